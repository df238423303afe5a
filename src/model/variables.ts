import type { LocaleTag } from './locale.js'

/** Texts by the names that stand for them in documents; one that differs between languages is a list of texts by locale. */
export type Variables = Readonly<Record<string, string | Readonly<Record<LocaleTag, string>>>>

/** What a variable may be called. */
export const variableName = /^[\p{L}_][\p{L}\p{N}_-]{0,39}$/u

/** The longest value, and the most variables. */
export const mostOfVariables = { letters: 500, names: 200 } as const

/** Whether a text may be a value: one that is not too long, and does not turn the order of letters round. */
export const isVariableText = (text: string): boolean =>
  text.length <= mostOfVariables.letters && !/[\u202a-\u202e\u2066-\u2069\p{Cc}]/u.test(text)
