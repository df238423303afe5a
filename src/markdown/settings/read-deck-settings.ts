import { deckSettingNames, type SlideSettings } from '../../model/slide-settings.js'
import type { ListedAttribute } from './read-attribute-list.js'
import { readSettings, type SettingProblem } from './read-settings.js'

/** A deck's settings from its front matter; lists and tables under these names are other sites'. */
export function readDeckSettings(values: Readonly<Record<string, unknown>>): {
  readonly settings: SlideSettings
  readonly problems: readonly SettingProblem[]
} {
  const entries = deckSettingNames.flatMap((name) => {
    const value = values[name]
    const isOurs = ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
    return isOurs ? [{ name, value: String(value), written: name }] : []
  })
  return readSettings([...entries, ...readLogo(values.logo)])
}

/** A logo with what it says to who does not see it. */
function readLogo(logo: unknown): ListedAttribute[] {
  if (typeof logo !== 'object' || logo === null || !('src' in logo) || typeof logo.src !== 'string') return []
  const alt = 'alt' in logo && typeof logo.alt === 'string' ? logo.alt : ''
  return [
    { name: 'logo', value: logo.src, written: 'logo' },
    { name: 'logo-alt', value: alt, written: 'logo' },
  ]
}
