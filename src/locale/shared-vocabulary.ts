import type { Marks, SlideTraits } from './read-traits.js'

/** What a source and its translation have in common, as a whole. */
export interface Vocabulary {
  /** What each mark tells that both documents have: the more, the fewer slides have it. */
  readonly worth: ReadonlyMap<string, number>
  /** How much wider the translation's text is than its source's: 0.5 for Chinese from English, 1.2 for German. */
  readonly ratio: number
}

/** What two documents share; marks of which only one of them has any are no evidence at all. */
export function shareVocabulary(
  source: readonly SlideTraits[],
  translation: readonly SlideTraits[],
): Vocabulary {
  const [mine, theirs] = [countSlides(source), countSlides(translation)]
  const slides = Math.max(2, Math.min(source.length, translation.length))
  const worth = new Map<string, number>()
  for (const [mark, { count, weight }] of mine) {
    const other = theirs.get(mark)?.count
    if (other === undefined) continue
    const rarity = Math.log(1 + slides / Math.max(count, other)) / Math.log(1 + slides)
    worth.set(mark, weight * rarity ** 2)
  }
  const widths = (side: readonly SlideTraits[]) => side.reduce((sum, { width }) => sum + width, 0)
  return { worth, ratio: Math.max(0.2, Math.min(5, (widths(translation) + 20) / (widths(source) + 20))) }
}

function countSlides(slides: readonly SlideTraits[]): Map<string, { count: number; weight: number }> {
  const counts = new Map<string, { count: number; weight: number }>()
  for (const { marks } of slides)
    for (const [mark, weight] of marks)
      counts.set(mark, { count: (counts.get(mark)?.count ?? 0) + 1, weight })
  return counts
}

/** What marks say of two things: above 0 where they share some, below 0 where each has others. */
export function compareMarks(one: Marks, other: Marks, { worth }: Vocabulary): number {
  let score = 0
  for (const mark of one.keys()) {
    const value = worth.get(mark)
    if (value !== undefined) score += other.has(mark) ? value : -value * lossOf(mark)
  }
  for (const mark of other.keys()) {
    const value = worth.get(mark)
    if (value !== undefined && !one.has(mark)) score -= value * lossOf(mark)
  }
  return Math.max(-3, Math.min(6, score))
}

/** A translation may well leave a name out or say it twice, hardly a picture. */
const lossOf = (mark: string) => (mark.startsWith('name:') ? 0.3 : 0.5)

/** What widths say, as a logarithm of how likely they are: translated texts grow and shrink alike (Gale and Church, 1993). */
export function compareWidths(one: number, other: number, { ratio }: Vocabulary): number {
  if (one === 0 && other === 0) return 0
  const spread = 0.25 + 1.5 / Math.sqrt(one + 10)
  const distance = Math.log((other + 6) / (one * ratio + 6)) / spread
  return Math.max(-3, 1 - distance ** 2 / 2)
}
