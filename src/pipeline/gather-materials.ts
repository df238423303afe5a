import { diagnose } from '../diagnostics/diagnose.js'
import type { FontUsage } from '../fonts/font-plan.js'
import { createPrintFonts } from '../fonts/print-fonts.js'
import { condenseSlide } from '../layout/condense-slide.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { FontSet } from '../model/font.js'
import type { Theme } from '../output/bundle-theme.js'
import { outputPaths } from '../output/output-paths.js'
import { listAnchors } from '../render/list-anchors.js'
import type { Rendering } from '../render/rendering.js'
import { chooseCanvas } from './choose-canvas.js'
import { lookAtDeck } from './look-at-deck.js'
import type { Workshop } from './workshop.js'

/** What a deck is made with, and how it is rendered on screen and on paper. */
export interface Materials {
  readonly printFonts: FontSet
  /** What the deck's fonts must hold: what it prints, and what its bar says. */
  readonly screenUsage: FontUsage
  readonly theme: Theme
  /** The deck with all of its text on its slides, whatever these show of it. */
  readonly whole: LocalizedDeck
  readonly onScreen: Rendering
  readonly onPaper: Rendering
}

/** Reads what a deck is made with, and says what of it is missing. */
export async function gatherMaterials(whole: LocalizedDeck, shop: Workshop): Promise<Materials> {
  const { root, recorder, library, templates, config } = shop
  const density = config.density ?? whole.deck.frontMatter.density ?? config.usualDensity
  const deck = density === 'talk' ? condenseDeck(whole) : whole
  const { file } = deck.deck
  const looking = { root, library, recorder, words: config.words }
  const { pictures, text, words, usage, plan } = await lookAtDeck(deck, looking)
  const digits = new Intl.NumberFormat(deck.lang, { useGrouping: false })
  const canvas = chooseCanvas(config, deck.deck.frontMatter)
  const shared = { deck, templates, canvas, words, pictures, digits, anchors: listAnchors(deck) }
  return {
    printFonts: await recorder.time('fonts', () => createPrintFonts(plan)),
    screenUsage: { ...usage, text: `${text.slides} ${text.bar}` },
    whole,
    theme: await chooseTheme(deck, shop),
    onScreen: {
      ...shared,
      shelf: shop.shelf,
      assetPrefix: outputPaths(file.deck, file.locale).assetPrefix,
      slidePrefix: '#/',
    },
    onPaper: { ...shared, assetPrefix: 'assets/', slidePrefix: '#' },
  }
}

/** The theme that was asked for, else the one that the document names, else the usual one. */
async function chooseTheme({ deck }: LocalizedDeck, { config, themes, recorder }: Workshop): Promise<Theme> {
  const { theme } = deck.frontMatter
  if (theme === undefined || config.isThemeAsked) return themes.inFolder(config.themeFolder)
  const found = await themes.byName(theme)
  if (found !== undefined) return found
  const { shownAs, deck: id, locale } = deck.file
  const message = `There is no theme \`${theme}\`.`
  recorder.report(
    diagnose('front-matter/wrong-value', { place: { file: shownAs, line: 1 }, deck: id, locale, message }),
  )
  return themes.inFolder(config.themeFolder)
}

/** The deck as a speaker would show it; its source's slides too, since they decide how its own look. */
function condenseDeck(deck: LocalizedDeck): LocalizedDeck {
  const slides = deck.slides.map(({ slide, source, ...localized }) => ({
    ...localized,
    slide: condenseSlide(slide, localized.borrowed?.lang ?? deck.lang),
    ...(source !== undefined && { source: condenseSlide(source, deck.sourceLocale) }),
  }))
  return { ...deck, slides }
}
