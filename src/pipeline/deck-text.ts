import type { ElementContent } from 'hast'
import { formatDate } from '../language/format-date.js'
import { nativeName } from '../language/native-name.js'
import { quotationMarks } from '../language/quotation-marks.js'
import { hasItalics } from '../language/script-of.js'
import { elementsOf, mapTree } from '../markup/map-tree.js'
import { readFormula } from '../markup/read-formula.js'
import { shownAddress } from '../markup/shown-address.js'
import { textLines } from '../markup/text-lines.js'
import { textOf } from '../markup/text-of.js'
import type { Words } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import { alertKinds } from '../model/alert.js'
import type { LocaleTag } from '../model/locale.js'
import type { Block, Slide } from '../model/slide.js'

/** All that a deck says, for the choice of its fonts. */
export interface DeckText {
  /** On slides, outside code: documents, furniture, and the numbers it may show. */
  readonly slides: string
  /** Beside slides: the names of languages in the bar, which draws no other words. */
  readonly bar: string
  /** What handouts say besides. */
  readonly paper: string
  readonly code: string
  /** What it is written in, the deck's own language first. */
  readonly languages: readonly LocaleTag[]
  readonly italic: boolean
  /** The line of the document that first has a character; none where only the furniture has it. */
  readonly lineOf: (character: string) => { readonly line?: number }
}

/** The words that only handouts show. */
const paperWords = [
  'contents',
  'notes',
  'links',
  'slides',
  'handout',
  'languages',
  'pageOf',
  'author',
  'date',
  'language',
  'translationState',
  'upToDate',
  'outdatedSlides',
  'missingSlides',
  'differingSlides',
  'differs',
  'changedSince',
  'onlyHere',
  'outdated',
  'untranslated',
  'source',
  'translation',
] as const satisfies readonly (keyof Words)[]

/** The sign for per cent, and what stands around it. */
const nameOfPercent = (lang: LocaleTag) => new Intl.NumberFormat(lang, { style: 'percent' }).format(0.5)

/** Collects a deck's text, with those of the furniture's words that its slides show. */
export function deckText({ deck, lang, slides, locales }: LocalizedDeck, words: Words): DeckText {
  const { frontMatter, title } = deck
  const parts = slides.flatMap(({ slide, borrowed }) =>
    borrowed === undefined ? partsOf(slide) : partsOf(slide).map(({ nodes }) => ({ nodes })),
  )
  const marks = slides.flatMap(({ mark }) => (mark === undefined ? [] : words[mark.kind]))
  const languages = [...new Set([lang, ...slides.flatMap(({ borrowed }) => borrowed?.lang ?? [])])]
  const elements = elementsOf(parts.flatMap(({ nodes }) => nodes))
  const has = (names: RegExp) => elements.some(({ tagName }) => names.test(tagName))
  const code = elements.filter(
    (element) => /^(pre|code|kbd|samp|tt)$/.test(element.tagName) && readFormula(element) === undefined,
  )
  const names = code.flatMap(({ properties: { dataFile } }) =>
    typeof dataFile === 'string' ? [dataFile] : [],
  )
  const alerts = alertKinds.filter((kind) => elements.some(({ properties }) => properties.dataAlert === kind))
  const digits = new Intl.NumberFormat(lang, { useGrouping: false }).format(1234567890)
  const imprint = [frontMatter.subtitle, frontMatter.author, formatDate(frontMatter.date ?? '', lang)]
  const written = [title, ...imprint].join(' ')
  const said = [
    ...new Set(slides.flatMap(({ settings = {} }) => [settings.header ?? '', settings.footer ?? ''])),
  ]
  const lines = [{ line: 1, text: written }, ...parts.map(withoutFormulas).flatMap(linesOf)]
  const addresses = elements.flatMap((element) =>
    element.tagName === 'img' ? (shownAddress(element) ?? []) : [],
  )
  const quotes = has(/^q$/) ? languages.map(quotationMarks).join('') : ''
  return {
    slides: [
      ...lines.map(({ text }) => text),
      ...said,
      ...marks,
      ...names,
      ...alerts.map((kind) => words[kind]),
      nativeName(lang),
      digits,
      quotes,
      ...addresses,
      ' /:.+−',
    ].join(' '),
    bar: locales.map(nativeName).join(' '),
    paper: [...paperWords.map((name) => words[name]), nameOfPercent(lang)].join(' '),
    code: [textOf(code), ...names].join(' '),
    languages,
    italic:
      languages.some(hasItalics) && (has(/^(em|i|cite|var|dfn)$/) || said.some((line) => /[*_]/.test(line))),
    lineOf: (character) => firstLine(lines, character),
  }
}

/** What KaTeX's own faces have no letters for. */
const foreign = /[^\p{L}\p{M}]|[\p{Script=Latin}\p{Script=Greek}]/gu

/** A part in which formulas are only what KaTeX needs the deck's own faces for: words in other scripts. */
function withoutFormulas({ nodes, ...part }: TextPart): TextPart {
  const bare = mapTree(nodes, (element) => {
    const formula = element.tagName === 'code' ? readFormula(element) : undefined
    if (formula === undefined) return [element]
    return [{ ...element, children: [{ type: 'text', value: formula.tex.replace(foreign, '') }] }]
  })
  return { nodes: bare, ...part }
}

/** The lines of a part; what is taken from another document has none in this one. */
function linesOf({ nodes, line }: TextPart): readonly DeckLine[] {
  return line === undefined ? [{ text: textOf(nodes) }] : textLines(nodes, line)
}

interface DeckLine {
  readonly line?: number
  readonly text: string
}

function firstLine(lines: readonly DeckLine[], character: string): { readonly line?: number } {
  const found = lines.filter(
    ({ text }) => text.normalize('NFC').includes(character) || text.includes(character),
  )
  const numbers = found.flatMap(({ line }) => line ?? [])
  return numbers.length === 0 ? {} : { line: Math.min(...numbers) }
}

interface TextPart {
  readonly nodes: readonly ElementContent[]
  readonly line?: number
}

function partsOf({ heading, kicker, line, blocks, notes }: Slide): readonly TextPart[] {
  return [
    { nodes: heading, line },
    { nodes: kicker, line },
    ...blocks.flatMap(partsOfBlock),
    { nodes: notes, line },
  ]
}

function partsOfBlock(block: Block): readonly TextPart[] {
  const { line } = block
  if (block.kind === 'figure') return [{ nodes: [block.image, ...block.caption], line }]
  if (block.kind === 'group') return [{ nodes: block.title, line }, ...block.blocks.flatMap(partsOfBlock)]
  if (block.kind === 'notice') return [{ nodes: [...block.lead, ...block.text], line }]
  return [{ nodes: [block.element], line }]
}
