import { readVersion } from '../config/read-version.js'
import { outputPaths, statusPath } from '../output/output-paths.js'
import { readStatusStyles } from '../output/shared-files.js'
import { hasOutput, type WrittenFile } from '../output/write-file.js'
import { renderStatus } from '../render/render-status.js'
import type { Workshop } from './workshop.js'

/** Writes `status.html`: the state of translations, with links to the decks that are in the output folder. */
export async function writeStatus({
  translations,
  config,
  templates,
  outputs,
}: Pick<Workshop, 'translations' | 'config' | 'templates' | 'outputs'>): Promise<WrittenFile> {
  const { packageFolder, outFolder } = config
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
  return outputs.write(statusPath, page)
}
