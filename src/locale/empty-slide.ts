import { buildElement } from '../markup/build-element.js'
import { directionOf } from '../language/script-of.js'
import type { LocalizedSlide } from '../model/deck.js'
import type { LocaleTag } from '../model/locale.js'

/** What stands in a slide in place of its text, and the language of that. */
export interface Stand {
  readonly text: string
  readonly lang: LocaleTag
}

/**
 * A slide with its heading alone and a line that says that it is not translated. A title slide has no room for the line: there it
 * is the mark that says so.
 */
export function emptySlide(localized: LocalizedSlide, { text, lang }: Stand): LocalizedSlide {
  const { slide, mark } = localized
  if (slide.role === 'title') return { ...localized, slide: { ...slide, blocks: [], notes: [] } }
  const properties = { className: ['untranslated'], lang, dir: directionOf(lang) }
  const element = buildElement('p', properties, [{ type: 'text', value: text }])
  return {
    ...localized,
    slide: { ...slide, blocks: [{ kind: 'paragraph', line: slide.line, element }], notes: [] },
    ...(mark !== undefined && { mark: { ...mark, isShown: false } }),
  }
}
