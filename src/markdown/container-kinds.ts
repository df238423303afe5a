import { nearestName } from '../language/nearest-name.js'
import type { OpeningFence } from './read-fence.js'

/** What becomes of a container: an element of this kind around what is in it. */
export type Container =
  | { readonly kind: 'notes' | 'details' | 'plain' }
  /** A box beside the text; the name is its kind, as a quote's `[!NOTE]` has it. */
  | { readonly kind: 'alert'; readonly name: string }
  /** Classes that the splitter knows. */
  | { readonly kind: 'box'; readonly names: readonly string[] }
  /** Its content is shown as if nothing stood around it. */
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | undefined }

/** Boxes that stand beside one another, and what comes step by step. */
const boxes = ['columns', 'column', 'cards', 'card', 'incremental', 'nonincremental', 'fragment'] as const

/** As GitHub, VitePress, Docusaurus, MyST and, with `callout-` before them, Quarto name them. */
const alerts: Readonly<Record<string, string>> = {
  note: 'note',
  tip: 'tip',
  info: 'info',
  hint: 'hint',
  important: 'important',
  warning: 'warning',
  attention: 'attention',
  caution: 'caution',
  danger: 'danger',
  admonition: 'note',
}

/** What an author may write behind the colons, in the order in which a mistyped name is looked for. */
const known: readonly string[] = ['notes', ...boxes, 'details', ...Object.keys(alerts)]

/** What a fence opens. `::: note` are speaker notes; with a title, in braces, or right behind its colons it is a box. */
export function containerOf({ style, names, title }: OpeningFence): Container {
  if (names.length === 0) return { kind: 'plain' }
  if (names.includes('notes')) return { kind: 'notes' }
  if (names[0] === 'note' && style === 'word' && title === '') return { kind: 'notes' }
  const own = names.filter((name) => boxes.some((box) => box === name))
  if (own.length > 0) return { kind: 'box', names: own }
  const alert = names.map((name) => name.replace(/^callout-/, '')).find((name) => Object.hasOwn(alerts, name))
  if (alert !== undefined) return { kind: 'alert', name: alerts[alert] ?? alert }
  const [name = ''] = names
  return name === 'details'
    ? { kind: 'details' }
    : { kind: 'unknown', name, nearest: nearestName(name, known) }
}
