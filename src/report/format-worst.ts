import { cutText } from '../language/cut-text.js'
import type { Completeness } from '../model/completeness.js'
import { alignColumns, type Cell, columnGap, tableWidth } from './align-columns.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatPercent } from '../language/format-completeness.js'
import { paintPercent } from './paint-percent.js'
import { groupTranslations, type TranslationGroup } from '../model/group-translations.js'

/** What is behind, by deck and by locale. */
export interface Arrears {
  readonly decks: readonly TranslationGroup[]
  readonly locales: readonly TranslationGroup[]
  readonly all: Completeness
}

/** So many decks are listed, and so many are named of a locale. */
const mostDecks = 10
const mostNamed = 8
const leastName = 12

/** The decks that have the most to do, then a row for each locale, for displays that no matrix fits. */
export function formatWorst({ decks, locales, all }: Arrears, display: Display): string {
  const behind = decks.filter(({ toDo }) => toDo > 0)
  const shown = behind.slice(0, mostDecks)
  const left = behind.length - shown.length
  const more = left > 0 ? [display.colour.dim(`and ${left} more decks`)] : []
  return [
    [
      ...formatRows({ head: ['deck', 'locales with the most to do'], groups: shown, by: 'locale' }, display),
      ...more,
    ],
    formatRows({ head: ['locale', 'decks with the most to do'], groups: locales, by: 'deck', all }, display),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

interface Listing {
  readonly head: readonly [string, string]
  readonly groups: readonly TranslationGroup[]
  /** What a group is divided by. */
  readonly by: 'deck' | 'locale'
  readonly all?: Completeness
}

function formatRows({ head, groups, by, all }: Listing, display: Display): readonly string[] {
  const { dim, bold } = display.colour
  const titles = [head[0], 'to do', 'all', ...(isNarrow(display) ? [] : ['outdated', 'missing', 'extra'])]
  const rows: readonly (readonly Cell[])[] = [
    titles.map((text, column) => ({ text, paint: dim, isNumber: column > 0 })),
    ...groups.map((group) =>
      numbersOf(
        cutText(
          escapeControls(group.name),
          Math.max(leastName, display.width - (isNarrow(display) ? 24 : 62)),
        ),
        group,
        display,
      ),
    ),
    ...(all === undefined
      ? []
      : [numbersOf('all', all, display).map((cell, at) => (at === 0 ? { ...cell, paint: bold } : cell))]),
  ]
  const room = display.width - tableWidth(rows) - columnGap.length
  const named = ['', ...groups.map((group) => nameWorst(group, by, room))]
  return alignColumns(rows).map((line, row) => {
    const last = row === 0 ? cutText(head[1], room) : (named[row] ?? '')
    return last === '' ? line : `${line}${columnGap}${dim(last)}`
  })
}

/** Too narrow for a column of each state. */
const isNarrow = ({ width }: Display) => width < 60

function numbersOf(name: string, group: Completeness, display: Display): readonly Cell[] {
  const number = (count: number): Cell => ({
    text: String(count),
    isNumber: true,
    ...(count === 0 && { paint: display.colour.dim }),
  })
  const { outdated, missing, extra } = group.counts
  const percent = { text: formatPercent(group), isNumber: true, paint: paintPercent(group, display) }
  return [
    { text: name },
    number(group.toDo),
    percent,
    ...(isNarrow(display) ? [] : [outdated, missing, extra].map(number)),
  ]
}

/** As many names as have room, each with its number of slides to do. */
function nameWorst(group: TranslationGroup, by: 'deck' | 'locale', room: number): string {
  const behind = groupTranslations(group.translations, by).filter(({ toDo }) => toDo > 0)
  let text = ''
  for (const { name, toDo } of behind.slice(0, mostNamed)) {
    const next = `${text === '' ? '' : `${text}, `}${escapeControls(name)} ${toDo}`
    if (next.length > room - 2) return text === '' ? cutText(next, room) : `${text} …`
    text = next
  }
  return behind.length > mostNamed ? `${text} …` : text
}
