import type { HeadEdits } from './edit-head.js'

/** Themes of other tools by the one of this program that is most like it; none where the usual one is. */
const likeness: Readonly<Record<string, string | undefined>> = {
  black: 'night',
  'black-contrast': 'contrast',
  'white-contrast': 'contrast',
  white_contrast_compact_verbatim_headers: 'contrast',
  night: 'night',
  moon: 'night',
  league: 'night',
  blood: 'night',
  dracula: 'night',
  white: 'plain',
  simple: 'plain',
  default: undefined,
  gaia: undefined,
  uncover: undefined,
  beige: undefined,
  serif: undefined,
  sky: undefined,
  solarized: undefined,
  none: undefined,
  seriph: undefined,
  'apple-basic': undefined,
  bricks: undefined,
  shibainu: undefined,
}

/** What becomes of `theme`: one that only the other tool has gives way to the one that is most like it. */
export function editTheme(theme: unknown): { edits: HeadEdits; isReplaced: boolean } {
  if (typeof theme !== 'string') return { edits: {}, isReplaced: false }
  const isPackage = theme.startsWith('@') || theme.startsWith('slidev-theme-') || /^https?:/.test(theme)
  if (!isPackage && !Object.hasOwn(likeness, theme)) return { edits: {}, isReplaced: false }
  const own = likeness[theme]
  return {
    edits: { theme: own === undefined ? {} : { theme: own } },
    isReplaced: own !== theme && theme !== 'default' && theme !== 'none',
  }
}
