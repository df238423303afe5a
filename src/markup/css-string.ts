/**
 * Text as a string of CSS, in quotation marks. Every sign that could end the string, the rule or the element that the sheet stands
 * in is written by its number (CSS Syntax Module Level 3, 4.3.7).
 */
export function cssString(text: string): string {
  const written = text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}"'\\<>&{}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${written}"`
}
