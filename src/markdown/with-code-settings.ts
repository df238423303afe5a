import type { Root } from 'hast'
import { mapTree } from '../markup/map-tree.js'
import type { CodeSettings } from '../model/code.js'

/** The sanitised tree in which blocks of code have what their authors say of them besides the language, as JSON in `dataCode`. */
export function withCodeSettings(tree: Root, settings: ReadonlyMap<number, CodeSettings>): Root {
  if (settings.size === 0) return tree
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  const children = mapTree(nodes, (element) => {
    const own = element.tagName === 'code' ? settings.get(Number(element.properties.dataLine)) : undefined
    if (own === undefined) return [element]
    return [{ ...element, properties: { ...element.properties, dataCode: JSON.stringify(own) } }]
  })
  return { ...tree, children }
}
