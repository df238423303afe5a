import { detectLanguage, detectOther, isInThirdScript } from '../../language/detect-language.js'
import type { LocaleTag } from '../../model/locale.js'
import type { Outline } from '../../model/outline.js'
import { headings, type PlainText, type TextPair, textPairs } from './block-text.js'
import { type ComparedDecks, inSource, quoted, type Finding } from './compared-decks.js'

/** What languages a translation is in. */
export interface LanguageCheck {
  readonly findings: readonly Finding[]
  /** The language that most of the document is in, where that is not its own. */
  readonly lang?: LocaleTag
}

/** Texts that were not translated, and texts that are surely in another language than their document. */
export function findLanguages(decks: ComparedDecks, locales: readonly LocaleTag[]): LanguageCheck {
  const { locale } = decks.translation.deck.file
  const texts = decks.pairs.flatMap((pair) =>
    [...headings(pair), ...textPairs(pair)].map((text) => ({ ...text, slide: pair.id })),
  )
  const said = texts.filter(({ here }) => lettersOf(withoutCode(here)) > 0)
  const copied = said.filter((text) => isSame(text) && isSayable(text, decks))
  if (copied.length > 2 && weigh(copied) > weigh(said) / 2) {
    const message = `Most of this document is the text of its source, ${decks.source.deck.file.shownAs}.`
    return {
      findings: [{ rule: 'locale/untranslated', message, line: 1 }],
      lang: decks.source.deck.file.locale,
    }
  }
  const untranslated = copied.map(({ mine, here, slide }): Finding => {
    const message = `${quoted(here.text)} is the same in the source (${inSource(decks, mine.line)}).`
    return { rule: 'locale/untranslated', message, line: here.line, slide }
  })
  const others = [...new Set([decks.source.deck.file.locale, ...locales, 'en'])].filter(
    (tag) => tag !== locale,
  )
  const foreign = said.flatMap(({ mine, here, slide }): Finding[] => {
    if (isSame({ mine, here })) return []
    const language = detectOther(withoutCode(here), locale, others)
    if (language === undefined) return []
    const message = `${quoted(here.text)} is in ${nameOf(language)}, not in ${nameOf(locale)}.`
    return [{ rule: 'locale/wrong-language', message, line: here.line, slide }]
  })
  return { findings: [...untranslated, ...foreign] }
}

/** The language of a document and what to say of it, where its name means another one. */
export function checkName(outline: Outline, locale: LocaleTag): LanguageCheck {
  const text = outline.slides.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.filter(isProse).map(withoutCode),
  ])
  const lang = detectLanguage(text, locale)
  if (lang === undefined) return { findings: [] }
  const message = `The document is named \`${locale}\`, which means ${nameOf(locale)}, and most of its text is in ${nameOf(lang)}: its deck says \`lang="${lang}"\`.`
  return { findings: [{ rule: 'locale/wrong-language', message, line: 1 }], lang }
}

const withoutCode = ({ text, code }: PlainText) => code.reduce((rest, part) => rest.replace(part, ' '), text)

const isProse = ({ kind }: Outline['slides'][number]['blocks'][number]) =>
  kind !== 'code' && kind !== 'math' && kind !== 'figure' && kind !== 'table'

const nameOf = (locale: LocaleTag) => new Intl.DisplayNames(['en'], { type: 'language' }).of(locale) ?? locale

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

const weigh = (texts: readonly TextPair[]) => texts.reduce((sum, { here }) => sum + lettersOf(here.text), 0)

const isSame = ({ mine, here }: TextPair) => wordsOf(mine.text).join(' ') === wordsOf(here.text).join(' ')

const wordsOf = (text: string) => text.match(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu) ?? []

/**
 * Whether a text should differ from language to language: it holds words in small letters that are no names, which other parts of
 * the translation would use as they are.
 */
function isSayable({ here }: TextPair, { translation, source }: ComparedDecks): boolean {
  if (translation.deck.file.locale.split('-')[0] === source.deck.file.locale.split('-')[0]) return false
  if (isInThirdScript(here.text, source.deck.file.locale)) return false // a text in a third language stays as it is
  const words = wordsOf(here.text)
  const plain = words.filter((word) => isPlainWord(word))
  if (plain.length < 2 && !(words.length > 0 && plain.length === words.length && lettersOf(here.text) > 12))
    return false
  const rest = translation.outline.slides
    .flatMap(({ blocks }) => blocks.map(({ text }) => text))
    .filter((text) => text !== here.text)
  return !rest.some((text) => text.includes(here.text))
}

/** A word in small letters; in scripts without capitals, any. */
const isPlainWord = (word: string) => word.length > 2 && word === word.toLowerCase()
