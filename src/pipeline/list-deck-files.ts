import { posix } from 'node:path'
import type { LocaleTag } from '../model/locale.js'
import { outputPaths } from '../output/output-paths.js'
import { listOutputs } from '../output/write-file.js'
import type { OverviewFiles } from '../render/overview-entry.js'

/** What there is of some locales of a deck in the output folder; nothing of a locale that has no deck there. */
export async function listDeckFiles(
  outFolder: string,
  deck: string,
  locales: readonly LocaleTag[],
): Promise<ReadonlyMap<LocaleTag, OverviewFiles>> {
  const names = new Set(await listOutputs(outFolder, deck))
  const isThere = (path: string) => names.has(posix.basename(path))
  const found = locales.flatMap((locale) => {
    const { html, pdf, handout, article, standalone, cover } = outputPaths(deck, locale)
    if (!isThere(html)) return []
    const others = Object.entries({ pdf, handout, article, standalone, cover })
    const files = { html, ...Object.fromEntries(others.filter(([, path]) => isThere(path))) }
    return [[locale, files] as const]
  })
  return new Map(found)
}
