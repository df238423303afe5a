import type { LocaleTag } from '../model/locale.js'
import { scriptOf } from './script-of.js'

const western = '“”‘’„‚«»‹›'
const corners = '「」『』'

/** All marks that a browser may set around a `q` in text of the locale's language: what a font must have for it. */
export function quotationMarks(locale: LocaleTag): string {
  const script = scriptOf(locale)
  if (script === 'Jpan') return corners
  return script === 'Hant' ? corners + western : western
}
