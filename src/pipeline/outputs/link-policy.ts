import type { BuildConfig } from '../../model/build.js'
import type { FrontMatter } from '../../model/document.js'
import type { LinkPolicy } from '../../model/handout.js'

/** What becomes of links' addresses: as an option says, else as the document does, else the configuration; else they only work. */
export function linkPolicy(
  { links }: FrontMatter,
  config: Pick<BuildConfig, 'links' | 'usualLinks'>,
): LinkPolicy {
  return config.links ?? links ?? config.usualLinks ?? 'work'
}
