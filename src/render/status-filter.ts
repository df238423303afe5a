import type { LocaleTag } from '../model/locale.js'

/**
 * The rules that leave of the page only what is to do in one locale, where the address ends in `#l.es` or `#d3.es`. A locale's tag
 * holds only letters, digits and hyphens, so it needs no escaping.
 */
export function localeRules(locales: readonly LocaleTag[]): string {
  return locales
    .map((locale) => {
      const chosen = `:root:has(.t-${locale}:target)`
      const others = [
        `li.l:not(.l-${locale})`,
        ...['.slide', '.deck'].map((box) => `${box}:not(:has(.l-${locale}))`),
      ]
      return [
        `${others.map((one) => `${chosen} ${one}`).join(',')}{display:none}`,
        `${chosen} .locales .c-${locale}{background:var(--accent);border-color:var(--accent);color:var(--paper)}`,
      ].join('\n')
    })
    .join('\n')
}
