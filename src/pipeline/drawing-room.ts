import type { Site } from '../browser/serve-site.js'
import { sha256Of } from '../cache/digest-files.js'
import { drawingPage, stillScript } from '../diagrams/drawing-page.js'
import { loadMermaid } from '../diagrams/load-mermaid.js'
import { diagramColours, mermaidSettings } from '../diagrams/mermaid-settings.js'
import { planFonts } from '../fonts/plan-fonts.js'
import { createPrintFonts } from '../fonts/print-fonts.js'
import { scriptOf } from '../language/script-of.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { DiagramOrder } from '../model/diagram.js'
import { formatScaleSheet } from '../output/canvas-sheet.js'
import { chooseTheme } from './choose-theme.js'
import { facesOf } from './fit-setting.js'
import { inlineFonts } from './print-site.js'
import type { Workshop } from './workshop.js'

/** Where a deck's diagrams are drawn. */
export interface DrawingRoom {
  readonly site: Site
  orderOf(source: string): DiagramOrder
  /** A hash of all that a drawing depends on. */
  keyOf(source: string): string
}

/** A page in the deck's styles and fonts, with mermaid, for diagrams with these texts. */
export async function openDrawingRoom(
  deck: LocalizedDeck,
  sources: readonly string[],
  shop: Workshop,
): Promise<DrawingRoom> {
  const { file } = deck.deck
  const usage = {
    locale: file.locale,
    languages: [...new Set([deck.lang, ...deck.slides.flatMap(({ borrowed }) => borrowed?.lang ?? [])])],
    text: sources.join(' '),
    code: '',
    italic: false,
    placeOf: () => ({ file: file.shownAs }),
  }
  const plan = planFonts(usage, shop.library).value
  const fonts = await (shop.fonts?.forPrint ?? createPrintFonts)(plan)
  const theme = (await chooseTheme(deck.deck, shop)).value
  const mermaid = await loadMermaid()
  const sheets = (ofFonts: string) => [
    shop.shared.slideStyles.content,
    shop.shared.diagramStyles.content,
    theme.inlined,
    ofFonts,
    formatScaleSheet(shop.config.minSize),
  ]
  const page = { lang: deck.lang, script: scriptOf(deck.lang) }
  const settings = mermaidSettings()
  const setting = [mermaid.version, settings, drawingPage({ ...page, sheets: sheets(facesOf(fonts)) })]
  const hash = sha256Of(JSON.stringify(setting))
  return {
    site: {
      locale: file.locale,
      files: new Map([
        [
          'page.html',
          { body: drawingPage({ ...page, sheets: sheets(inlineFonts(fonts)) }), type: 'text/html' },
        ],
        ['still.js', { body: stillScript, type: 'text/javascript' }],
        ['mermaid.js', { body: mermaid.script, type: 'text/javascript' }],
      ]),
    },
    orderOf: (source) => ({ source, settings, colours: diagramColours }),
    keyOf: (source) => sha256Of(JSON.stringify([hash, source])),
  }
}
