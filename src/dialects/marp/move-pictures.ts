import type { SourceBlock } from '../../model/source-block.js'
import { replaceOutsideCode } from '../edit-text.js'
import type { Unhonoured, Wishes } from '../foreign-document.js'
import { slideAt } from '../slide-ranges.js'
import { readMarpPicture } from './marp-pictures.js'

/** `![words](address "title")`, and what one who edits the text must keep of it. */
const picture =
  /!\[([^\]\n]{0,1000})\]\((<[^<>\n]{0,2000}>|(?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){0,2000})((?:\s+(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s*)\)/g
const colour = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl|oklch|lab|lch|hwb)a?\(.*\)|color\(.*\))$/i

/** The text with pictures as this program has them, and the backgrounds of slides, by their numbers. */
export interface MovedPictures {
  readonly text: string
  readonly wishes: ReadonlyMap<number, Wishes>
  /** Lines are 1-based in the text. */
  readonly unhonoured: readonly Unhonoured[]
}

/** Takes backgrounds (`![bg left:33%](a.png)`) out of the text, and writes sizes (`![w:200px](a.png)`) as attributes. */
export function movePictures(
  text: string,
  { blocks, starts }: { blocks: readonly SourceBlock[]; starts: readonly number[] },
): MovedPictures {
  const wishes = new Map<number, Wishes>()
  const unhonoured: Unhonoured[] = []
  const edited = replaceOutsideCode(text, { blocks, pattern: picture }, ({ match, line }) => {
    const [whole, words = '', address = '', title = ''] = match
    const read = readMarpPicture(words)
    if (read.hasFilter) unhonoured.push({ name: 'picture filter', line: line + 1 })
    const attributes = read.attributes.length === 0 ? '' : `{${read.attributes.join(' ')}}`
    const shown = `![${read.alt}](${address}${title})${attributes}`
    if (!read.isBackground) return shown === whole ? undefined : shown
    const slide = slideAt(starts, line)
    const known = wishes.get(slide)
    const bare = address.replace(/^<|>$/g, '')
    const ground = colour.test(bare) ? { 'background-color': bare } : { 'background-image': bare }
    if (known === undefined || known['background-image'] === undefined) {
      wishes.set(slide, { ...known, ...ground, ...read.wishes })
      return ''
    }
    unhonoured.push({ name: 'several backgrounds', line: line + 1 })
    return shown
  })
  return { text: edited, wishes, unhonoured }
}
