import { canonicalLocale } from '../language/canonical-locale.js'

const hash = /\.[0-9a-f]{6,64}$/i

/**
 * A name by which the same picture is known in every language: `picture.es.png`, `picture.<hash>.es.png` and `es/picture.png` are
 * all `picture.png`, in whichever folder.
 */
export function pictureKey(address: string): string {
  const name = decode(
    address
      .replace(/[?#].*$/s, '')
      .split(/[/\\]/)
      .at(-1) ?? address,
  )
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return name.toLowerCase()
  const [stem, extension] = [name.slice(0, dot), name.slice(dot)]
  const tag = /[.]([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)$/i.exec(stem)
  const isTag = tag?.[1] !== undefined && canonicalLocale(tag[1].replaceAll('_', '-')) !== undefined
  const plain = (isTag ? stem.slice(0, tag.index) : stem).replace(hash, '')
  return `${plain || stem}${extension}`.toLowerCase()
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // not encoded, so it stands for itself
  }
}
