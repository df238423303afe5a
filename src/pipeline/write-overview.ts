import { readDeckFonts } from '../fonts/deck-fonts.js'
import { planFonts } from '../fonts/plan-fonts.js'
import { compareText } from '../language/compare-text.js'
import type { LocaleTag } from '../model/locale.js'
import { assetsFolder, overviewPath, statusPath } from '../output/output-paths.js'
import { named, readOverviewFiles } from '../output/shared-files.js'
import { listOverviewText } from '../render/overview-text.js'
import { localesOf, type OverviewDeck, renderOverview } from '../render/render-overview.js'
import type { BuiltDeck } from '../report/summarise.js'
import { gatherOverview } from './gather-overview.js'
import type { Workshop } from './workshop.js'

/** Writes the page of all decks, and the shared files that it loads. */
export async function writeOverview(built: readonly BuiltDeck[], shop: Workshop): Promise<void> {
  const { config, outputs, templates, translations } = shop
  const decks = await gatherOverview(built, shop)
  if (decks.length === 0) return
  const lang = commonLanguage(decks)
  const { styles, script } = await readOverviewFiles(config.packageFolder)
  const fonts = await readFonts(decks, lang, shop)
  const sheets = [named('fonts', 'css', fonts.css), styles]
  const files = [...sheets, script].map(({ name, content }) => ({ name, bytes: content }))
  await outputs.share([...files, ...fonts.files])
  const address = ({ name }: { name: string }) => `${assetsFolder}/${name}`
  const page = renderOverview(decks, {
    templates,
    lang,
    words: config.words,
    files: { styles: sheets.map(address), scripts: [address(script)] },
    ...(translations.length > 0 && { status: statusPath }),
  })
  await outputs.write(overviewPath, page)
}

/** Fonts for every language of the page; a script that no font here has is said of the deck that is written in it. */
function readFonts(decks: readonly OverviewDeck[], lang: LocaleTag, { config, library }: Workshop) {
  const languages = [...new Set([lang, ...localesOf(decks)])]
  const text = listOverviewText(decks, config.words)
  const placeOf = () => ({ file: overviewPath })
  const usage = { locale: lang, languages, text, code: '', italic: false, placeOf }
  return readDeckFonts(planFonts(usage, library).value)
}

/** The language of most sources; of those that are as many, the first by name. */
function commonLanguage(decks: readonly OverviewDeck[]): LocaleTag {
  const counts = new Map<LocaleTag, number>()
  for (const { entries } of decks) counts.set(entries[0].lang, (counts.get(entries[0].lang) ?? 0) + 1)
  const [[first] = ['en']] = [...counts].sort(
    ([one, of], [other, than]) => than - of || compareText(one, other),
  )
  return first
}
