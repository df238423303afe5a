/** A font family: which package has it, and when a deck turns to it. */
export interface FontFamily {
  /** The name in the style sheets. */
  readonly name: string
  /** The Fontsource package; its last part begins the names of its files. */
  readonly package: string
  /** The weights that a deck uses of it, as far as the package has them. */
  readonly weights: readonly number[]
  /** One file holds all weights. */
  readonly variable: boolean
  /**
   * What the ranges in the package are worth. `claimed`: they are those of the script, and the files have less;
   * `exact`: the (large) files need not be asked; `unclaimed`: the files have more.
   */
  readonly ranges: 'claimed' | 'exact' | 'unclaimed'
  /** The name of the slice whose file has what all slices have, for a colour family: of that file the deck's glyphs are cut. */
  readonly whole?: string
}

/** A family for one script: it serves a deck in whose text the script occurs. */
export interface ScriptFamily {
  readonly script: string
  readonly pattern: RegExp
  readonly family: FontFamily
}

/** Latin, Greek, Cyrillic and Vietnamese: text 400, leads 600, titles 700. */
export const inter = staticFamily('inter', 'Inter', [400, 600, 700])

/** What code is set in. */
export const jetBrainsMono = staticFamily('jetbrains-mono', 'JetBrains Mono', [400, 700])

/**
 * Emoji, cut from the file that has them all: the slices of the package hold SVG glyphs alone, which Chromium does not draw
 * (https://github.com/fontsource/fontsource/issues/588).
 */
export const emojiFamily: FontFamily = {
  ...staticFamily('noto-color-emoji', 'Noto Color Emoji', [400]),
  ranges: 'exact',
  whole: 'emoji',
}

/** The Chinese, Japanese and Korean faces. */
export const cjkFamilies = {
  sc: variableFamily('noto-sans-sc', 'Noto Sans SC'),
  tc: variableFamily('noto-sans-tc', 'Noto Sans TC'),
  jp: variableFamily('noto-sans-jp', 'Noto Sans JP'),
  kr: variableFamily('noto-sans-kr', 'Noto Sans KR'),
} as const

/** Signs of many kinds; used where somebody installed them. */
export const symbolFamilies: readonly FontFamily[] = [
  staticFamily('noto-sans-symbols', 'Noto Sans Symbols', [400, 700]),
  staticFamily('noto-sans-symbols-2', 'Noto Sans Symbols 2', [400, 700]),
]

/** Letters and signs of mathematics; used where somebody installed it. A large file, so it comes last. */
export const mathFamily: FontFamily = {
  ...staticFamily('noto-sans-math', 'Noto Sans Math', [400]),
  ranges: 'unclaimed',
}

/** One family a script. The first twelve come with polydeck, the others are used where somebody installed them. */
export const scriptFamilies: readonly ScriptFamily[] = [
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Thai',
  'Myanmar',
  'Khmer',
  'Lao',
  'Sinhala',
  'Oriya',
  'Ethiopic',
  'Georgian',
  'Armenian',
  'Tibetan',
  'Mongolian',
  'Syriac',
  'Thaana',
  'Cherokee',
  'Canadian_Aboriginal',
  'Tifinagh',
  'Javanese',
  'Balinese',
  'Sundanese',
  'Adlam',
  'Yi',
  'Coptic',
].map(scriptFamily)

function scriptFamily(script: string): ScriptFamily {
  const title = script.replaceAll('_', ' ')
  // Noto has a sans face for every one of them but Tibetan.
  const face = script === 'Tibetan' ? 'Noto Serif' : 'Noto Sans'
  const name = `${face} ${title}`
  const family = staticFamily(name.toLowerCase().replaceAll(' ', '-'), name, [400, 700])
  return { script: title, pattern: new RegExp(`\\p{Script=${script}}`, 'u'), family }
}

function staticFamily(id: string, name: string, weights: readonly number[]): FontFamily {
  const rest = { weights, variable: false, ranges: 'claimed' as const }
  return { name: `Polydeck ${name}`, package: `@fontsource/${id}`, ...rest }
}

function variableFamily(id: string, name: string): FontFamily {
  const rest = { weights: [400, 700], variable: true, ranges: 'claimed' as const }
  return { name: `Polydeck ${name}`, package: `@fontsource-variable/${id}`, ...rest }
}
