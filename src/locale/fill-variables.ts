import { diagnose } from '../diagnostics/diagnose.js'
import { matchLocale } from '../language/match-locale.js'
import { nearestName } from '../language/nearest-name.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { FrontMatter } from '../model/document.js'
import type { LocaleTag } from '../model/locale.js'
import type { Slide } from '../model/slide.js'
import type { Variables } from '../model/variables.js'
import { fillSlide, type FillText } from './fill-slide.js'

/** `{{ name }}` and `{{ vars.name }}`; `{{< var name >}}` and `{{< meta name >}}`, as Quarto has it. */
const place =
  /\{\{[ \t]*(?:(?:vars\.)?([\p{L}_][\p{L}\p{N}_-]*)|<[ \t]*(?:var|meta)[ \t]+([\p{L}_][\p{L}\p{N}_-]*)[ \t]*>)[ \t]*\}\}/gu

/**
 * The locales of a deck with the values of variables in place of their names: what a document's front matter says, else its source's,
 * else the project. Values are text. Other names, and all that stands in code, stay as they are. Slides are paired and followed before
 * this, so that another value makes no translation outdated and no link another.
 */
export function fillVariables(
  decks: readonly LocalizedDeck[],
  project: Variables = {},
): Outcome<readonly LocalizedDeck[]> {
  const hasAny = [project, ...decks.map(({ deck }) => deck.frontMatter.vars ?? {})].some(
    (vars) => Object.keys(vars).length > 0,
  )
  if (!hasAny) return { value: decks, diagnostics: [] }
  const varsIn = (locale: LocaleTag) =>
    decks.find(({ deck }) => deck.file.locale === locale)?.deck.frontMatter.vars ?? {}
  const valuesIn = (locale: LocaleTag, sourceLocale: LocaleTag) =>
    valuesFor([project, varsIn(sourceLocale), varsIn(locale)], locale, sourceLocale)
  const filled = decks.map((deck) => fillDeck(deck, (locale) => valuesIn(locale, deck.sourceLocale)))
  return { value: filled.map(({ value }) => value), diagnostics: filled.flatMap((one) => one.diagnostics) }
}

type Values = ReadonlyMap<string, string>

/** The value of each variable in a locale, later layers before earlier ones; one without a text for it has the source locale's. */
function valuesFor(layers: readonly Variables[], locale: LocaleTag, sourceLocale: LocaleTag): Values {
  const named = layers.flatMap((layer) => Object.entries(layer))
  return new Map(
    named.flatMap(([name, value]): [string, string][] => {
      if (typeof value === 'string') return [[name, value]]
      const known = Object.keys(value)
      const text = value[matchLocale(locale, known) ?? matchLocale(sourceLocale, known) ?? '']
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

function fillDeck(localized: LocalizedDeck, valuesIn: (locale: LocaleTag) => Values): Outcome<LocalizedDeck> {
  const { deck } = localized
  const { file, frontMatter } = deck
  const own = valuesIn(file.locale)
  const fill = (text: string) => fillText(text, own)
  const diagnostics: Diagnostic[] = []
  const slides = localized.slides.map((one): LocalizedSlide => {
    const values = one.borrowed === undefined ? own : valuesIn(one.borrowed.file.locale)
    const missing = new Set<string>()
    const slide = fillSlide(one.slide, (text) => fillText(text, values, missing))
    if (one.borrowed === undefined) diagnostics.push(...reportMissing(missing, values, { slide, localized }))
    return { ...one, slide }
  })
  const filled = { ...deck, title: fill(deck.title), frontMatter: fillHead(frontMatter, fill) }
  return { value: { ...localized, deck: filled, slides }, diagnostics }
}

/** @param missing gathers names without a value */
function fillText(text: string, values: Values, missing?: Set<string>): string {
  if (!text.includes('{{')) return text
  return text.replace(place, (whole, plain?: string, quarto?: string) => {
    const name = plain ?? quarto ?? ''
    const value = values.get(name)
    if (value === undefined) missing?.add(name)
    return value ?? whole
  })
}

function fillHead(frontMatter: FrontMatter, fill: FillText): FrontMatter {
  const lines = (['title', 'subtitle', 'author', 'description'] as const).flatMap((key) => {
    const text = frontMatter[key]
    return text === undefined ? [] : [[key, fill(text)]]
  })
  return { ...frontMatter, ...Object.fromEntries(lines) }
}

/** Names that are nearly one of a variable; any other is what it looks like, a template in a text about templates. */
function reportMissing(
  missing: ReadonlySet<string>,
  values: Values,
  { slide, localized: { deck } }: { readonly slide: Slide; readonly localized: LocalizedDeck },
): Diagnostic[] {
  const { shownAs, locale, deck: id } = deck.file
  return [...missing].flatMap((name) => {
    const nearest = nearestName(name, [...values.keys()])
    if (nearest === undefined) return []
    const message = `There is no variable \`${name}\`. Do you mean \`${nearest}\`?`
    return [
      diagnose('document/unknown-variable', {
        place: { file: shownAs, line: slide.line },
        deck: id,
        locale,
        message,
      }),
    ]
  })
}
