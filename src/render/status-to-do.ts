import { formatCounts, formatPercent, formatStates } from '../language/format-completeness.js'
import { directionOf } from '../language/script-of.js'
import { encodePath } from '../markup/encode-path.js'
import type { TranslationGroup } from '../model/group-translations.js'
import { isToDo } from '../model/is-to-do.js'
import type { LocaleTag } from '../model/locale.js'
import type { TrackedSlide, Translation } from '../model/translation.js'
import { changeLines } from './change-lines.js'

/** So many slides of translations are listed; a page with more is slow to open. */
const mostEntries = 20_000

type IsBuilt = (deck: string, locale: LocaleTag) => boolean

/** A slide that some translations of a deck have to follow in the same way: so its change stands on the page once. */
interface Task {
  readonly slide: TrackedSlide
  readonly translation: Translation
  readonly entries: Entry[]
}

interface Entry {
  readonly slide: TrackedSlide
  readonly translation: Translation
}

/** What is to do, by deck and slide, and how much of it has no place. */
export function toDoView(decks: readonly TranslationGroup[], isBuilt: IsBuilt): object {
  let room = mostEntries
  const shown = decks.flatMap((deck, index) => {
    const tasks = gatherTasks(deck.translations)
    const kept = tasks.filter(({ entries }) => {
      room -= entries.length
      return room >= 0
    })
    return kept.length === 0 ? [] : [deckView({ deck, index, tasks: kept }, isBuilt)]
  })
  return { decks: shown, left: room < 0 ? formatCounts(-room, 'slide') : null }
}

function gatherTasks(translations: readonly Translation[]): readonly Task[] {
  const tasks = new Map<string, Task>()
  for (const translation of translations)
    for (const slide of translation.slides.filter(isToDo)) {
      const key = keyOf(slide, translation)
      const task = tasks.get(key) ?? { slide, translation, entries: [] }
      task.entries.push({ slide, translation })
      tasks.set(key, task)
    }
  return [...tasks.values()].sort(
    (one, other) => (one.slide.sourceLine ?? Infinity) - (other.slide.sourceLine ?? Infinity) || 0,
  )
}

function keyOf({ id, state, title }: TrackedSlide, { sourceLocale }: Translation): string {
  const change = state.status === 'outdated' ? [state.change.before ?? null, state.change.after] : []
  return JSON.stringify([state.status, id, title, sourceLocale, ...change])
}

interface DeckTasks {
  readonly deck: TranslationGroup
  readonly index: number
  readonly tasks: readonly Task[]
}

function deckView({ deck, index, tasks }: DeckTasks, isBuilt: IsBuilt): object {
  const locales = new Set(
    tasks.flatMap(({ entries }) => entries.map(({ translation }) => translation.locale)),
  )
  return {
    id: `d${index}`,
    name: deck.name,
    percent: formatPercent(deck),
    states: formatStates(deck),
    locales: [...locales],
    tasks: tasks.map((task) => taskView(task, isBuilt)),
  }
}

function taskView({ slide, translation, entries }: Task, isBuilt: IsBuilt): object {
  const { state, title, id, sourceLine } = slide
  const { deck, sourceLocale, sourceFile } = translation
  const change = state.status === 'outdated' ? state.change : undefined
  const isExtra = state.status === 'extra'
  const line = change?.line ?? sourceLine
  return {
    state: state.status,
    title: title || id,
    lang: isExtra ? null : sourceLocale,
    dir: isExtra ? 'auto' : directionOf(sourceLocale),
    source: isExtra ? null : placeOf(sourceFile, line),
    href: isExtra || !isBuilt(deck, sourceLocale) ? null : addressOf(deck, sourceLocale, id),
    since: change?.since ?? null,
    isUnknown: change !== undefined && change.before === undefined,
    lines: change === undefined ? [] : changeLines(change, sourceLocale),
    entries: entries.map((entry) => entryView(entry, isBuilt)),
  }
}

function entryView({ slide, translation }: Entry, isBuilt: IsBuilt): object {
  const { deck, locale, file } = translation
  const { state, id, line } = slide
  const isTouched = state.status === 'outdated' && state.change.isTouched
  return {
    locale,
    href: isBuilt(deck, locale) ? addressOf(deck, locale, id) : null,
    // A slide that is missing has no line; the file is where it belongs.
    place: placeOf(file, line),
    accept: isTouched ? `${locale}:${id}` : null,
  }
}

const placeOf = (file: string, line: number | undefined) => (line === undefined ? file : `${file}:${line}`)

const addressOf = (deck: string, locale: LocaleTag, id: string) =>
  `${encodePath(deck)}/${locale}.html#/${encodePath(id)}`
