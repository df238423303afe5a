const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
// Marks that stand beside their letter have a width, as the vowels of Indic scripts and of Burmese.
const mark = /[\p{Mn}\p{Me}]/u

/** How wide a text is, counted in Latin letters: a Chinese sign is two, a combining mark none. */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += mark.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return width
}
