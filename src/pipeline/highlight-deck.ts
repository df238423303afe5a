import type { Element } from 'hast'
import { diagnose } from '../diagnostics/diagnose.js'
import { colourCode } from '../highlight/colour-code.js'
import { type Highlighter, loadHighlighter } from '../highlight/load-highlighter.js'
import { nearestName } from '../language/nearest-name.js'
import { hasClass } from '../markup/class-names.js'
import { mapBlock } from '../markup/map-block.js'
import { rawTextOf } from '../markup/raw-text-of.js'
import type { CodeToken } from '../model/code.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'

/** Gives the run's highlighter, which is loaded when it is first asked for. */
export type GetHighlighter = () => Promise<Highlighter>

/** A highlighter that is not loaded yet. */
export function createHighlighter(): GetHighlighter {
  let loading: Promise<Highlighter> | undefined
  return () => (loading ??= loadHighlighter())
}

/** Code in these is drawn as it is, and nobody means anything else. */
const plainLanguages: ReadonlySet<string> = new Set(
  'text txt plain plaintext none no-highlight nohighlight output ascii diagram math'.split(' '),
)

/** Some code that a slide holds, in the language that its author names. */
interface FoundCode {
  readonly code: Element
  readonly language: string
  readonly line: number
  readonly localized: LocalizedSlide
}

/** The deck with the words of its code told apart; languages that nobody knows are reported. Without code nothing is loaded. */
export async function highlightDeck(
  deck: LocalizedDeck,
  getHighlighter: GetHighlighter,
): Promise<Outcome<LocalizedDeck>> {
  const found = deck.slides.flatMap(findCode).filter(({ language }) => !plainLanguages.has(language))
  if (found.length === 0) return { value: deck, diagnostics: [] }
  const highlighter = await getHighlighter()
  const [known, unknown] = [true, false].map((is) =>
    found.filter((one) => highlighter.knows(one.language) === is),
  )
  const coloured = new Map<string, Element>()
  for (const { code, language } of known ?? []) {
    const key = keyOf(code)
    if (!coloured.has(key)) coloured.set(key, await colour(code, language, highlighter))
  }
  const slides = deck.slides.map((localized) => withCode(localized, coloured))
  return {
    value: { ...deck, slides },
    diagnostics: (unknown ?? []).flatMap((one) => report(one, deck, highlighter)),
  }
}

function findCode(localized: LocalizedSlide): FoundCode[] {
  const found: FoundCode[] = []
  for (const block of localized.slide.blocks)
    mapBlock(block, (pre) => {
      const code = pre.tagName === 'pre' ? codeOf(pre) : undefined
      const language = code === undefined ? '' : languageOf(code)
      if (code !== undefined && language !== '') found.push({ code, language, line: block.line, localized })
      return [pre]
    })
  return found
}

const codeOf = ({ children }: Element) =>
  children.find((node): node is Element => node.type === 'element' && node.tagName === 'code')

function languageOf({ properties: { className } }: Element): string {
  const names = Array.isArray(className) ? className.map(String) : []
  const name = names.find((one) => one.startsWith('language-')) ?? ''
  return name.slice('language-'.length).toLowerCase()
}

const keyOf = (code: Element) => JSON.stringify(code)

async function colour(code: Element, language: string, highlighter: Highlighter): Promise<Element> {
  const tokens = await highlighter.tokens(rawTextOf(code).replace(/\n$/, ''), language)
  const lines = code.children.filter((node) => node.type === 'element' && hasClass(node, 'line'))
  if (lines.length !== tokens.length || lines.length !== code.children.length)
    return colourCode(code, inOne(tokens))
  const children = code.children.map((line, index) =>
    line.type === 'element' ? colourCode(line, tokens[index] ?? []) : line,
  )
  return { ...code, children }
}

/** Lines as one text. */
const inOne = (lines: readonly (readonly CodeToken[])[]): CodeToken[] =>
  lines.flatMap((tokens, index) => (index === 0 ? tokens : [{ text: '\n' }, ...tokens]))

function withCode(localized: LocalizedSlide, coloured: ReadonlyMap<string, Element>): LocalizedSlide {
  const blocks = localized.slide.blocks.map((block) =>
    mapBlock(block, (element) => [
      element.tagName === 'code' ? (coloured.get(keyOf(element)) ?? element) : element,
    ]),
  )
  return { ...localized, slide: { ...localized.slide, blocks } }
}

/** Of what is taken from the source's document the source's own deck tells. */
function report(
  { language, line, localized }: FoundCode,
  { deck: { file } }: LocalizedDeck,
  { names }: Highlighter,
): Diagnostic[] {
  if (localized.borrowed !== undefined) return []
  const near = nearestName(language, names)
  const hint = near === undefined ? '' : ` Perhaps \`${near}\` is meant.`
  return [
    diagnose('code/unknown-language', {
      place: { file: file.shownAs, line },
      deck: file.deck,
      locale: file.locale,
      slide: localized.id,
      message: `\`${language}\` is no language that is known.${hint}`,
    }),
  ]
}
