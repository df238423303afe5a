/** The ends of names of pictures that are drawn of every slide. */
export type PictureEnding = 'png' | 'webp'

/** Numbers have three digits, or as many as the last one needs, so that names are in the slides' order. */
const fewestDigits = 3

/** The name of a slide's picture: `deck/en.007.png`. */
export function pictureName(
  stem: string,
  number: number,
  { total, ending }: { readonly total: number; readonly ending: PictureEnding },
): string {
  const digits = Math.max(fewestDigits, String(total).length)
  return `${stem}.${String(number).padStart(digits, '0')}.${ending}`
}

/**
 * Which files of a folder are pictures of slides that the deck has no longer: named as pictures of this stem and ending, but
 * with no number of its slides.
 * @param names file names, without their folder
 */
export function stalePictures(
  names: readonly string[],
  stem: string,
  { total, ending }: { readonly total: number; readonly ending: PictureEnding },
): readonly string[] {
  const fresh = new Set(
    Array.from({ length: total }, (_, at) => pictureName(stem, at + 1, { total, ending })),
  )
  return names.filter((name) => {
    const number = name.startsWith(`${stem}.`) ? name.slice(stem.length + 1) : ''
    return new RegExp(`^\\d{${fewestDigits},}\\.${ending}$`).test(number) && !fresh.has(name)
  })
}
