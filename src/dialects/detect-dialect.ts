import type { Dialect, ForeignDialect } from '../model/dialect.js'
import { dialects } from '../model/dialect.js'
import type { SourceBlock } from '../model/source-block.js'
import { findOutsideCode } from './edit-text.js'
import type { ForeignDocument } from './foreign-document.js'
import { findMatters } from './slidev/find-matters.js'

/** The dialect of a document, and whether its author said so. */
export interface FoundDialect {
  readonly dialect: Dialect
  readonly isSaid: boolean
}

/**
 * The dialect that a document is in: what it says itself (`dialect`, `marp: true`), what the project says, else the one of which it has signs
 * that no other document has.
 */
export function detectDialect(document: ForeignDocument, usual: Dialect | undefined): FoundDialect {
  const { values, body } = document
  const said = dialects.find((name) => name === values['dialect'])
  if (said !== undefined) return { dialect: said, isSaid: true }
  if (values['marp'] === true) return { dialect: 'marp', isSaid: true }
  if (usual !== undefined) return { dialect: usual, isSaid: true }
  const isPossible = /^ {0,3}-{3,}[ \t]*$/m.test(body) || Object.keys(values).some((key) => telling.has(key))
  if (!isPossible) return { dialect: 'polydeck', isSaid: true }
  const blocks = document.listBlocks(body)
  const found = signs.find(({ isOf }) => isOf(document, blocks))
  return { dialect: found?.dialect ?? 'polydeck', isSaid: false }
}

type IsOf = (document: ForeignDocument, blocks: readonly SourceBlock[]) => boolean

const signs: readonly { dialect: ForeignDialect; isOf: IsOf }[] = [
  { dialect: 'slidev', isOf: isSlidev },
  { dialect: 'marp', isOf: isMarp },
  { dialect: 'reveal-md', isOf: isRevealMd },
]

/** Keys of front matter that only decks have. */
const telling = new Set([
  ...['separator', 'verticalSeparator', 'revealOptions', 'headingDivider', '_class', '_paginate'],
  ...['drawings', 'mdc', 'routerMode', 'colorSchema', 'canvasWidth', 'aspectRatio', 'themeConfig'],
])

const has = (text: string, blocks: readonly SourceBlock[], pattern: RegExp) =>
  findOutsideCode(text, { blocks, pattern }).length > 0

/** Slides with front matter of their own; or two other signs. */
function isSlidev({ values, body, readYaml }: ForeignDocument, blocks: readonly SourceBlock[]): boolean {
  const lines = body.split('\n')
  const isOfSlides = findMatters(lines, { blocks, readYaml }).some((matter) => {
    const keys = Object.keys(matter.values)
    return keys.length > 0 && keys.every((key) => slideKeys.has(key)) && keys.some((key) => surely.has(key))
  })
  if (isOfSlides) return true
  if (!lines.some((line) => /^---\s*$/.test(line))) return false
  const others = [
    Object.keys(values).some((key) => headKeys.has(key)),
    slideLayouts.has(String(values['layout'])),
    has(body, blocks, /<v-clicks?\b|<[a-z][\w-]* [^<>\n]{0,200}\bv-click\b/g),
    has(body, blocks, /^::(?:right|left|default|bottom|top)::[ \t]*$/gm),
  ]
  return others.filter(Boolean).length >= 2
}

/** Keys that the front matter of a slide has. */
const slideKeys = new Set([
  ...['layout', 'class', 'background', 'image', 'backgroundSize', 'transition', 'hide', 'disabled', 'title'],
  ...[
    'level',
    'routeAlias',
    'src',
    'clicks',
    'clicksStart',
    'hideInToc',
    'zoom',
    'preload',
    'dragPos',
    'url',
  ],
  ...['layoutClass', 'addons', 'name', 'right', 'left', 'color', 'mdc', 'magicMoveDuration', 'canvasWidth'],
])
const surely = new Set(['layout', 'transition', 'hideInToc', 'routeAlias', 'src', 'clicks', 'class', 'hide'])
const headKeys = new Set([
  ...['drawings', 'mdc', 'routerMode', 'colorSchema', 'canvasWidth', 'aspectRatio', 'themeConfig'],
  ...['highlighter', 'lineNumbers', 'remoteAssets', 'selectable', 'monaco', 'twoslash', 'seoMeta', 'addons'],
])
const slideLayouts = new Set([
  ...['cover', 'intro', 'two-cols', 'two-cols-header', 'image-right', 'image-left', 'fact', 'statement'],
])

/** A document that does not say so is one of Marp's only by two of its signs, of which one is in the text. */
function isMarp({ values, body }: ForeignDocument, blocks: readonly SourceBlock[]): boolean {
  const inText = [
    has(body, blocks, /<!--\s*_(?:class|paginate|header|footer|backgroundColor|backgroundImage|color)\s*:/g),
    has(body, blocks, /<!--\s*(?:paginate|headingDivider|backgroundColor|backgroundImage)\s*:/g),
    has(body, blocks, /!\[(?:[^\]\n]{0,100} )?bg(?: [^\]\n]{0,100})?\]\(/g),
    has(body, blocks, /^#{1,6} <!--\s*fit\s*-->/gm),
  ].filter(Boolean).length
  const keys = ['headingDivider', 'paginate', '_class', '_paginate', 'backgroundColor', 'backgroundImage']
  const inHead = keys.filter((key) => values[key] !== undefined).length
  return inText > 0 && inText + inHead >= 2
}

/** Separators that the front matter names; or both of reveal-md's beside notes or comments of reveal.js. */
function isRevealMd({ values, body }: ForeignDocument, blocks: readonly SourceBlock[]): boolean {
  const { separator, verticalSeparator, revealOptions } = values
  if (typeof verticalSeparator === 'string') return true
  if (typeof revealOptions === 'object' && revealOptions !== null) return true
  if (typeof separator === 'string' && /[\\^\n$-]/.test(separator)) return true
  const speaks = /^[ \t]*notes?:|<!--\s*\.(?:slide|element):/gim
  return (
    has(body, blocks, /^\n---\n(?=\n)/gm) &&
    has(body, blocks, /^\n----\n(?=\n)/gm) &&
    has(body, blocks, speaks)
  )
}
