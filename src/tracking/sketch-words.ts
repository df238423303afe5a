/**
 * The words of a text as short numbers, sorted: enough to say how many of them differ between two versions when only one of
 * them is still there. Text in scripts without spaces counts by pairs of characters; such numbers have the highest bit set.
 */
export type Sketch = readonly number[]

/** Bits of a number; three characters of base 64 hold it. */
const bits = 18
const pairMark = 1 << (bits - 1)

/** Characters of scripts that write no space between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー'
const word = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu')
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u')

/** The words of a text. */
export function sketchWords(text: string): Sketch {
  const numbers: number[] = []
  for (const [run] of text.matchAll(word)) {
    if (isUnspaced.test(run)) numbers.push(...pairsOf(run))
    else numbers.push(shortHash(run))
  }
  return numbers.sort((a, b) => a - b)
}

function pairsOf(run: string): number[] {
  const characters = [...run]
  if (characters.length === 1) return [pairMark | shortHash(run)]
  return characters
    .slice(1)
    .map((character, index) => pairMark | shortHash(`${characters[index]}${character}`))
}

/** FNV-1a, folded to the bits that are kept. */
function shortHash(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash >>> 15) ^ hash) & (pairMark - 1)
}

/** How many words a sketch stands for; two pairs of characters make one. */
export const countWords = (sketch: Sketch): number => Math.ceil(weigh(sketch))

/** How many words were changed, put in or taken out between two versions; words that only moved do not count. */
export function countChanged(before: Sketch, after: Sketch): number {
  const { added, removed } = compareSketches(before, after)
  return Math.ceil(Math.max(weigh(added), weigh(removed)))
}

/** How alike two texts are, from 0 to 1. */
export function likenessOf(one: Sketch, other: Sketch): number {
  const { shared } = compareSketches(one, other)
  const all = one.length + other.length
  return all === 0 ? 0 : (2 * shared) / all
}

/** How much of a part is in the whole, from 0 to 1. */
export function shareIn(part: Sketch, whole: Sketch): number {
  return part.length === 0 ? 0 : compareSketches(part, whole).shared / part.length
}

const weigh = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + (number & pairMark ? 0.5 : 1), 0)

function compareSketches(before: Sketch, after: Sketch) {
  const added: number[] = []
  const removed: number[] = []
  let shared = 0
  let left = 0
  let right = 0
  while (left < before.length || right < after.length) {
    const [one = Infinity, other = Infinity] = [before[left], after[right]]
    if (one <= other) left++
    if (other <= one) right++
    if (one < other) removed.push(one)
    else if (other < one) added.push(other)
    else shared++
  }
  return { added, removed, shared }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A sketch as text, three characters a word. */
export function formatSketch(sketch: Sketch): string {
  return sketch.map((number) => [12, 6, 0].map((shift) => digits[(number >> shift) & 63]).join('')).join('')
}

/** The sketch that a text stands for; `undefined` where it stands for none. */
export function parseSketch(text: string): Sketch | undefined {
  if (text.length % 3 !== 0 || !/^[\w-]*$/.test(text)) return undefined
  const numbers = (text.match(/.../g) ?? []).map((three) =>
    [...three].reduce((number, digit) => number * 64 + digits.indexOf(digit), 0),
  )
  return numbers.sort((a, b) => a - b)
}
