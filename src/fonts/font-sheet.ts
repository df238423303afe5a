import type { FontPlan, FontStack, PlannedFace, PlannedFamily, PlannedSlice } from './font-plan.js'

/** The file that a slice has at a weight. */
export interface NamedFace {
  readonly slice: PlannedSlice
  readonly face: PlannedFace
  readonly weight: number
  /** File name, relative to the sheet. */
  readonly name: string
}

/** The names of a plan's families as values for `font-family`, in the order in which the browser is to try them. */
export function fontStack({ families }: FontPlan): FontStack {
  const text = families.filter(({ role }) => role === 'text').map(quoteName)
  const code = families.filter(({ role }) => role === 'code').map(quoteName)
  return {
    text: [...text, 'sans-serif'].join(', '),
    code: [...code, ...text, 'monospace'].join(', '),
  }
}

/**
 * Writes the style sheet of a deck's fonts: `--font-text` and `--font-code`, and a rule for each slice and weight.
 *
 * @param nameFile Gives the file of a slice at a weight.
 */
export function formatFontSheet(plan: FontPlan, nameFile: (face: Omit<NamedFace, 'name'>) => string): string {
  const { text, code } = fontStack(plan)
  const rules = plan.families.flatMap((family) =>
    listFaces(family).map((face) => formatRule(family, { ...face, name: nameFile(face) })),
  )
  return [`:root { --font-text: ${text}; --font-code: ${code}; }`, ...rules, ''].join('\n')
}

/** Each slice of the family at each of its weights and styles. */
export function listFaces(family: PlannedFamily): readonly Omit<NamedFace, 'name'>[] {
  return family.slices.flatMap((slice) =>
    slice.faces.flatMap((face) => face.weights.map((weight) => ({ slice, face, weight }))),
  )
}

function formatRule(family: PlannedFamily, { slice, face, weight, name }: NamedFace): string {
  const descriptors = [
    `font-family: ${quoteName(family)}`,
    `font-style: ${face.style}`,
    `font-weight: ${weight}`,
    // Text appears at once and only in its own face: the files lie beside the deck.
    'font-display: block',
    `src: url(${name}) format('${formatOf(name)}')`,
    `unicode-range: ${slice.range}`,
  ]
  return `@font-face { ${descriptors.join('; ')} }`
}

function formatOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1)
  return ending === 'ttf' ? 'truetype' : ending
}

function quoteName({ name }: PlannedFamily): string {
  return `'${name}'`
}
