/** A BCP 47 tag in its canonical form: `es`, `pt-BR`, `zh-Hans`. */
export type LocaleTag = string

/** The way a language is written. */
export type Direction = 'ltr' | 'rtl'
