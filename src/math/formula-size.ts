/** A node of the tree that KaTeX makes markup of. */
export interface KatexNode {
  readonly classes?: readonly string[]
  readonly style?: Readonly<Record<string, string>>
  readonly children?: readonly KatexNode[]
  readonly text?: string
  /** Of a sign, in em; 0 where KaTeX does not know it. */
  readonly width?: number
  readonly italic?: number
  readonly height?: number
  readonly depth?: number
}

/** How wide and high a formula is, in its own em. */
export interface FormulaSize {
  readonly width: number
  readonly height: number
}

/** Arrows and accents reach a little farther than what they stand over. */
const more = 1.03

/** The size that the browser will find: KaTeX sets signs beside each other, and knows how wide each is. */
export function formulaSize(tree: KatexNode): FormulaSize {
  return { width: widthOf(tree) * more, height: (tree.height ?? 0) + (tree.depth ?? 0) }
}

/** What counts with its own style sheet, in em. */
const widths: Readonly<Record<string, number>> = {
  nulldelimiter: 0.12,
  root: -0.2777777778,
  boxpad: 0.6,
  'x-arrow-pad': 1,
  'cancel-pad': 0.4,
}

/** What takes no place in its line. */
const weightless = /^(?:llap|rlap|clap|pstrut|strut|vlist-s|accent-body|overlay)$/

/** The sizes that `\tiny` to `\Huge` stand for. */
const sizes = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488] as const

/** Of several letters in one KaTeX tells the width of the first, and of other scripts it guesses. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[\u2e80-\uffdc]/u, 1],
  [/[\u200b\p{M}]/u, 0],
  [/[ijl.,:;'!|]/u, 0.28],
  [/[frtsI()\s[\]-]/u, 0.42],
  [/[mwMW]/u, 0.86],
  [/\p{Lu}/u, 0.76],
]

const letterWidth = (sign: string) => letterWidths.find(([pattern]) => pattern.test(sign))?.[1] ?? 0.56

function textWidth(text: string, width: number): number {
  const signs = Array.from(text)
  const isKnown = signs.length === 1 && width > 0 && !/[\u2e80-\uffdc]/u.test(text)
  return isKnown ? width : signs.reduce((sum, sign) => sum + letterWidth(sign), 0)
}

function widthOf(node: KatexNode): number {
  const { classes = [], style = {}, children = [], text, width = 0, italic = 0 } = node
  if (classes.some((name) => weightless.test(name))) return 0
  const own = Math.max(em(style.width), em(style.minWidth))
  if (classes.includes('stretchy')) return own
  const around = em(style.marginLeft) + em(style.marginRight) + em(style.paddingLeft) + em(style.paddingRight)
  const fixed = classes.reduce((sum, name) => sum + (widths[name] ?? 0), 0)
  const sign = text === undefined ? 0 : textWidth(text, width) + italic
  const each = children.map(widthOf)
  const isStacked = classes.some((name) => /^(?:vlist|vlist-t)$/.test(name))
  const inner = isStacked ? Math.max(0, ...each) : each.reduce((sum, one) => sum + one, 0)
  const isTag = classes.includes('tag') // at the edge, and a formula stays in the middle
  return scaleOf(classes) * (Math.max(own, inner + sign) * (isTag ? 2 : 1) + around + fixed)
}

const em = (value: string | undefined) => (value?.endsWith('em') ? Number.parseFloat(value) || 0 : 0)

/** How much larger a node is than what stands around it. */
function scaleOf(classes: readonly string[]): number {
  const [from, to] = [/^reset-size(\d+)$/, /^size(\d+)$/].map((pattern) => {
    const found = classes.map((name) => pattern.exec(name)?.[1]).find((one) => one !== undefined)
    return sizes[Number(found) - 1]
  })
  return from === undefined || to === undefined ? 1 : to / from
}
