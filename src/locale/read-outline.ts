import type { Element, ElementContent } from 'hast'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { textOf } from '../markup/text-of.js'
import type { Deck } from '../model/deck.js'
import type { BlockOutline, Outline, OutlineKind, SlideOutline } from '../model/outline.js'
import type { Block, Slide } from '../model/slide.js'

/** What of a deck can be compared with its translations and its earlier versions. */
export function readOutline({ slides, frontMatter }: Pick<Deck, 'slides' | 'frontMatter'>): Outline {
  const { subtitle, description } = frontMatter
  const said = [subtitle, description].flatMap((text) =>
    text === undefined ? [] : [plainBlock('head', text)],
  )
  return {
    slides: slides.map((slide) => {
      const outline = readSlide(slide)
      return slide.role === 'title' ? { ...outline, blocks: [...said, ...outline.blocks] } : outline
    }),
  }
}

function readSlide(slide: Slide): SlideOutline {
  const { role, level, line, explicitId, slug, anchors, blocks, notes } = slide
  const spoken = notes.map((element) => ({
    ...readElement('notes', [element], line),
    line: lineOf(element, line),
  }))
  return {
    role,
    level,
    line,
    ...(explicitId === undefined ? {} : { explicitId }),
    slug,
    anchors,
    heading: plain(textOf(slide.heading)),
    kicker: plain(textOf(slide.kicker)),
    blocks: [...joinRunIns(blocks.flatMap(readBlock)), ...spoken],
  }
}

const lineOf = ({ properties }: Element, otherwise: number) => Number(properties.dataLine ?? otherwise)

function readBlock(block: Block): BlockOutline[] {
  const { line } = block
  if (block.kind === 'group') {
    const title = { ...readElement('paragraph', block.title, line), isTitle: true }
    return [...(title.text === '' ? [] : [title]), ...block.blocks.flatMap(readBlock)]
  }
  // Its text is translated as the block of code that it is written as.
  if (block.kind === 'figure' && block.image.tagName === 'pre')
    return [{ ...readElement('code', [block.image], line), ...sizeOf(block.image) }]
  if (block.kind === 'figure') return [readElement('figure', [block.image, space, ...block.caption], line)]
  if (block.kind === 'notice') return [readElement('notice', [...block.lead, ...block.text], line)]
  const outline = readElement(block.kind, [block.element], line)
  return [{ ...outline, ...sizeOf(block.element) }]
}

const space = { type: 'text', value: ' ' } as const

function readElement(kind: OutlineKind, nodes: readonly ElementContent[], line: number): BlockOutline {
  const elements = elementsOf(nodes)
  const attributes = (tag: string, name: string) =>
    elements.flatMap(({ tagName, properties }) =>
      tagName === tag && properties[name] ? [String(properties[name])] : [],
    )
  const isCode = kind === 'code' || kind === 'math'
  return {
    ...plainBlock(kind, isCode ? codeOf(nodes) : textWithAlts(nodes)),
    line,
    pictures: attributes('img', 'src'),
    links: attributes('a', 'href'),
    code: isCode
      ? []
      : elements.flatMap((element) => (element.tagName === 'code' ? [plain(textOf(element))] : [])),
  }
}

const codeOf = (nodes: readonly ElementContent[]) =>
  nodes
    .map(rawText)
    .join('')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')

function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(rawText).join('') : ''
}

/** What a picture says for who cannot see it is text too, and is translated. */
function textWithAlts(nodes: readonly ElementContent[]): string {
  const spelled = mapTree(nodes, (element) =>
    element.tagName === 'img' ? [{ type: 'text', value: String(element.properties.alt ?? '') }] : [element],
  )
  return plain(textOf(spelled))
}

function plainBlock(kind: OutlineKind, text: string): BlockOutline {
  return {
    kind,
    line: 1,
    text,
    isTitle: false,
    count: 0,
    language: '',
    columns: 0,
    pictures: [],
    links: [],
    code: [],
  }
}

const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** How many things a block is made of, where that can be counted in any language. */
function sizeOf(element: Element): Partial<Pick<BlockOutline, 'count' | 'columns' | 'language'>> {
  const children = element.children.filter((node) => node.type === 'element')
  if (/^[uo]l$/.test(element.tagName))
    return { count: children.filter(({ tagName }) => tagName === 'li').length }
  if (element.tagName === 'dl') return { count: children.filter(({ tagName }) => tagName === 'dt').length }
  if (element.tagName === 'pre')
    return { count: codeOf([element]).split('\n').length, language: languageOf(element) }
  if (element.tagName !== 'table') return {}
  const rows = elementsOf([element]).filter(({ tagName }) => tagName === 'tr')
  const cells = (row: Element) => row.children.filter((node) => node.type === 'element').length
  return { count: rows.length, columns: Math.max(0, ...rows.map(cells)) }
}

/** The language that a fence names, which the parser puts in a class. */
function languageOf(pre: Element): string {
  const names = elementsOf([pre]).flatMap(({ properties: { className } }) =>
    Array.isArray(className) ? className : [],
  )
  const found = names
    .map((name) => /language-([\w+#-]+)$/.exec(String(name))?.[1])
    .find((name) => name !== undefined)
  return found?.toLowerCase() ?? ''
}

/**
 * A bold first line and the rest of its paragraph are one block again: in another language the line is often not bold, and
 * which it is says nothing of what was translated.
 */
function joinRunIns(blocks: readonly BlockOutline[]): BlockOutline[] {
  const joined: BlockOutline[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.isTitle && block.kind === 'paragraph' && !block.isTitle && block.line === last.line + 1) {
      const both = (key: 'pictures' | 'links' | 'code') => [...last[key], ...block[key]]
      const text = `${last.text} ${block.text}`
      joined[joined.length - 1] = {
        ...block,
        line: last.line,
        text,
        pictures: both('pictures'),
        links: both('links'),
        code: both('code'),
      }
    } else joined.push(block)
  }
  return joined
}
