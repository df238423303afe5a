import { readVersion } from '../config/read-version.js'
import type { BuildConfig } from '../model/build.js'
import type { Translation } from '../model/translation.js'
import { outputPaths, statusPath } from '../output/output-paths.js'
import { readStatusStyles } from '../output/shared-files.js'
import { hasOutput, writeOutput, type WrittenFile } from '../output/write-file.js'
import type { Templates } from '../render/compile-templates.js'
import { renderStatus } from '../render/render-status.js'

/** Writes `status.html`: the state of translations, with links to the decks that are in the output folder. */
export async function writeStatus(
  translations: readonly Translation[],
  { packageFolder, outFolder }: BuildConfig,
  templates: Templates,
): Promise<WrittenFile> {
  const sources = translations.map(({ deck, sourceLocale }) => ({ deck, locale: sourceLocale }))
  const pages = new Set<string>()
  for (const { deck, locale } of [...translations, ...sources]) {
    const path = outputPaths(deck, locale).html
    if (await hasOutput(outFolder, path)) pages.add(path)
  }
  const page = renderStatus(translations, {
    version: readVersion(),
    templates,
    styles: await readStatusStyles(packageFolder),
    isBuilt: (deck, locale) => pages.has(outputPaths(deck, locale).html),
  })
  return writeOutput(outFolder, statusPath, page)
}
