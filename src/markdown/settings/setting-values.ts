import { formatColour, parseColour } from '../../markup/colour.js'
import { parseGradient } from '../../markup/gradient.js'
import { layoutNames } from '../../model/layout.js'
import type { SettingName } from '../../model/slide-settings.js'

/** How a setting's value is read. */
export interface ValueReader {
  /** The value in its one form; `undefined` where it is none. */
  readonly read: (text: string) => string | undefined
  /** What it may be, as the end of a sentence. */
  readonly expected: string
}

/** A text in a slide's head or foot is cut to this length by its reader. */
const longestLine = 300
/** Longer paths are no files'. */
const longestPath = 1_000

const oneOf = (...names: readonly string[]): ValueReader => ({
  read: (text) => names.find((name) => name === text.toLowerCase()),
  expected: `one of ${names.map((name) => `\`${name}\``).join(', ')}`,
})

const yesNo: Readonly<Record<string, string>> = {
  true: 'true',
  '': 'true',
  on: 'true',
  false: 'false',
  off: 'false',
}
const onOff: ValueReader = {
  read: (text) => (Object.hasOwn(yesNo, text.toLowerCase()) ? yesNo[text.toLowerCase()] : undefined),
  expected: '`true` or `false`',
}

const matching = (pattern: RegExp, expected: string): ValueReader => ({
  read: (text) => {
    const plain = text.toLowerCase().replace(/\s+/g, ' ')
    return pattern.test(plain) ? plain : undefined
  },
  expected,
})

const between = (least: number, most: number, expected: string): ValueReader => ({
  read: (text) => {
    const [, digits = '', sign] = /^(\d{0,4}(?:\.\d{1,4})?)\s*(%|s|ms)?$/.exec(text.toLowerCase()) ?? []
    const given = digits === '' ? Number.NaN : Number(digits)
    const amount = sign === '%' && most <= 1 ? given / 100 : sign === 'ms' ? given / 1000 : given
    return amount >= least && amount <= most ? String(amount) : undefined
  },
  expected,
})

const names: ValueReader = {
  read: (text) => {
    const parts = text.split(/\s+/).filter((part) => part !== '')
    const areNames = parts.every((part) => /^[\p{L}_][\p{L}\p{N}_-]{0,60}$/u.test(part))
    return areNames && parts.length > 0 && parts.length <= 12 ? parts.join(' ') : undefined
  },
  expected: 'names of letters, digits and hyphens',
}

const word: ValueReader = {
  read: (text) => (/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,120}$/u.test(text) ? text : undefined),
  expected: 'a word of letters, digits and hyphens',
}

const line: ValueReader = {
  read: (text) => {
    const plain = text.replace(/\s+/g, ' ').trim()
    if (/^(none|false)$/i.test(plain)) return ''
    return plain.length <= longestLine ? plain : undefined
  },
  expected: `a line of text of at most ${longestLine} letters, or \`none\``,
}

const colour: ValueReader = {
  read: (text) => {
    const read = parseColour(text)
    return read === undefined ? undefined : formatColour(read)
  },
  expected: 'a colour: a name, `#rrggbb`, `rgb()`, `hsl()` or `oklch()`',
}

const gradient: ValueReader = {
  read: (text) => parseGradient(text)?.css,
  expected: '`linear-gradient()` or `radial-gradient()` of colours',
}

/** A path as it is written, `url()` around it taken off; where it leads is looked at where files are read. */
const path: ValueReader = {
  read: (text) => {
    const bare = text.replace(/^url\(\s*(["']?)(.*)\1\s*\)$/is, '$2').trim()
    return bare === '' || bare.length > longestPath || /[\p{Cc}"<>]/u.test(bare) ? undefined : bare
  },
  expected: 'the path of a file',
}

const transitions = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom']
const transition: ValueReader = {
  ...matching(
    new RegExp(`^(${transitions.join('|')})(-in|-out)?( (${transitions.join('|')})(-in|-out))?$`),
    `one of ${transitions.map((name) => `\`${name}\``).join(', ')}, or two such as \`slide-in fade-out\``,
  ),
}

const length = String.raw`(?:\d{1,4}(?:\.\d{1,3})?(?:%|px))`
const place = String.raw`(?:left|right|center|top|bottom|${length})`
const share = between(10, 90, 'a share from `10%` to `90%`')

/** How each setting is read. */
export const valueReaders: Readonly<Record<SettingName, ValueReader>> = {
  layout: oneOf(...layoutNames),
  class: names,
  id: word,
  'background-color': colour,
  'background-gradient': gradient,
  'background-image': path,
  'background-video': path,
  'background-size': matching(
    new RegExp(`^(?:cover|contain|(?:auto|${length})(?: (?:auto|${length}))?)$`),
    '`cover`, `contain`, `auto`, a length in `%` or `px`, or two lengths',
  ),
  'background-position': matching(
    new RegExp(`^${place}(?: ${place})?$`),
    'one or two of `left`, `right`, `top`, `bottom`, `center`, or lengths in `%` or `px`',
  ),
  'background-repeat': oneOf('no-repeat', 'repeat', 'repeat-x', 'repeat-y', 'space', 'round'),
  'background-opacity': between(0, 1, 'a number from `0` to `1`'),
  'background-side': oneOf('left', 'right'),
  'background-split': share,
  color: colour,
  transition,
  'transition-speed': oneOf('default', 'fast', 'slow'),
  'background-transition': transition,
  'auto-animate': onOff,
  'auto-animate-id': word,
  'auto-animate-restart': onOff,
  'auto-animate-easing': matching(
    /^(?:linear|ease|ease-in|ease-out|ease-in-out|cubic-bezier\(\s*\d(?:\.\d+)?(?:,\s*-?\d(?:\.\d+)?){3}\s*\))$/,
    '`ease`, `linear`, `ease-in`, `ease-out`, `ease-in-out` or `cubic-bezier()`',
  ),
  'auto-animate-duration': between(0, 20, 'a number of seconds up to 20'),
  'auto-animate-delay': between(0, 20, 'a number of seconds up to 20'),
  header: line,
  footer: line,
  logo: {
    read: (text) => (/^(none|false)$/i.test(text) ? '' : path.read(text)),
    expected: 'the path of a picture, or `none`',
  },
  'logo-alt': line,
  paginate: oneOf('true', 'false', 'hold', 'skip'),
  visibility: oneOf('hidden', 'uncounted'),
  fit: onOff,
  align: oneOf('top', 'center'),
}
