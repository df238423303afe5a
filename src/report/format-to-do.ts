import { cutText } from '../language/cut-text.js'
import { textWidth } from '../language/text-width.js'
import { completenessOf } from '../model/completeness.js'
import type { TrackedSlide, Translation } from '../model/translation.js'
import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { formatChange, showText } from './format-change.js'
import { formatCounts, formatPercent, formatStates } from '../language/format-completeness.js'
import { paintPercent } from './paint-percent.js'
import { isolate } from './isolate.js'
import { isToDo } from '../model/is-to-do.js'
import { wrapText } from './wrap-text.js'

const stateWidth = 'outdated'.length
const indent = '  '
const textIndent = ' '.repeat(indent.length + stateWidth + 2)

/**
 * The slides to do in one locale, deck by deck, the deck with the most to do first: each with its state, where it stands in the
 * translation and in the source, and what changed there. A single line where nothing is to do.
 */
export function formatToDo(translations: readonly Translation[], display: Display): string {
  const all = completenessOf(translations)
  const locales = [...new Set(translations.map(({ locale }) => locale))].join(', ')
  const decks = formatCounts(new Set(translations.map(({ deck }) => deck)).size, 'deck')
  const untracked =
    all.counts.untracked === 0
      ? ''
      : ` ${formatCounts(all.counts.untracked, 'slide')} untracked: record with \`polydeck sync\` what they follow.`
  if (all.toDo === 0)
    return wrapText(`${locales}: nothing to do in ${decks}.${untracked}`, display.width).join('\n')
  const sorted = translations
    .map((translation) => ({ translation, toDo: completenessOf([translation]).toDo }))
    .filter(({ toDo }) => toDo > 0)
    .sort((one, other) => other.toDo - one.toDo)
  return [
    wrapText(
      `${locales}: ${formatPercent(all)} of ${formatCounts(all.total, 'slide')} up to date in ${decks}; to do: ${formatStates(all)}.${untracked}`,
      display.width,
    ).join('\n'),
    ...sorted.map(({ translation }) => formatDeck(translation, display)),
  ].join('\n\n')
}

/** What is to be translated of a slide that is missing. */
const textOf = ({ state }: TrackedSlide) => (state.status === 'missing' ? state.text : undefined)

function formatDeck(translation: Translation, display: Display): string {
  const complete = completenessOf([translation])
  const percent = formatPercent(complete)
  const head = cutText(escapeControls(translation.deck), display.width - percent.length - 2)
  return [
    `${display.colour.bold(head)}  ${paintPercent(complete, display)(percent)}`,
    ...translation.slides
      .filter(isToDo)
      .flatMap((slide) => formatSlide({ translation, slide, text: textOf(slide) }, display)),
  ].join('\n')
}

interface Entry {
  readonly translation: Translation
  readonly slide: TrackedSlide
  readonly text: readonly string[] | undefined
}

function formatSlide(entry: Entry, display: Display): readonly string[] {
  const { slide } = entry
  const { colour } = display
  const { status } = slide.state
  const paint = status === 'missing' ? colour.red : status === 'outdated' ? colour.yellow : colour.cyan
  const room = { ...display, width: Math.max(20, display.width - textIndent.length) }
  const title = cutText(escapeControls(oneLine(slide.title || slide.id)), room.width)
  return [
    `${indent}${paint(status.padEnd(stateWidth))}  ${colour.bold(isolate(title, display))}`,
    ...[...places(entry, room), ...whatToDo(entry, room)].map((line) => textIndent + line),
  ]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Paths are not wrapped: a terminal opens the file at `file:line`. */
function places({ translation, slide }: Entry, { width, colour }: Display): readonly string[] {
  const { file, sourceFile } = translation
  const { state, line, sourceLine } = slide
  const own = state.status === 'missing' ? [] : [placeOf(file, line)]
  if (state.status === 'extra') return own
  if (state.status !== 'outdated') return [...own, colour.dim(`source ${placeOf(sourceFile, sourceLine)}`)]
  const source = `source ${placeOf(sourceFile, state.change.line)}`
  const since =
    state.change.since === undefined ? [] : [`changed since ${escapeControls(state.change.since)}`]
  const joined = [source, ...since].join(', ')
  return [...own, ...(textWidth(joined) > width ? [source, ...since] : [joined]).map(colour.dim)]
}

const placeOf = (path: string, line: number | undefined) =>
  escapeControls(path) + (line === undefined ? '' : `:${line}`)

function whatToDo({ translation, slide, text }: Entry, display: Display): readonly string[] {
  const { state, id } = slide
  const advise = (advice: string) => wrapText(advice, display.width).map(display.colour.cyan)
  switch (state.status) {
    case 'missing':
      return showText(text?.[0] === slide.title ? text.slice(1) : (text ?? []), display)
    case 'extra':
      return advise('The source has no such slide: add it there, or remove it here.')
    case 'outdated':
      return [
        ...formatChange(state.change, translation.sourceLocale, display),
        ...(state.change.isTouched ? advise(touchedAdvice(translation, id)) : []),
      ]
    default:
      return []
  }
}

const touchedAdvice = ({ locale }: Translation, id: string) =>
  `It was edited since, by too little to follow the change; \`polydeck sync --accept ${locale}:${escapeControls(id)}\` says that it does.`
