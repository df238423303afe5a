import { sha256Of } from '../cache/digest-files.js'
import type { FontSet } from '../model/font.js'
import type { Materials } from './gather-materials.js'
import { printSheets } from './render-site.js'
import type { Workshop } from './workshop.js'

/**
 * What of its page a deck's slides are measured in, as a hash, for `FittingDeck`. Fonts count by their families and styles: a
 * character that comes anew changes only the slides that have it, and so does a formula. Program, browser and templates are the memo's own matter.
 */
export function fitSetting(materials: Materials, shop: Pick<Workshop, 'shared' | 'config'>): string {
  const { math, secondMath } = materials
  const bare = {
    ...materials,
    ...(math !== undefined && { math: commonOf(math) }),
    ...(secondMath !== undefined && { secondMath: commonOf(secondMath) }),
  }
  return sha256Of(JSON.stringify(printSheets(bare, shop, facesOf(materials.printFonts))))
}

/** The styles that all formulas share: what single ones have is in classes that are named after it, and faces are always the same. */
const commonOf = ({ css }: FontSet): FontSet => ({
  css: css.replace(/^(?:@font-face|\.math-[0-9a-f]{8}\{).*\n/gm, ''),
  files: [],
})

/** The rules of a font sheet, each once, without what each slice of a family has of its own. */
export function facesOf({ css }: FontSet): string {
  const bare = css.replace(/\b(src|unicode-range): [^;}]*/g, '')
  return [...new Set(bare.split('\n'))].join('\n')
}
