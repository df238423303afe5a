import { type SettingName, settingNames, type SlideSettings } from '../../model/slide-settings.js'
import type { ListedAttribute } from './read-attribute-list.js'
import { readSettings, type SettingProblem } from './read-settings.js'

/** What only a single slide can have. */
const ofOneSlide: ReadonlySet<SettingName> = new Set([
  'layout',
  'id',
  'visibility',
  'fit',
  'auto-animate-id',
  'auto-animate-restart',
])

/** The keys of front matter that say how all slides are to be. */
const keys = ['background', ...settingNames.filter((name) => !ofOneSlide.has(name))]

/** A deck's settings from its front matter; lists and tables under these names are other sites'. */
export function readDeckSettings(values: Readonly<Record<string, unknown>>): {
  readonly settings: SlideSettings
  readonly problems: readonly SettingProblem[]
} {
  const entries = keys.flatMap((name) => {
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
