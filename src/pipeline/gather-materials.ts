import { resolvePictures } from '../assets/resolve-pictures.js'
import type { FontUsage } from '../fonts/font-plan.js'
import { planFonts } from '../fonts/plan-fonts.js'
import { createPrintFonts } from '../fonts/print-fonts.js'
import { type Words, wordsFor } from '../language/words.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { FontSet } from '../model/font.js'
import type { Theme } from '../output/bundle-theme.js'
import { outputPaths } from '../output/output-paths.js'
import type { SharedFile } from '../output/shared-files.js'
import { formulasOnPaper } from '../render/formula-forms.js'
import { listKeys } from '../render/key-list.js'
import { listAnchors } from '../render/list-anchors.js'
import type { Rendering } from '../render/rendering.js'
import { speakerWords } from '../render/speaker-words.js'
import { chooseCanvas } from './choose-canvas.js'
import { chooseTheme } from './choose-theme.js'
import { type DeckText, deckText } from './deck-text.js'
import { drawFormulas } from './draw-formulas.js'
import { drawDiagrams } from './draw-diagrams.js'
import { findSecond } from './find-second.js'
import { foreignSheet } from './foreign-sheet.js'
import { highlightDeck } from './highlight-deck.js'
import { lookAtDeck } from './look-at-deck.js'
import { showsColumns } from './own-sheets.js'
import { prepareDeck } from './prepare-deck.js'
import { showsCode } from './shows-code.js'
import { showsDiagrams } from './shows-diagrams.js'
import { nameOf, type Workshop } from './workshop.js'

/** What a deck is made with, and how it is rendered on screen and on paper. */
export interface Materials {
  readonly printFonts: FontSet
  /** What the deck's fonts must hold: what it prints, and what its bar, its keys and its speaker's view say. */
  readonly screenUsage: FontUsage
  readonly theme: Theme
  /** The deck with all of its text on its slides, whatever these show of it. */
  readonly whole: LocalizedDeck
  /** Whether it has code that wants styles of its own. */
  readonly hasCode: boolean
  /** The styles and fonts of its formulas, where it has some. */
  readonly math?: FontSet
  /** Whether it has diagrams, which want styles of their own. */
  readonly hasDiagrams: boolean
  /** Whether it has columns that its author made, which want some too. */
  readonly hasColumns: boolean
  /** Styles that its document brings and the project trusts. */
  readonly documentStyles?: SharedFile
  readonly onScreen: Rendering
  readonly onPaper: Rendering
  /** On paper, the deck whose text stands in the handout beside this one's; absent for most kinds of handouts. */
  readonly second?: Rendering
  readonly secondMath?: FontSet
}

/** Reads what a deck is made with, and says what of it is missing. */
export async function gatherMaterials(plain: LocalizedDeck, shop: Workshop): Promise<Materials> {
  const { root, recorder, library, templates, config, highlighter, remote } = shop
  const { deck: written, formulas } = recorder.collect(await drawFormulas(plain, config.packageFolder))
  const drawn = recorder.collect(await drawDiagrams(written, shop))
  const whole = recorder.collect(await highlightDeck(drawn, highlighter))
  const { deck, drawn: codes } = recorder.collect(prepareDeck(whole, shop))
  const { file } = deck.deck
  const looking = { root, library, recorder, words: config.words, drawn: codes, remote }
  const { pictures, media, text, words, usage, plan } = await lookAtDeck(deck, looking)
  const second = await gatherSecond(whole, shop)
  const documentStyles = foreignSheet(whole)
  const digits = new Intl.NumberFormat(deck.lang, { useGrouping: false })
  const canvas = chooseCanvas(config, deck.deck.frontMatter)
  const shared = {
    deck,
    templates,
    canvas,
    words,
    pictures,
    media,
    digits,
    formulas: formulas.drawn,
    anchors: listAnchors(deck),
  }
  return {
    printFonts: await recorder.time(
      'fonts',
      () =>
        (shop.fonts?.forPrint ?? createPrintFonts)(
          second === undefined ? plan : planFonts(joinUsage(usage, second.text), library).value,
        ),
      nameOf(whole),
    ),
    screenUsage: { ...usage, text: [text.slides, text.bar, wordsOnScreen(words)].join(' ') },
    whole,
    hasCode: showsCode(whole),
    ...(formulas.sheet !== undefined && { math: formulas.sheet }),
    hasDiagrams: [whole, second?.rendering.deck].some((one) => one !== undefined && showsDiagrams(one)),
    hasColumns: showsColumns(whole),
    theme: recorder.collect(await chooseTheme(deck.deck, shop)),
    ...(documentStyles !== undefined && { documentStyles }),
    onScreen: {
      ...shared,
      shelf: shop.shelf,
      assetPrefix: outputPaths(file.deck, file.locale).assetPrefix,
      slidePrefix: '#/',
      playsMedia: true,
    },
    onPaper: { ...shared, ...paperPlaces, formulas: formulasOnPaper(formulas.drawn) },
    ...(second !== undefined && {
      second: second.rendering,
      ...(second.math && { secondMath: second.math }),
    }),
  }
}

/** Where a print page has its pictures and slides. */
const paperPlaces = { assetPrefix: 'assets/', slidePrefix: '#' } as const

/** The deck that stands beside another in its handout. What is wrong with it is said of its own deck. */
async function gatherSecond(whole: LocalizedDeck, shop: Workshop) {
  const { config, decks, root, templates, remote } = shop
  const found = config.formats.has('handout') ? findSecond(whole, config.handout, decks) : undefined
  if (found === undefined) return undefined
  const { deck: written, formulas } = (await drawFormulas(found, config.packageFolder)).value
  const deck = (await drawDiagrams(written, shop)).value
  const words = wordsFor(deck.lang, config.words)
  const rendering: Rendering = {
    deck,
    templates,
    words,
    canvas: chooseCanvas(config, deck.deck.frontMatter),
    pictures: (await resolvePictures(deck, root, { remote })).value,
    digits: new Intl.NumberFormat(deck.lang, { useGrouping: false }),
    formulas: formulasOnPaper(formulas.drawn),
    anchors: listAnchors(deck),
    ...paperPlaces,
  }
  return { rendering, text: deckText(deck, words), math: formulas.sheet }
}

/** What two decks on one page need of fonts. */
function joinUsage(usage: FontUsage, { slides, paper, code, languages, italic }: DeckText): FontUsage {
  return {
    ...usage,
    languages: [...new Set([...usage.languages, ...languages])],
    text: [usage.text, slides, paper].join(' '),
    code: usage.code + code,
    italic: usage.italic || italic,
  }
}

/** What the list of keys and the speaker's view say. */
function wordsOnScreen(words: Words): string {
  const entries = (['ltr', 'rtl'] as const).flatMap((dir) => listKeys(words, { dir, hasLanguages: true }))
  const keys = entries.flatMap(({ keys, does }) => [...keys, does])
  return [words.keys, words.close, ...keys, ...Object.values(speakerWords(words))].join(' ')
}
