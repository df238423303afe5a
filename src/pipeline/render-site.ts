import type { Site } from '../browser/serve-site.js'
import { formatPageSheet, formatScaleSheet } from '../output/canvas-sheet.js'
import { formatHandoutSheet } from '../render/handout/handout-sheet.js'
import { renderPrintPage } from '../render/render-page.js'
import type { Materials } from './gather-materials.js'
import { ownSheets } from './own-sheets.js'
import { inlineFonts, printSite } from './print-site.js'
import { settingsSheets } from './settings-sheet.js'
import type { Workshop } from './workshop.js'

/** The site of the print page that shows these slides. */
export function renderSite(slides: string, materials: Materials, shop: Workshop): Site {
  const { onPaper, printFonts, second } = materials
  const sheets = printSheets(materials, shop, inlineFonts(printFonts))
  return printSite(renderPrintPage(slides, sheets, onPaper), onPaper, second)
}

/** The style sheets of a print page, in their order. */
export function printSheets(
  materials: Materials,
  { shared, config }: Pick<Workshop, 'shared' | 'config'>,
  fonts: string,
): readonly string[] {
  const { onPaper, theme, documentStyles, math, secondMath } = materials
  const page = formatPageSheet(onPaper.canvas)
  const scale = formatScaleSheet(config.minSize)
  const own = ownSheets(materials, shared).map(({ content }) => content)
  const formulas = [math, secondMath].flatMap((set) => (set === undefined ? [] : [inlineFonts(set)]))
  const said = settingsSheets(onPaper, shared)
  const sheets = [
    page,
    shared.slideStyles.content,
    ...own,
    ...formulas,
    theme.inlined,
    fonts,
    scale,
    ...said,
    documentStyles?.content ?? '',
  ]
  const handout = config.formats.has('handout')
    ? [
        shared.handoutStyles,
        formatHandoutSheet(config.handout, onPaper),
        config.handout.kind === 'article' ? shared.printedArticleStyles : '',
      ]
    : []
  return [...sheets, ...handout].filter((text) => text !== '')
}
