import type { Outcome } from '../model/diagnostic.js'
import { chooseFamilies } from './choose-families.js'
import { findEmoji } from './find-emoji.js'
import type { FontPlan, FontUsage } from './font-plan.js'
import { ascending, codePoints, listCharacters, withoutComposed } from './list-characters.js'
import type { FontLibrary } from './load-library.js'
import { planFamily } from './plan-family.js'
import { reportMissing } from './report-missing.js'
import { serveCode, serveEmoji, serveText } from './serve-characters.js'

/**
 * Decides which slices of which families a deck needs.
 *
 * Latin letters and digits come from Inter, also beside other scripts. Characters that no installed family has are
 * reported, one diagnostic a script.
 */
export function planFonts(usage: FontUsage, library: FontLibrary): Outcome<FontPlan> {
  const text = findEmoji(usage.text)
  const code = findEmoji(usage.code)
  const inCode = serveCode(listCharacters(code.rest), library)
  // The space is there even in a text without one: the face that has it gives lines their height.
  const codes = ascending([...listCharacters(` ${text.rest}`), ...inCode.left])
  const choice = chooseFamilies(usage.languages, String.fromCodePoint(...codes))
  const inText = serveText(codes, { ...choice, italic: usage.italic }, library)
  const signs = serveEmoji(ascending([...codePoints(text.emoji + code.emoji), ...inText.left]), library)
  const serving = [...inCode.serving, ...inText.serving, ...signs.serving]
  const missing = withoutComposed(signs.left, usage.text + usage.code)
  return {
    value: { families: serving.map((one) => planFamily(one, library)) },
    diagnostics: reportMissing(missing, usage),
  }
}
