import type { SlideOutline } from '../model/outline.js'
import type { Fingerprint } from './fingerprint.js'
import { countChanged, countWords, type Sketch } from './sketch-words.js'

/** Where and how much two versions of a slide differ. */
export interface Difference {
  readonly isHeading: boolean
  /** Indexes of the newer version's blocks that the older one lacks; where blocks were only taken out, where they stood. */
  readonly blocks: readonly number[]
  /** How many blocks were changed, put in or taken out. */
  readonly count: number
  readonly words: number
}

/** The difference between two versions of a slide. */
export function compareVersions(before: Fingerprint, after: Fingerprint): Difference {
  const added = indexesLacking(after.blocks, before.blocks)
  const removed = indexesLacking(before.blocks, after.blocks)
  return {
    isHeading: before.heading !== after.heading,
    blocks: added.length > 0 ? added : removed,
    count: Math.max(added.length, removed.length),
    words: countChanged(before.words, after.words),
  }
}

function indexesLacking(blocks: readonly string[], others: readonly string[]): number[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1)
  return blocks.flatMap((block, index) => {
    const count = left.get(block) ?? 0
    left.set(block, count - 1)
    return count > 0 ? [] : [index]
  })
}

/** An edit of up to so many words can be that of a typo or of a phrase, and says nothing of whether the source was read. */
const fewWords = 3
/** And so can one of up to this share of a long slide. */
const smallShare = 0.02

/** Whether an edit is of more than a few words: then whoever made it had the slide's source before them. */
export function isSubstantial(before: Sketch, after: Sketch): boolean {
  const words = countChanged(before, after)
  return words > fewWords && words > smallShare * countWords(after)
}

/**
 * What of a slide is the same in every language: its numbers, links, pictures and code, and words that look like names. In a
 * source whose own script is another, every Latin word does.
 */
export function namesOf(slide: SlideOutline): string[] {
  const text = [slide.kicker, slide.heading, ...slide.blocks.map((block) => block.text)].join('\n')
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:/-]?[\p{L}\p{M}\p{N}]+)*/gu) ?? []
  const latin = text.match(/\p{Script=Latin}+(?:[.\-/]?[\p{Script=Latin}\p{N}]+)*/gu) ?? []
  const isForeign = latin.join('').length * 2 < (text.match(/\p{L}/gu) ?? []).length
  const names = isForeign ? latin : words.filter((word) => /\p{Lu}/u.test(word))
  const numbers = text.match(/\p{N}+(?:[.,:]\p{N}+)*/gu) ?? []
  const rest = slide.blocks.flatMap(({ kind, text: own, links, pictures, code }) => [
    ...(kind === 'code' ? own.split('\n') : []),
    ...links,
    ...pictures,
    ...code,
  ])
  return [...names, ...numbers, ...rest]
}

/** What is in one list and not in another, as often as it is there more. */
export function addedTo(before: readonly string[], after: readonly string[]): string[] {
  return indexesLacking(after, before).flatMap((index) => after[index] ?? [])
}
