import { createParser } from '../src/markdown/create-parser.js'
import { parseDocument } from '../src/markdown/parse-document.js'
import type { Deck } from '../src/model/deck.js'
import type { Diagnostic, Outcome } from '../src/model/diagnostic.js'
import type { ParsedDocument, SourceFile } from '../src/model/document.js'
import { splitSlides } from '../src/slides/split-slides.js'

const parser = createParser()

/** A document of the deck `my-talk`, in English where nothing else is said. */
export function sampleFile(text: string, more: Partial<SourceFile> = {}): SourceFile {
  const { locale = 'en' } = more
  return {
    path: `/talks/my-talk/${locale}.md`,
    shownAs: `${locale}.md`,
    deck: 'my-talk',
    locale,
    text,
    ...more,
  }
}

/** The document parsed; its front matter's `lang` is its locale. */
export function parseSample(text: string, more: Partial<SourceFile> = {}): Outcome<ParsedDocument> {
  const { value, diagnostics } = parseDocument(sampleFile(text, more), parser)
  const locale = more.locale ?? value.frontMatter.lang ?? 'en'
  return { value: { ...value, file: sampleFile(text, { ...more, locale }) }, diagnostics }
}

/** The document as a deck, with all that was found wrong on the way. */
export function splitSample(text: string, more: Partial<SourceFile> = {}): Outcome<Deck> {
  const parsed = parseSample(text, more)
  const split = splitSlides(parsed.value)
  const diagnostics: readonly Diagnostic[] = [...parsed.diagnostics, ...split.diagnostics]
  return { value: split.value, diagnostics }
}

/** The document as a deck. */
export const sampleDeck = (text: string, more: Partial<SourceFile> = {}): Deck =>
  splitSample(text, more).value
