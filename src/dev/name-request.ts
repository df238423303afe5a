import type { OutputFormat } from '../model/build.js'

/** What a request asks for. */
export type Asked =
  | { readonly kind: 'home' | 'icon' | 'nothing' }
  /** Hears of changes of decks, or of the project. */
  | { readonly kind: 'events'; readonly topics: readonly Topic[] }
  /** A file of the preview itself: `dev.js`. */
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'beside'; readonly deck: string; readonly left: string; readonly right: string }
  | AskedOutput
  /** The deck in its source's language. */
  | { readonly kind: 'deck'; readonly deck: string }
  /** A file that was made with a deck's page. */
  | { readonly kind: 'file'; readonly path: string }

/** Something that windows hear of. */
export interface Topic {
  /** As it was asked for: `talk/en`, or nothing for the project. */
  readonly text: string
  /** Absent where the project is meant. */
  readonly name?: { readonly deck: string; readonly locale: string }
}

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
  ['.speaker.html', 'html'],
  ['.html', 'html'],
]

/** What the path and query of a request ask for; a path that leads out of the folder asks for nothing. */
export function nameRequest(url: URL): Asked {
  const path = decode(url.pathname)
  const { left, right } = Object.fromEntries(url.searchParams)
  if (path === undefined || path.split('/').includes('..') || /[\\\0]/.test(path)) return { kind: 'nothing' }
  if (path === '/' || path === '/index.html') return { kind: 'home' }
  if (path === '/favicon.ico') return { kind: 'icon' }
  if (path === '/-/events') return { kind: 'events', topics: url.searchParams.getAll('topic').map(nameTopic) }
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

/** No line break of an address goes into what is told. */
function nameTopic(topic: string): Topic {
  const text = topic.replace(/[\r\n\0]/g, '')
  const [, deck, locale] = /^(.+)\/([^/]+)$/.exec(text) ?? []
  return { text, ...(deck !== undefined && locale !== undefined && { name: { deck, locale } }) }
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined // no encoding at all
  }
}
