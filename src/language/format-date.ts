import type { LocaleTag } from '../model/locale.js'

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** An ISO date as a reader of the locale writes it in full; any other text as it is. */
export function formatDate(date: string, locale: LocaleTag): string {
  const [, year, month, day] = isoDate.exec(date) ?? []
  if (year === undefined || month === undefined || day === undefined) return date
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (!time.toISOString().startsWith(date)) return date // a day that no month has
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}
