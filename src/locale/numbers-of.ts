/** Clock times are written so differently that their parts say little. */
const clock = /\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?/gu
/** The parts of a date stand in any order, and between them what stands between thousands elsewhere. */
const date = /(\p{Nd}{1,4})[./-](\p{Nd}{1,2})[./-](\p{Nd}{1,4})/gu
/** Between the digits of one number: any sign before digits, a space only before three of them. */
const number = /\p{Nd}+(?:(?:[.,\u066b\u066c'’]|[ \u00a0\u2009\u202f](?=\p{Nd}{3}(?!\p{Nd})))\p{Nd}+)*/gu

/**
 * The numbers of a text as digits alone, whatever the script and the signs between thousands: `1,000`, `1 000` and `١٠٠٠` are
 * all `1000`.
 */
export function numbersOf(text: string): string[] {
  if (!/\p{Nd}/u.test(text)) return []
  const found = text.replaceAll(clock, ' ').replaceAll(date, '$1; $2; $3').match(number) ?? []
  return found.map((digits) =>
    [...digits]
      .flatMap(asciiDigit)
      .join('')
      .replace(/^0+(?=\d)/, ''),
  )
}

/** A digit of any script as ASCII; nothing for what stands between digits. Digits of a script stand in tens, 0 to 9. */
function asciiDigit(sign: string): string[] {
  if (!/\p{Nd}/u.test(sign)) return []
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return [sign]
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--
  return [String(code - zero)]
}
