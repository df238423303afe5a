import { completenessOf, type Completeness } from '../model/completeness.js'
import type { Translation } from '../model/translation.js'
import { alignColumns, type Cell, tableWidth } from './align-columns.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { groupTranslations, type TranslationGroup } from '../model/group-translations.js'
import { formatCounts, formatPercent, formatStates } from '../language/format-completeness.js'
import { paintPercent } from './paint-percent.js'
import { formatWorst } from './format-worst.js'
import { wrapText } from './wrap-text.js'

/** More rows than that nobody reads to the end. */
const mostRows = 100

/**
 * The state of all translations: how much is to do, then a table of decks by locales with the per cent of slides that are up to
 * date, the most to do first. Where that is wider than the display, locales are the rows; where that is too, each locale has one
 * row, with the decks that are furthest behind. A single line where nothing is to do.
 */
export function formatStatus(translations: readonly Translation[], display: Display): string {
  if (translations.length === 0)
    return 'There is no translation to follow: each deck is in one language only.'
  const all = completenessOf(translations)
  const about = wrapText(describe(translations, all), display.width)
  if (all.toDo === 0) return about.join('\n')
  const table = formatTable(translations, display)
  const [worst] = groupTranslations(translations, 'locale')
  return [
    about.join('\n'),
    table.text,
    ...explainSigns(translations, table, display),
    ...(worst === undefined ? [] : [wrapText(nextCommand(worst), display.width).join('\n')]),
  ].join('\n\n')
}

const nextCommand = ({ name }: TranslationGroup) =>
  `\`polydeck status ${name}\` lists the slides to do in ${name}.`

function describe(translations: readonly Translation[], all: Completeness): string {
  const decks = new Set(translations.map(({ deck }) => deck)).size
  const locales = new Set(translations.map(({ locale }) => locale)).size
  const what = `${formatCounts(decks, 'deck')} in ${formatCounts(locales, 'locale')}`
  const { current, untracked } = all.counts
  if (all.toDo > 0)
    return `${what}: ${formatPercent(all)} of ${formatCounts(all.total, 'slide')} up to date; to do: ${formatStates(all)}`
  if (untracked === 0) return `${what}: nothing to do, ${formatCounts(all.total, 'slide')} up to date.`
  return `${what}: no slide is known to be behind; ${formatCounts(current, 'slide')} up to date, ${formatCounts(untracked, 'slide')} untracked. Record with \`polydeck sync\` what they follow.`
}

interface Table {
  readonly text: string
  /** Whether it has a cell for each deck in each locale. */
  readonly isMatrix: boolean
}

function formatTable(translations: readonly Translation[], display: Display): Table {
  const decks = groupTranslations(translations, 'deck')
  const locales = groupTranslations(translations, 'locale')
  const shapes = [
    () => matrix({ head: 'deck', rows: decks, columns: byName(locales) }, display),
    () => matrix({ head: 'locale', rows: locales, columns: byName(decks) }, display),
  ]
  for (const shape of shapes) {
    const rows = shape()
    if (tableWidth(rows) <= display.width) return { text: alignColumns(rows).join('\n'), isMatrix: true }
  }
  const all = completenessOf(translations)
  return { text: formatWorst({ decks, locales, all }, display), isMatrix: false }
}

const byName = (groups: readonly TranslationGroup[]) =>
  [...groups].sort((one, other) => (one.name < other.name ? -1 : 1))

interface Matrix {
  /** What the rows are. */
  readonly head: 'deck' | 'locale'
  readonly rows: readonly TranslationGroup[]
  readonly columns: readonly TranslationGroup[]
}

function matrix({ head, rows, columns }: Matrix, display: Display): readonly (readonly Cell[])[] {
  const { dim, bold } = display.colour
  const shown = rows.slice(0, mostRows)
  const left = rows.length - shown.length
  const other = head === 'deck' ? 'locale' : 'deck'
  const title = (text: string) => ({ text: escapeControls(text), paint: dim })
  const row = (group: TranslationGroup) => {
    const byColumn = new Map(group.translations.map((translation) => [translation[other], translation]))
    const cells = columns.map(({ name }) => {
      const translation = byColumn.get(name)
      return translation === undefined ? noDocument : percentCell(completenessOf([translation]), display)
    })
    return [{ text: escapeControls(group.name) }, ...totals(group, display), ...cells]
  }
  const all = completenessOf(rows.flatMap(({ translations }) => translations))
  return [
    [
      title(head),
      ...['to do', 'all', ...columns.map(({ name }) => name)].map((text) => ({
        ...title(text),
        isNumber: true,
      })),
    ],
    ...shown.map(row),
    ...(left > 0 ? [[title(`and ${left} more`)]] : []),
    ...(rows.length > 1
      ? [
          [
            { text: 'all', paint: bold },
            ...totals(all, display),
            ...columns.map((group) => percentCell(group, display)),
          ],
        ]
      : []),
  ]
}

const noDocument: Cell = { text: '–', isNumber: true }

const totals = (group: Completeness, display: Display): readonly Cell[] => [
  { text: String(group.toDo), isNumber: true },
  percentCell(group, display),
]

const percentCell = (group: Completeness, display: Display): Cell => {
  return { text: formatPercent(group), isNumber: true, paint: paintPercent(group, display) }
}

function explainSigns(
  translations: readonly Translation[],
  { isMatrix }: Table,
  { width, colour }: Display,
): readonly string[] {
  const decks = new Set(translations.map(({ deck }) => deck)).size
  const locales = new Set(translations.map(({ locale }) => locale)).size
  const { untracked } = completenessOf(translations).counts
  const are =
    untracked === 1
      ? '1 slide among those up to date is'
      : `${formatCounts(untracked, 'slide')} among those up to date are`
  const signs = [
    ...(isMatrix && translations.length < decks * locales ? ['– there is no document'] : []),
    ...(untracked > 0 ? [`? ${are} untracked: nothing records which version of the source they follow`] : []),
  ]
  return signs.length === 0 ? [] : [wrapText(signs.join('; '), width).map(colour.dim).join('\n')]
}
