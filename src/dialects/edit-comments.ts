import type { SourceBlock } from '../model/source-block.js'
import { type Found, replaceOutsideCode } from './edit-text.js'

/** A comment of HTML, without its signs. */
export interface FoundComment extends Found {
  readonly text: string
}

/** Comments that speak to other programs, or to this one. */
const magic =
  /^(?:prettier-ignore|markdownlint-|lint |textlint|vale |cspell|eslint|remark-|TOC\b|\/?TOC$|polydeck-allow\b|\.(?:slide|element|notes):|include:|@include|more$)/i

/** Whether a comment speaks to a program, and so is no note. */
export const isMagic = (text: string) => magic.test(text.trim())

/** The text with its comments replaced, but for those in code; `undefined` leaves one. */
export function replaceComments(
  text: string,
  blocks: readonly SourceBlock[],
  replace: (found: FoundComment) => string | undefined,
): string {
  // Without an end there is none: looking for it from each beginning would take time that grows with the square of the text.
  const end = text.lastIndexOf('-->') + '-->'.length
  if (end < '<!---->'.length) return text
  const edited = replaceOutsideCode(text.slice(0, end), { blocks, pattern: /<!--([\s\S]*?)-->/g }, (found) =>
    replace({ ...found, text: (found.match[1] ?? '').replace(/^-+|-+$/g, '').trim() }),
  )
  return edited + text.slice(end)
}

/** The comments of a text that are not in code. */
export function findComments(text: string, blocks: readonly SourceBlock[]): FoundComment[] {
  const found: FoundComment[] = []
  replaceComments(text, blocks, (one) => {
    found.push(one)
    return undefined
  })
  return found
}

/** A comment as speaker notes; nothing of an empty one. */
export function asNotes({ match, text }: FoundComment): string {
  return text === '' ? '' : `<!-- .notes: ${(match[1] ?? '').replace(/^-+[ \t]*|^[ \t]+/, '')}-->`
}
