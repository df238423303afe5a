import type { SharedFiles } from '../output/shared-files.js'
import type { Rendering } from '../render/rendering.js'
import { formatSettingsSheet } from '../render/settings/settings-sheet.js'

/** The styles of what authors say about a deck's slides, on pages with these pictures; none where they say nothing. */
export function settingsSheets(
  rendering: Rendering,
  { settingsStyles }: Pick<SharedFiles, 'settingsStyles'>,
): readonly string[] {
  const areSet = rendering.deck.slides.some(({ settings }) => settings !== undefined)
  return areSet ? [`${settingsStyles}\n${formatSettingsSheet(rendering)}\n`] : []
}
