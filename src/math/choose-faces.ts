import type { Element } from 'hast'
import { classesOf } from '../markup/class-names.js'
import { elementsOf } from '../markup/map-tree.js'

/** A face of KaTeX, as its file is called: `Math-Italic`. */
export type MathFace = string

/** The faces by the classes that ask for them; a class of its own stands for several together. */
export const facesByClass: Readonly<Record<string, MathFace>> = {
  mathnormal: 'Math-Italic',
  mathit: 'Main-Italic',
  textit: 'Main-Italic',
  mathbf: 'Main-Bold',
  textbf: 'Main-Bold',
  boldsymbol: 'Math-BoldItalic',
  amsrm: 'AMS-Regular',
  mathbb: 'AMS-Regular',
  textbb: 'AMS-Regular',
  mathcal: 'Caligraphic-Regular',
  mathfrak: 'Fraktur-Regular',
  textfrak: 'Fraktur-Regular',
  mathboldfrak: 'Fraktur-Bold',
  textboldfrak: 'Fraktur-Bold',
  mathtt: 'Typewriter-Regular',
  texttt: 'Typewriter-Regular',
  mathscr: 'Script-Regular',
  textscr: 'Script-Regular',
  mathsf: 'SansSerif-Regular',
  textsf: 'SansSerif-Regular',
  mathboldsf: 'SansSerif-Bold',
  textboldsf: 'SansSerif-Bold',
  mathsfit: 'SansSerif-Italic',
  mathitsf: 'SansSerif-Italic',
  textitsf: 'SansSerif-Italic',
  'delim-size1': 'Size1-Regular',
  'delim-size4': 'Size4-Regular',
  'small-op': 'Size1-Regular',
  'large-op': 'Size2-Regular',
}

/** Brackets that are larger than letters. */
const delimiters: Readonly<Record<string, MathFace>> = {
  size1: 'Size1-Regular',
  size2: 'Size2-Regular',
  size3: 'Size3-Regular',
  size4: 'Size4-Regular',
}

/** Faces of text that is bold or slanted, where a face of its own stands in it. */
const together: readonly (readonly [string, string, MathFace])[] = [
  ['textbf', 'textit', 'Main-BoldItalic'],
  ['textbf', 'textsf', 'SansSerif-Bold'],
  ['textit', 'textsf', 'SansSerif-Italic'],
  ['textbf', 'mathcal', 'Caligraphic-Bold'],
  ['textbf', 'mathfrak', 'Fraktur-Bold'],
]

/** The faces that drawn formulas need, sorted. */
export function chooseFaces(formulas: readonly Element[]): readonly MathFace[] {
  const faces = new Set<MathFace>(['Main-Regular'])
  const known = new Set<string>()
  for (const element of elementsOf(formulas)) {
    const names = classesOf(element)
    const table = names.includes('delimsizing') ? { ...facesByClass, ...delimiters } : facesByClass
    for (const name of names) {
      known.add(name)
      const face = Object.hasOwn(table, name) ? table[name] : undefined
      if (face !== undefined) faces.add(face)
    }
  }
  const joined = together.flatMap(([one, other, both]) => (known.has(one) && known.has(other) ? [both] : []))
  return [...new Set([...faces, ...joined])].sort()
}
