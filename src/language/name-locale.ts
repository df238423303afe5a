import type { LocaleTag } from '../model/locale.js'
import { canonicalLocale } from './canonical-locale.js'

/** Locales by names of folders and files that stand for them: in small letters, with `-` between parts. */
export type LocaleNames = Readonly<Record<string, LocaleTag>>

/** Names that co-op-translator gives to folders and files, or gave in earlier versions; each is a country's code. */
export const usualNames: LocaleNames = {
  br: 'pt-BR',
  cn: 'zh-CN',
  hk: 'zh-HK',
  jp: 'ja',
  kr: 'ko',
  mo: 'zh-MO',
  tw: 'zh-TW',
}

/**
 * The locale that the name of a folder or file stands for: the project's own meaning of it, else that of translation tools, else
 * the language tag that it is, in any case and with `_` for `-`; `undefined` where it is none.
 * @example nameLocale('br') gives pt-BR, nameLocale('ZH_hans') gives zh-Hans
 */
export function nameLocale(name: string, own: LocaleNames = {}): LocaleTag | undefined {
  const key = name.toLowerCase().replaceAll('_', '-')
  for (const names of [own, usualNames]) if (Object.hasOwn(names, key)) return names[key]
  return canonicalLocale(name)
}

/** The usual names that stand for a locale. */
export function namesOfLocale(locale: LocaleTag): string[] {
  return Object.keys(usualNames).filter((name) => usualNames[name] === locale)
}
