import type { LocaleTag } from '../../model/locale.js'

/**
 * The rules that leave of the page only what changed in one locale, where the address ends in `#l.es`. A locale's tag holds only
 * letters, digits and hyphens, so it needs no escaping.
 */
export function filterRules(locales: readonly LocaleTag[]): string {
  return locales
    .map((locale) => {
      const chosen = `:root:has(.t-${locale}:target)`
      const others = [`.locale:not(.l-${locale})`, `.deck:not(:has(.l-${locale}))`]
      return [
        `${others.map((one) => `${chosen} ${one}`).join(',')}{display:none}`,
        `${chosen} .locales .c-${locale}{background:var(--accent);border-color:var(--accent);color:var(--paper)}`,
      ].join('\n')
    })
    .join('\n')
}
