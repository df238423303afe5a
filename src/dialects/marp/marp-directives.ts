import type { Wishes } from '../foreign-document.js'

/** Directives that count for the whole deck; `_` and `$` before the name change nothing. */
export const globalDirectives: ReadonlySet<string> = new Set([
  ...['theme', 'style', 'headingDivider', 'lang', 'title', 'author', 'description', 'keywords'],
  ...['url', 'image', 'marp', 'size', 'math'],
])

/** Directives that count for a slide and those that follow it; with `_` before the name for the slide alone. */
export const localDirectives: ReadonlySet<string> = new Set([
  ...['paginate', 'header', 'footer', 'class', 'color'],
  ...['backgroundColor', 'backgroundImage', 'backgroundPosition', 'backgroundRepeat', 'backgroundSize'],
])

/** What a slide is to have, by Marp's names; `null` takes back what counted before. */
export type Directives = Readonly<Record<string, string>>

/** The directives of one kind that some YAML holds, as text; of a list the entries, apart by spaces. */
export function directivesIn(
  values: Readonly<Record<string, unknown>>,
  kind: 'global' | 'local' | 'spot',
): Directives {
  const pairs = Object.entries(values).flatMap(([key, value]) => {
    const name = key.replace(/^[$_]/, '')
    const isSpot = key.startsWith('_')
    const isOfKind = kind === 'global' ? globalDirectives.has(name) : localDirectives.has(name)
    if (!isOfKind || (kind !== 'global' && isSpot !== (kind === 'spot'))) return []
    return [[name, textOf(value)] as const]
  })
  return Object.fromEntries(pairs)
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : ''
}

/** What Marp calls otherwise. */
const names: Readonly<Record<string, string>> = {
  backgroundColor: 'background-color',
  backgroundPosition: 'background-position',
  backgroundRepeat: 'background-repeat',
  backgroundSize: 'background-size',
}

/** The same in the names of a slide's settings. */
export function wishesOf(directives: Directives): Wishes {
  const pairs = Object.entries(directives).flatMap(([name, value]) => {
    if (name === 'backgroundImage') return backgroundOf(value)
    return [[names[name] ?? name, value] as const]
  })
  return Object.fromEntries(pairs)
}

/** `url(…)` is a picture, all else a gradient. */
function backgroundOf(value: string): (readonly [string, string])[] {
  const [, double, single, bare] = /^url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)$/i.exec(value) ?? []
  const address = (double ?? single ?? bare)?.trim()
  if (address !== undefined) return [['background-image', address]]
  return value === '' || value === 'none' ? [] : [['background-gradient', value]]
}

/** Whether a value of `backgroundImage` lays several pictures over each other. */
export const isLayered = (value: string) => /\burl\(/gi.test(value.replace(/^\s*url\([^)]*\)/i, ''))
