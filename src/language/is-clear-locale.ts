import type { LocaleNames } from './name-locale.js'

/** Codes of languages that are hardly ever the name of anything else. Others are words (`is`, `to`) or formats (`cs`, `ts`). */
const clear = new Set(
  (
    'af ar az bg bn bs ca ckb cy da de el en eo es et eu fa fi fil fr gl gu hu hy ja ka kk km kn ko lt lv mk mr ms nb nl nn ' +
    'pt ro ru sk sl sv sw uk ur uz vi zh br cn hk jp kr'
  ).split(' '),
)

/**
 * Whether the name of a file or folder, which could be a locale, can hardly mean anything else: `es`, `pt-BR` and what the project
 * calls locales, but not `is`, `id` or `src`.
 */
export function isClearLocale(name: string, own: LocaleNames = {}): boolean {
  const key = name.toLowerCase().replaceAll('_', '-')
  if (clear.has(key) || Object.hasOwn(own, key)) return true
  const [language = '', next = ''] = key.split('-')
  return clear.has(language) && next !== ''
}
