import { createHash } from 'node:crypto'
import type { BlockOutline, SlideOutline } from '../model/outline.js'
import { sketchWords, type Sketch } from './sketch-words.js'

/** What can be kept of a slide to tell later whether, where and how much it changed. */
export interface Fingerprint {
  /** Of the whole slide. */
  readonly hash: string
  /** Of the heading, shorter; empty where it has none. */
  readonly heading: string
  /** Of each block, shorter. */
  readonly blocks: readonly string[]
  readonly words: Sketch
}

/**
 * The fingerprint of a slide: its heading, and of each block the kind, text, links, pictures and code. White space and marks
 * within the text do not count, nor on which level the heading stands.
 */
export function fingerprint(slide: SlideOutline): Fingerprint {
  const heading = headingOf(slide)
  const blocks = slide.blocks.map(blockText)
  const hash = hashOf(JSON.stringify([heading, blocks]), 12)
  // Most slides are only asked for their hash.
  let blockHashes: readonly string[] | undefined
  let words: Sketch | undefined
  return {
    hash,
    heading: heading === '' ? '' : hashOf(heading, 6),
    get blocks() {
      return (blockHashes ??= blocks.map((block) => hashOf(block, 6)))
    },
    get words() {
      return (words ??= sketchWords([heading, ...slide.blocks.map(({ text }) => text)].join('\n')))
    },
  }
}

/** An intro bears the title's heading, and the title slide answers for that. */
function headingOf({ role, kicker, heading }: SlideOutline): string {
  return role === 'intro' ? '' : normalise(kicker === '' ? heading : `${kicker}\n${heading}`)
}

function blockText({ kind, text, links, pictures, code }: BlockOutline): string {
  const word = kind === 'heading' ? 'paragraph' : kind // a heading too deep for a slide is a bold line to others
  return JSON.stringify([word, normalise(text), links, pictures, code])
}

const eastAsian = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const besideEastAsian = new RegExp(`(?<=${eastAsian}) | (?=${eastAsian})`, 'gu')
const mayBeEastAsian = /[\u2e80-\u{3ffff}]/u

/** A line end within Chinese or Japanese text becomes a space that nobody wrote. */
function normalise(text: string): string {
  const spaced = text.replace(/\s+/gu, ' ').trim()
  return mayBeEastAsian.test(spaced) ? spaced.replace(besideEastAsian, '') : spaced
}

/** @param length characters, six bits each */
const hashOf = (text: string, length: number) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)

/** A slide's text, a line for the heading and for each block. */
export function linesOf({ kicker, heading, role, blocks }: SlideOutline): string[] {
  const title = role === 'intro' ? [] : [kicker, heading]
  return [...title, ...blocks.map(describeBlock)].filter((line) => line !== '')
}

/** A picture or a link that changed must be seen too. */
function describeBlock({ text, pictures, links }: BlockOutline): string {
  return [text, ...pictures.map((address) => `![](${address})`), ...links.map((address) => `<${address}>`)]
    .filter((part) => part !== '')
    .join(' ')
}
