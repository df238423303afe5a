import { remember, remembered } from './remembered.js'

const name = 'polydeck-language'

/** Keeps the language that the visitor chose, for the next deck's index page. */
export function rememberLanguage(tag: string): void {
  remember(name, tag)
}

/** The language that the visitor chose last, if any. */
export function rememberedLanguage(): string | undefined {
  return remembered(name)
}
