import type { OutputFormat } from '../model/build.js'

/** What a request asks for. */
export type Asked =
  | { readonly kind: 'home' | 'icon' | 'nothing' }
  /** Hears of changes: of a deck, or of the project. */
  | { readonly kind: 'events'; readonly deck: string | undefined; readonly locale: string | undefined }
  /** A file of the preview itself: `dev.js`. */
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'beside'; readonly deck: string; readonly left: string; readonly right: string }
  | AskedOutput
  /** The deck in its source's language. */
  | { readonly kind: 'deck'; readonly deck: string }
  /** A file that was made with a deck's page. */
  | { readonly kind: 'file'; readonly path: string }

/** An output of a deck. */
export interface AskedOutput {
  readonly kind: 'output'
  readonly deck: string
  readonly locale: string
  readonly format: OutputFormat
  /** Of its file, in the output folder. */
  readonly path: string
}

/** The ends of outputs' names; the first that fits is meant. */
const endings: readonly (readonly [ending: string, format: OutputFormat])[] = [
  ['.handout.pdf', 'handout'],
  ['.article.html', 'article'],
  ['.standalone.html', 'standalone'],
  ['.pdf', 'pdf'],
  ['.html', 'html'],
]

/** What the path and query of a request ask for; a path that leads out of the folder asks for nothing. */
export function nameRequest(url: URL): Asked {
  const path = decode(url.pathname)
  const { deck: named, locale, left, right } = Object.fromEntries(url.searchParams)
  if (path === undefined || path.split('/').includes('..') || /[\\\0]/.test(path)) return { kind: 'nothing' }
  if (path === '/' || path === '/index.html') return { kind: 'home' }
  if (path === '/favicon.ico') return { kind: 'icon' }
  if (path === '/-/events') return { kind: 'events', deck: named, locale }
  if (path.startsWith('/-/')) return { kind: 'own', name: path.slice(3) }
  const parts = path.slice(1).split('/')
  const [name = '', deck] = [parts.at(-1), parts.slice(0, -1).join('/')]
  if (parts[0] === 'assets' || name.endsWith('.speaker.js')) return { kind: 'file', path: path.slice(1) }
  if (name === 'side-by-side' && left !== undefined && right !== undefined)
    return { kind: 'beside', deck, left, right }
  if (['', 'index.html', 'side-by-side'].includes(name)) return { kind: 'deck', deck }
  for (const [ending, format] of endings) {
    if (name.endsWith(ending) && name.length > ending.length)
      return { kind: 'output', deck, locale: name.slice(0, -ending.length), format, path: path.slice(1) }
  }
  return { kind: 'nothing' }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // no encoding at all
  }
}
