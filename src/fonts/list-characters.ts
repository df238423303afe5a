// Controls, variation selectors and joiners draw nothing, and the browser makes a space of any width from the space
// that every face has.
const needsNoGlyph =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u1680\u2000-\u200A\u202F\u205F]/u

/** The code points of a text, repeated as they are there. */
export function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0)
}

/** The code points of a text for which a font must have a glyph, each once, in ascending order. */
export function listCharacters(text: string): readonly number[] {
  const characters = new Set(text)
  const composed = text.normalize('NFC')
  if (composed !== text) for (const character of composed) characters.add(character)
  const drawn = [...characters].filter((character) => !needsNoGlyph.test(character))
  return ascending(codePoints(drawn.join('')))
}

/** The numbers, each once, from small to large. */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** Those of the code points that are drawn one by one: not a letter and its accent where a font has both as one. */
export function withoutComposed(codes: readonly number[], text: string): readonly number[] {
  if (codes.length === 0) return [] // nearly always: the text need not be gone through again
  const composed = new Set(listCharacters(text.normalize('NFC')))
  return ascending(codes).filter((code) => composed.has(code))
}
