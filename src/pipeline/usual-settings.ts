import { join } from 'node:path'
import { DeckError } from '../diagnostics/deck-error.js'
import { readDeckSettings } from '../markdown/settings/read-deck-settings.js'
import type { BuildConfig } from '../model/build.js'
import type { WrittenSettings } from '../locale/settle-settings.js'

/** How the project wants all slides to be. Throws `DeckError` for a value that a setting cannot have. */
export function usualSettings({
  settings,
  projectFolder,
  configFile,
}: Pick<BuildConfig, 'settings' | 'projectFolder' | 'configFile'>): WrittenSettings {
  const read = readDeckSettings(settings)
  const [problem] = read.problems
  if (problem !== undefined)
    throw new DeckError('broken-config', `In \`settings\` of the configuration: ${problem.message}`, {
      advice: 'docs/documents.md lists the settings of slides and what they may be.',
    })
  return { settings: read.settings, path: configFile ?? join(projectFolder, 'polydeck.config.yaml') }
}
