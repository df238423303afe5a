import type { FontUsage } from '../../src/fonts/font-plan.js'

/** A usage of fonts by a document `deck.md`, with defaults for what a test does not look at. */
export function createUsage(usage: Partial<FontUsage> & Pick<FontUsage, 'text'>): FontUsage {
  const { locale = 'en' } = usage
  const placeOf = () => ({ file: 'deck.md' })
  return { locale, languages: [locale], code: '', italic: false, placeOf, ...usage }
}
