import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FontFile, FontSet } from '../model/font.js'
import type { MathFace } from './choose-faces.js'
import type { StyleClasses } from './style-classes.js'

/** What a deck's formulas need. */
export interface MathNeeds {
  readonly faces: readonly MathFace[]
  readonly styles: StyleClasses
  /** Folder of the program, with its own styles of formulas. */
  readonly packageFolder: string
}

/** Reads the styles of formulas, KaTeX's and the program's own, and those of KaTeX's fonts that are needed. */
export async function readMathSheet({ faces, styles, packageFolder }: MathNeeds): Promise<FontSet> {
  const folder = dirname(createRequire(import.meta.url).resolve('katex'))
  const [katex, own, ...files] = await Promise.all([
    readFile(join(folder, 'katex.min.css'), 'utf8'),
    readFile(join(packageFolder, 'styles', 'math.css'), 'utf8'),
    ...faces.map((face) => readFace(face, folder)),
  ])
  const rules = faces.map((face, index) => formatFace(face, files[index]?.name ?? ''))
  const classes = [...styles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, css]) => `.${name}{${css}}`)
  return { files, css: [...rules, withoutFaces(katex), own.trimEnd(), ...classes, ''].join('\n') }
}

const withoutFaces = (css: string) => css.replace(/@font-face\{[^}]*\}/g, '').trim()

async function readFace(face: MathFace, folder: string): Promise<FontFile> {
  const bytes = await readFile(join(folder, 'fonts', `KaTeX_${face}.woff2`))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return { name: `katex-${face.toLowerCase()}-${hash}.woff2`, bytes }
}

function formatFace(face: MathFace, file: string): string {
  const [family = '', style = ''] = face.split('-')
  const weight = style.startsWith('Bold') ? 700 : 400
  const slant = style.endsWith('Italic') ? 'italic' : 'normal'
  return `@font-face { font-family: KaTeX_${family}; font-style: ${slant}; font-weight: ${weight}; font-display: block; src: url(${file}) format('woff2') }`
}
