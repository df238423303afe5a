import { namesOfLocale } from '../language/name-locale.js'
import type { LocaleTag } from '../model/locale.js'

/**
 * The paths under which a picture may lie for a locale, the best first: `picture.es.png`, `picture.<hash>.es.png` (as
 * translation tools write it), `es/picture.png`, `picture.png`.
 * @param path a picture's path, `/` between its parts
 * @param siblings names of the files in its folder
 */
export function localizedNames(path: string, locale: LocaleTag, siblings: readonly string[]): string[] {
  const slash = path.lastIndexOf('/') + 1
  const [folder, name] = [path.slice(0, slash), path.slice(slash)]
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const tags = [...new Set([locale, ...namesOfLocale(locale), new Intl.Locale(locale).language])]
  const own = tags.flatMap((tag) => {
    const end = `.${tag}${extension}`
    const isHashed = (file: string) =>
      file.startsWith(`${stem}.`) && file.endsWith(end) && hash.test(file.slice(stem.length, -end.length))
    const hashed = siblings.filter(isHashed).sort()
    return [`${stem}${end}`, ...hashed, `${tag}/${name}`]
  })
  return [...own, name].map((file) => folder + file)
}

const hash = /^\.[0-9a-f]{6,64}$/i
