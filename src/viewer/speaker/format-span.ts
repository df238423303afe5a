/** A span of time as a stopwatch shows it, in a language's digits: `1:30`, `1:05:00`. */
export function formatSpan(seconds: number, lang: string): string {
  const whole = Math.max(0, Math.floor(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, at) => digits(lang, at === 0 ? 1 : 2).format(part)).join(':')
}

const digits = (lang: string, least: number) =>
  new Intl.NumberFormat(lang, { minimumIntegerDigits: least, useGrouping: false })
