import { dirname } from 'node:path'
import { sha256Of } from '../../cache/digest-files.js'
import { chooseLayout } from '../../layout/choose-layout.js'
import { textOf } from '../../markup/text-of.js'
import { completenessOf } from '../../model/completeness.js'
import type { LocalizedDeck, LocalizedSlide } from '../../model/deck.js'
import { pathNames } from '../../model/slide-settings.js'
import type { Translation } from '../../model/translation.js'
import { findAddress } from '../../render/find-address.js'
import { listAnchors } from '../../render/list-anchors.js'
import { chooseTheme } from '../choose-theme.js'
import { findSecond } from '../find-second.js'
import { findingsOf } from '../outputs/findings-of.js'
import { offersOf } from '../outputs/offers-of.js'
import { prepareDeck } from '../prepare-deck.js'
import type { Workshop } from '../workshop.js'
import type { PictureAnswers, PictureLookup } from './answer-pictures.js'
import type { DeckKey, KeyPart, KnownSlide } from './known-deck.js'
import type { World } from './world.js'

/** What keys of decks are made with. */
export interface KeySetting {
  readonly world: World
  readonly answers: PictureAnswers
}

/**
 * A hash of everything that a deck's outputs depend on, in parts that can be told apart. Whatever a deck is made with belongs here:
 * what is left out makes an outdated deck pass for one that is as it should be.
 */
export async function deckKey(
  whole: LocalizedDeck,
  shop: Workshop,
  { world, answers }: KeySetting,
): Promise<DeckKey> {
  const { deck } = prepareDeck(whole, shop).value
  const second = shop.config.formats.has('handout')
    ? findSecond(whole, shop.config.handout, shop.decks)
    : undefined
  const texts = [deck, whole, ...(second ? [second] : [])].map(({ slides }) => slides.map(textOfSlide))
  const pictures = [
    ...(await lookUp(deck, { shop, answers, texts: [...(texts[0] ?? []), ...(texts[1] ?? [])] })),
    ...(second ? await lookUp(second, { shop, answers, texts: texts[2] ?? [] }) : []),
  ]
  const { program, browser, configuration, templates, styles } = world
  const parts: Record<KeyPart, string> = {
    program,
    browser,
    configuration,
    templates: sha256Of(templates + styles),
    theme: sha256Of(JSON.stringify(await themeOf(deck, shop))),
    document: sha256Of(describeDeck(deck)),
    slides: sha256Of(JSON.stringify([texts, layoutsOf(deck)])),
    pictures: sha256Of(JSON.stringify(pictures.map(({ address, answer }) => [address, answer]))),
    links: sha256Of(JSON.stringify(linksOf(deck, texts.flat(2), shop))),
    translation: sha256Of(JSON.stringify(await contextOf(whole, second, shop))),
  }
  return { hash: sha256Of(JSON.stringify(parts)), parts, slides: deck.slides.map(knownSlide), pictures }
}

/** What a slide holds, but for its counterpart in the source. */
const textOfSlide = ({ id, slide, mark, borrowed, settings }: LocalizedSlide) =>
  JSON.stringify([id, slide, mark, borrowed && { ...borrowed, file: borrowed.file.shownAs }, settings])

/** The source's slides matter by the layouts that they give. */
const layoutsOf = ({ slides }: LocalizedDeck) =>
  slides.map(({ slide, source }, index) => {
    const next = slides[index + 1]
    return chooseLayout(source ?? slide, next?.source ?? next?.slide)
  })

/** Everything of a deck but its slides, and what it was only compared by. */
function describeDeck(deck: LocalizedDeck): string {
  const { file, frontMatter, title, allowances } = deck.deck
  const { sourceLocale, sourceGuessed, lang, locales, missing, extra, drift, sourceIds, earlierIds } = deck
  const names = [file.deck, file.locale, file.shownAs, title, sourceLocale, sourceGuessed, lang, locales]
  const compared = [missing, extra, drift, sourceIds, [...(earlierIds ?? [])]]
  const styles = deck.deck.styles ?? []
  return JSON.stringify([names, frontMatter, allowances, compared, [...listAnchors(deck)], styles])
}

async function themeOf({ deck }: LocalizedDeck, shop: Workshop) {
  const { value, diagnostics } = await chooseTheme(deck, shop)
  return [value.sheet.name, value.files.map(({ name }) => name), diagnostics]
}

interface Looking {
  readonly shop: Workshop
  readonly answers: PictureAnswers
  readonly texts: readonly string[]
}

async function lookUp(
  { deck: { file } }: LocalizedDeck,
  { shop, answers, texts }: Looking,
): Promise<PictureLookup[]> {
  const search = { folder: dirname(file.path), root: shop.root, locale: file.locale }
  return Promise.all(
    [
      ...new Set([
        ...valuesOf('src', texts),
        ...valuesOf('poster', texts),
        ...pathNames.flatMap((name) => valuesOf(name, texts)),
      ]),
    ].map(async (address) => ({
      ...search,
      address,
      answer: await answers.answer(address, search),
    })),
  )
}

/** Where the deck's links lead; those to other decks depend on what there is of these. */
function linksOf(deck: LocalizedDeck, texts: readonly string[], { shelf }: Workshop) {
  const rendering = { deck, shelf, anchors: listAnchors(deck), slidePrefix: '#/' }
  return valuesOf('href', texts).map((href) => findAddress(href, rendering) ?? null)
}

/** Every value that elements have for a property, each once; texts of trees as JSON are searched, which misses none. */
function valuesOf(
  property: 'src' | 'poster' | 'href' | (typeof pathNames)[number],
  texts: readonly string[],
): readonly string[] {
  const pattern = new RegExp(`"${property}":("(?:[^"\\\\]|\\\\.)*")`, 'g')
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, value = '""']) => value))
  return [...new Set(found)].map((value) => String(JSON.parse(value)))
}

/** What only some outputs tell: the state of the translation, the other language, what was found, what else there is. */
async function contextOf(
  { deck: { file }, ...whole }: LocalizedDeck,
  second: LocalizedDeck | undefined,
  shop: Workshop,
) {
  const { formats, handout, rules } = shop.config
  const isArticle = formats.has('article')
  if (!formats.has('handout') && !isArticle) return null
  const translation = shop.translations.find((one) => one.deck === file.deck && one.locale === file.locale)
  return [
    handout.kind === 'review' ? translation : stateOf(translation),
    second && describeDeck(second),
    handout.kind === 'review' ? [findingsOf(file, shop), rules] : null,
    isArticle ? await offersOf(file, whole.locales, shop) : null,
  ]
}

/** What the covers of handouts tell; only those for review tell more. */
const stateOf = (translation: Translation | undefined) =>
  translation && [translation.record === 'none', completenessOf([translation])]

function knownSlide(localized: LocalizedSlide): KnownSlide {
  const { id, slide } = localized
  const title = textOf(slide.heading).trim()
  // A line more at the top of a document changes no slide below.
  const text = textOfSlide(localized).replace(/"(?:line|dataLine)":"?\d+"?,?/g, '')
  return { id, title: title === '' ? id : title, hash: sha256Of(text).slice(0, 16) }
}
