/** Words of a line. */
type Words = readonly string[]

/** Lines that share less than this are two lines, not one that changed. */
const leastAlike = 0.4
/** Past so many comparisons lines are taken as others. */
const mostComparisons = 2500

/** Lines of two versions in one order: those that are alike side by side, the others alone. */
export function pairAlike(
  before: readonly Words[],
  after: readonly Words[],
): readonly (readonly [Words | undefined, Words | undefined])[] {
  const best = scorePairs(before, after)
  const score = (row: number, column: number) => best[row]?.[column] ?? 0
  const pairs: [Words | undefined, Words | undefined][] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const rest = score(row, column)
    const isOldLeft = row < before.length
    if (isOldLeft && rest === score(row + 1, column)) pairs.push([before[row++], undefined])
    else if (column < after.length && rest === score(row, column + 1))
      pairs.push([undefined, after[column++]])
    else pairs.push([before[row++], after[column++]])
  }
  return pairs
}

/** For each two places the most likeness that pairs from there on can have together. */
function scorePairs(before: readonly Words[], after: readonly Words[]): readonly (readonly number[])[] {
  if (before.length * after.length > mostComparisons) return []
  const best: number[][] = [...before, undefined].map(() => [...after, undefined].map(() => 0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const alike = likeness(before[row] ?? [], after[column] ?? [])
      const paired = alike < leastAlike ? 0 : alike + at(row + 1, column + 1)
      const scores = best[row]
      if (scores !== undefined) scores[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  return best
}

/** Share of the words that both have, of those of the longer one. */
function likeness(one: Words, other: Words): number {
  const left = new Map<string, number>()
  const words = one.filter(isWord)
  const others = other.filter(isWord)
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of others) {
    const count = left.get(word) ?? 0
    if (count > 0) shared += 1
    left.set(word, count - 1)
  }
  return shared / Math.max(words.length, others.length, 1)
}

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)
