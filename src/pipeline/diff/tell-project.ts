import { join, relative } from 'node:path'
import { compareText } from '../../language/compare-text.js'
import type { DeckChange } from '../../model/change.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Translation } from '../../model/translation.js'
import type { ComparedDeck } from './compare-versions.js'
import type { DeckVersion } from './describe-version.js'
import type { BothVersions, DrawnChanges } from './draw-changes.js'
import type { Past } from './open-past.js'
import { tellChanges, type ToldVersion } from './tell-changes.js'

/** What was found on the way. */
export interface Findings {
  readonly drawn: DrawnChanges
  readonly findings: BothVersions<readonly Diagnostic[]>
  readonly translations: readonly Translation[]
  /** The project's root today. */
  readonly root: string
  readonly past: Pick<Past, 'pathOf'>
}

/** What became of each deck in each locale, for whoever shows it: deck after deck, the source's first. */
export function tellProject(
  compared: readonly ComparedDeck[],
  { drawn, findings, translations, root, past }: Findings,
): readonly DeckChange[] {
  const told = (deck: DeckVersion, side: keyof BothVersions<unknown>): ToldVersion => {
    const { shownAs, path } = deck.deck.deck.file
    const file = side === 'after' ? shownAs : relative(process.cwd(), join(root, past.pathOf(path)))
    return { deck, file, pictures: drawn.pictures.get(deck) ?? new Map(), findings: findings[side] }
  }
  return compared
    .flatMap((one) => {
      const { before, after } = one
      const versions = {
        ...(before && { before: told(before, 'before') }),
        ...(after && { after: told(after, 'after') }),
      }
      return tellChanges({ compared: one, ...versions, translations }) ?? []
    })
    .sort(
      (one, other) =>
        compareText(one.deck, other.deck) ||
        Number(other.isSource) - Number(one.isSource) ||
        compareText(one.locale, other.locale),
    )
}
