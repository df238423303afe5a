import type { Wishes } from '../foreign-document.js'

/** What the front matter of a slide asks for, and what of it a deck has not. */
export interface SlidevSettings {
  readonly wishes: Wishes
  /** Names in `notHonoured`. */
  readonly unhonoured: readonly string[]
  /** Whether its text stands in columns. */
  readonly columns: 'from the heading' | 'from the first slot' | undefined
  /** An address that the slide was to load. */
  readonly address?: string
  /** The file whose slides it stands for. */
  readonly part?: string
}

/** Layouts by those of this program; what is empty is as usual. */
const layouts: Readonly<Record<string, string>> = {
  cover: '',
  intro: '',
  default: '',
  none: '',
  full: '',
  section: 'section',
  center: '',
  end: '',
  statement: 'statement',
  fact: '',
  quote: 'quote',
  image: '',
  'image-left': '',
  'image-right': '',
  iframe: '',
  'iframe-left': '',
  'iframe-right': '',
  'two-cols': '',
  'two-cols-header': '',
}

const transitions: Readonly<Record<string, string>> = {
  none: 'none',
  fade: 'fade',
  'fade-out': 'fade',
  'slide-left': 'slide',
  'slide-right': 'slide',
  'slide-up': 'slide',
  'slide-down': 'slide',
  slide: 'slide',
  zoom: 'zoom',
  convex: 'convex',
  concave: 'concave',
}

/** What matters to Slidev's own pages alone, or is the program's own. */
const silent = new Set([
  ...['layout', 'class', 'background', 'image', 'backgroundSize', 'transition', 'hide', 'disabled', 'title'],
  ...[
    'level',
    'routeAlias',
    'src',
    'hideInToc',
    'url',
    'preload',
    'name',
    'mdc',
    'layoutClass',
    'zoom',
    'clicks',
  ],
])

/** Reads the front matter of a slide. */
export function readSlidevSettings(values: Readonly<Record<string, unknown>>): SlidevSettings {
  const text = (key: string) => textOf(values[key])
  const layout = text('layout')
  const isKnown = layout === undefined || Object.hasOwn(layouts, layout)
  const isHidden = values['hide'] === true || values['disabled'] === true
  const transition = transitionOf(values['transition'])
  const id = text('routeAlias')
  const own = layout === undefined ? '' : isKnown ? (layouts[layout] ?? '') : ''
  const wishes: Wishes = {
    ...(own !== '' && { layout: own }),
    ...(layout === 'fact' && { fit: 'true' }),
    ...classesOf(text('class')),
    ...groundOf(values, layout),
    ...(transition.own !== undefined && { transition: transition.own }),
    ...(isHidden && { visibility: 'hidden' }),
    ...(id !== undefined && { id }),
  }
  const address = layout?.startsWith('iframe') === true ? text('url') : undefined
  const unhonoured = [
    ...(isKnown ? [] : ['layout']),
    ...(transition.isKnown ? [] : ['transition between views']),
    ...(address === undefined ? [] : ['iframe']),
    ...['src', 'clicks', 'zoom'].filter((key) => values[key] !== undefined),
    ...(Object.keys(values).some((key) => !silent.has(key)) ? ['slide setting'] : []),
  ]
  const columns =
    layout === 'two-cols'
      ? 'from the heading'
      : layout === 'two-cols-header'
        ? 'from the first slot'
        : undefined
  const part = text('src')
  return {
    wishes,
    unhonoured,
    columns,
    ...(address !== undefined && { address }),
    ...(part !== undefined && { part }),
  }
}

/** Names that a class can have here; the signs of utilities (`w-1/2`, `!mt-2`) mean nothing to a deck. */
function classesOf(text: string | undefined): Wishes {
  const names = (text ?? '').split(/\s+/).filter((name) => /^[\p{L}_][\p{L}\p{N}_-]{0,60}$/u.test(name))
  return names.length === 0 ? {} : { class: names.slice(0, mostClasses).join(' ') }
}

const mostClasses = 12

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' ')
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function transitionOf(value: unknown): { own?: string; isKnown: boolean } {
  if (value === undefined) return { isKnown: true }
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value
  const words = String(name)
    .split('|')
    .map((word) => word.trim())
  const own = words.map((word) => (Object.hasOwn(transitions, word) ? transitions[word] : undefined))
  const [first] = own
  return first === undefined || own.includes(undefined) ? { isKnown: false } : { own: first, isKnown: true }
}

/** A picture beside the text, or behind it. */
function groundOf(values: Readonly<Record<string, unknown>>, layout: string | undefined): Wishes {
  const side = /^image-(left|right)$/.exec(layout ?? '')?.[1]
  const image = textOf(values['image'])
  const ground =
    textOf(values['background']) ?? (side === undefined && layout !== 'image' ? undefined : image)
  const size = textOf(values['backgroundSize'])
  return {
    ...(ground !== undefined && { background: publicPath(ground) }),
    ...(side !== undefined && image !== undefined && { background: publicPath(image) }),
    ...(side !== undefined && image !== undefined && { 'background-side': side, 'background-split': '50%' }),
    ...(size !== undefined && { 'background-size': size }),
  }
}

/** Slidev keeps what begins with `/` in `public/`. */
export const publicPath = (address: string) =>
  /^\/(?!\/)/.test(address) ? `public${address}` : address.replace(/^url\(["']?(.*?)["']?\)$/, '$1')
