import type { Element } from 'hast'
import { mapTree } from '../markup/map-tree.js'
import { readCodeSettings } from '../markup/read-code-settings.js'
import type { FigureBlock } from '../model/slide.js'
import { isStepwise } from './mark-steps.js'

/** A diagram, which is drawn when its deck is built: a figure, whose caption is what else would be its file's name. */
export function readDiagram(pre: Element, line: number): FigureBlock {
  const code = pre.children.find((node) => node.type === 'element')
  const { file = '' } = code === undefined ? {} : readCodeSettings(code)
  const [image = pre] = mapTree([pre], withoutSettings).filter((node) => node.type === 'element')
  return {
    kind: 'figure',
    line,
    image,
    caption: file === '' ? [] : [{ type: 'text', value: file }],
    // The step's number follows once all of the slide's are known.
    ...([pre, ...(code === undefined ? [] : [code])].some(isStepwise) && { step: 0 }),
  }
}

/** Nothing steps through a drawing's lines. */
function withoutSettings(element: Element): readonly Element[] {
  const { dataCode: _, ...properties } = element.properties
  return [{ ...element, properties }]
}
