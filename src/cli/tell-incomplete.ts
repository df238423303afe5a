import { formatCount } from '../language/format-count.js'
import { completenessOf } from '../model/completeness.js'
import type { Translation } from '../model/translation.js'

/** So many are named; more are counted. */
const mostNamed = 5

/** Which translations have less of their slides up to date than is asked for, as a sentence; empty where none has. */
export function tellIncomplete(translations: readonly Translation[], least: number | undefined): string {
  if (least === undefined) return ''
  const short = translations
    .map((translation) => ({ ...translation, percent: completenessOf([translation]).percent }))
    .filter(({ percent }) => percent < least)
    .sort((one, other) => one.percent - other.percent)
  if (short.length === 0) return ''
  const named = short
    .slice(0, mostNamed)
    .map(({ deck, locale, percent }) => `\`${deck}\` in ${locale} (${percent} %)`)
  const more = short.length > mostNamed ? ` and ${short.length - mostNamed} more` : ''
  return `${formatCount(short.length, 'translation')} below ${least} %: ${named.join(', ')}${more}.`
}
