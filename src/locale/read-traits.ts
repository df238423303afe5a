import type { BlockOutline, Outline, SlideOutline } from '../model/outline.js'
import { linkKey } from './link-key.js'
import { numbersOf } from './numbers-of.js'
import { pictureKey } from './picture-key.js'

/** What a text holds that stays as it is in every language: a mark such as `picture:flow.png` or `name:pytorch`, and how much it tells. */
export type Marks = ReadonlyMap<string, number>

/** A block as it is compared. */
export interface BlockTraits {
  readonly block: BlockOutline
  /** Width of its text in Latin letters. */
  readonly width: number
  readonly marks: Marks
}

/** A slide as it is compared. */
export interface SlideTraits {
  readonly slide: SlideOutline
  readonly blocks: readonly BlockTraits[]
  /** Width of all its text, and of its heading. */
  readonly width: number
  readonly headingWidth: number
  /** Of the slide and its blocks. */
  readonly marks: Marks
}

/** What marks of each kind tell, if only one slide has them. */
const weights = { picture: 3, block: 4, link: 2, code: 2, number: 1.5, name: 1.2 } as const
type MarkKind = keyof typeof weights

/** What can be compared of a document's slides, whatever its language. */
export function readTraits({ slides }: Outline): readonly SlideTraits[] {
  return slides.map((slide) => {
    const blocks = slide.blocks.map(readBlock)
    const marks = new Map(blocks.flatMap((block) => [...block.marks]))
    for (const [mark, weight] of textMarks(slide.heading)) marks.set(mark, weight)
    const headingWidth = widthOf(slide.heading)
    const width = headingWidth + blocks.reduce((sum, block) => sum + block.width, 0)
    return { slide, blocks, width, headingWidth, marks }
  })
}

function readBlock(block: BlockOutline): BlockTraits {
  const { kind, text, pictures, links, code } = block
  const marks = new Map<string, number>()
  const add = (type: MarkKind, values: readonly string[]) => {
    for (const value of values) if (value !== '') marks.set(`${type}:${value}`, weights[type])
  }
  if (kind === 'code' || kind === 'math') {
    add('block', [text.replace(/\s+/g, '')])
    if (kind === 'code') add('name', namesIn(text))
  } else for (const [mark, weight] of textMarks(text)) marks.set(mark, weight)
  add('picture', pictures.map(pictureKey))
  add(
    'link',
    links.map(linkKey).filter((key) => key !== '#'),
  )
  add('code', code)
  return { block, width: widthOf(text), marks }
}

function textMarks(text: string): [string, number][] {
  return [
    ...numbersOf(text).map((digits): [string, number] => [`number:${digits}`, weights.number]),
    ...namesIn(text).map((name): [string, number] => [`name:${name}`, weights.name]),
  ]
}

/** Words in Latin letters: between other scripts they are names; between Latin ones those that both languages share count. */
const namesIn = (text: string) =>
  (text.match(/[A-Za-z][\w+#.-]*[A-Za-z0-9+#]/g) ?? []).map((name) => name.toLowerCase())

/** How much a text says: its length, where a sign of Chinese, Japanese or Korean counts as two letters. */
const widthOf = (text: string) => text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7a3]/g)?.length ?? 0)
