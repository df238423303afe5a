import type { ForeignStyle } from '../../model/dialect.js'
import { editHead, type HeadEdits, lineOfKey } from '../edit-head.js'
import type { ForeignDocument, Unhonoured } from '../foreign-document.js'
import { editTheme } from '../theme-of.js'
import { directivesIn, isLayered, wishesOf } from './marp-directives.js'

/** A Marp deck's front matter as this program has it. */
export interface EditedHead {
  readonly head: readonly string[]
  readonly styles: readonly ForeignStyle[]
  readonly unhonoured: readonly Unhonoured[]
}

const shapes = ['16:9', '4:3', '240', '969'] // what older YAML takes these for

/** What the front matter says for the whole deck under this program's names; what counts for single slides goes to these. */
export function editMarpHead({ values, head }: ForeignDocument): EditedHead {
  const local = directivesIn(values, 'local')
  const spot = Object.keys(values).filter((key) => key.startsWith('_'))
  const moved = Object.entries(local).map(([name, value]) => {
    return [name, name === 'class' || value === '' ? {} : wishesOf({ [name]: value })] as const
  })
  const theme = editTheme(values['theme'])
  const isOtherSize = values['size'] !== undefined && !shapes.includes(String(values['size']))
  const gone = ['marp', 'headingDivider', 'style', 'math', 'image', ...spot]
  const edits: HeadEdits = {
    ...Object.fromEntries(moved),
    ...Object.fromEntries(gone.map((name) => [name, {}])),
    ...theme.edits,
    ...(isOtherSize && { size: {} }),
  }
  const unhonoured = [
    ...(theme.isReplaced ? ['theme'] : []),
    ...(isOtherSize ? ['size'] : []),
    ...(values['math'] === undefined || values['math'] === 'katex' ? [] : ['math']),
    ...(values['image'] === undefined ? [] : ['image']),
  ].map((name) => ({ name, line: lineOfKey(head, name) }))
  const layered = isLayered(local['backgroundImage'] ?? '')
    ? [{ name: 'background of a list', line: lineOfKey(head, 'backgroundImage') }]
    : []
  const { style } = values
  const styles = typeof style === 'string' ? [{ css: style, line: lineOfStyle(head), isScoped: false }] : []
  return { head: editHead(head, edits), styles, unhonoured: [...unhonoured, ...layered] }
}

/** The line at which the text of `style` begins: below its key, where it has several. */
function lineOfStyle(head: readonly string[]): number {
  const line = lineOfKey(head, 'style')
  return /[|>][+-]?\d?\s*$/.test(head[line - 1] ?? '') ? line + 1 : line
}
