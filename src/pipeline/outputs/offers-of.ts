import type { SourceFile } from '../../model/document.js'
import type { LocaleTag } from '../../model/locale.js'
import { outputPaths } from '../../output/output-paths.js'
import { hasOutput } from '../../output/write-file.js'
import type { Workshop } from '../workshop.js'

/** Other outputs of a deck that its article names. */
const offeredFormats = ['html', 'pdf', 'handout'] as const

/** See `offeredFormats`. */
export type OfferedFormat = (typeof offeredFormats)[number]

/** What an article offers besides itself: what this run makes, and what an earlier one made. */
export interface Offers {
  /** The locales that have an article. */
  readonly locales: readonly LocaleTag[]
  readonly formats: readonly OfferedFormat[]
}

/** Finds what a deck's article offers. */
export async function offersOf(
  { deck, locale }: SourceFile,
  locales: readonly LocaleTag[],
  { shelf, config }: Pick<Workshop, 'shelf' | 'config'>,
): Promise<Offers> {
  const has = (path: string) => hasOutput(config.outFolder, path)
  const paths = outputPaths(deck, locale)
  return {
    locales: await keep(
      locales,
      async (tag) => shelf.built.has(`${deck}/${tag}`) || (await has(outputPaths(deck, tag).article)),
    ),
    formats: await keep(
      offeredFormats,
      async (format) => config.formats.has(format) || (await has(paths[format])),
    ),
  }
}

async function keep<T>(all: readonly T[], isWanted: (one: T) => Promise<boolean>): Promise<readonly T[]> {
  const are = await Promise.all(all.map(isWanted))
  return all.filter((_, index) => are[index])
}
