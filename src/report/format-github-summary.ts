import { findChanges, type TextPiece } from '../language/find-changes.js'
import { shortenPieces } from '../language/shorten-pieces.js'
import { completenessOf } from '../model/completeness.js'
import type { Severity } from '../model/diagnostic.js'
import { isToDo } from '../model/is-to-do.js'
import type { ReportedDiagnostic } from '../model/report.js'
import type { SourceChange, TrackedSlide, Translation } from '../model/translation.js'
import { type GithubPlace, lineAddress } from '../markup/line-address.js'
import { escapeMarkdown } from './escape-markdown.js'
import { formatCounts, formatPercent, formatStates } from '../language/format-completeness.js'
import { groupTranslations } from '../model/group-translations.js'
import { takeWithin } from './take-within.js'

/** Where on GitHub the documents are, and how much room there is for what is said of them. */
export interface SummaryPlace extends GithubPlace {
  /** Most bytes of the text, 1 MiB where it is absent: the most that a step's summary may have. A comment may have 65,536. */
  readonly limit?: number
}

/** What a summary tells. */
export interface SummaryContent {
  readonly translations: readonly Translation[]
  readonly diagnostics: readonly ReportedDiagnostic[]
}

const mostBytes = 1_048_576
/** So many changed lines are shown of a slide. */
const mostLines = 6
const byGravity: readonly Severity[] = ['error', 'warning', 'note']

/**
 * The state of translations in Markdown, for `$GITHUB_STEP_SUMMARY` or a comment on a pull request: a table of decks by locales,
 * then, folded, what is to do in each locale and what else was found, with links to the lines. What has no room is counted.
 */
export function formatGithubSummary(
  { translations, diagnostics }: SummaryContent,
  place: SummaryPlace = {},
): string {
  const locales = groupTranslations(translations, 'locale').filter(({ toDo }) => toDo > 0)
  const sections = [
    ...locales.map((group) => ({
      title: `${group.name}: ${formatPercent(group)} up to date; to do: ${formatStates(group)}`,
      items: group.translations.flatMap((translation) => formatTranslation(translation, place)),
    })),
    ...(diagnostics.length === 0
      ? []
      : [{ title: formatGravities(diagnostics), items: formatDiagnostics(diagnostics, place) }]),
  ]
  return takeWithin({ head: formatHead(translations), sections }, place.limit ?? mostBytes)
}

function formatHead(translations: readonly Translation[]): readonly string[] {
  const all = completenessOf(translations)
  const title =
    translations.length === 0 ? 'No translation to follow' : `${formatPercent(all)} of slides up to date`
  const states = all.toDo === 0 ? 'Nothing is to do.' : `To do: ${formatStates(all)}.`
  const { untracked } = all.counts
  const apart =
    untracked === 0
      ? ''
      : ` Of those up to date ${formatCounts(untracked, 'slide')} untracked (\`?\`): nothing records which version of the source they follow.`
  return [`## Translations: ${title}`, '', `${states}${apart}`, '', ...formatTable(translations)]
}

function formatTable(translations: readonly Translation[]): readonly string[] {
  if (translations.length === 0) return []
  const decks = groupTranslations(translations, 'deck')
  const locales = groupTranslations(translations, 'locale')
    .map(({ name }) => name)
    .sort()
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    row(['deck', 'to do', 'all', ...locales.map(escapeMarkdown)]),
    row(['---', ...Array.from({ length: locales.length + 2 }, () => '--:')]),
    ...decks.map((deck) => {
      const byLocale = new Map(
        deck.translations.map((one) => [one.locale, formatPercent(completenessOf([one]))]),
      )
      const cells = locales.map((locale) => byLocale.get(locale) ?? '–')
      return row([escapeMarkdown(deck.name), String(deck.toDo), formatPercent(deck), ...cells])
    }),
    '',
  ]
}

function formatTranslation(translation: Translation, place: GithubPlace): readonly string[] {
  return translation.slides.filter(isToDo).map((slide) => formatSlide({ translation, slide, place }))
}

interface Entry {
  readonly translation: Translation
  readonly slide: TrackedSlide
  readonly place: GithubPlace
}

function formatSlide({ translation, slide, place }: Entry): string {
  const { file, sourceFile, deck, sourceLocale } = translation
  const { state, title, id, line, sourceLine } = slide
  const change = state.status === 'outdated' ? state.change : undefined
  const links = [
    ...(state.status === 'missing' ? [] : [linkTo(file, line, place)]),
    ...(state.status === 'extra' ? [] : [`source ${linkTo(sourceFile, change?.line ?? sourceLine, place)}`]),
  ].join(', ')
  const lines = change === undefined ? [] : formatChange(change, sourceLocale)
  return [
    `- **${state.status}** ${escapeMarkdown(deck)}: ${escapeMarkdown(title || id)} (${links})`,
    ...lines,
  ].join('\n')
}

/** Lines of one item, each with a break before it. */
function formatChange({ before, after }: SourceChange, locale: string): readonly string[] {
  if (before === undefined) return []
  const changed = findChanges(before, after, locale).flatMap((line) =>
    line.kind === 'same' ? [] : [shortenPieces(line.pieces).map(formatPiece).join('')],
  )
  const left = changed.length - mostLines
  return [...changed.slice(0, mostLines), ...(left > 0 ? [`… ${left} more`] : [])].map(
    (line) => `  <br>${line}`,
  )
}

function formatPiece({ kind, text }: TextPiece): string {
  const [lead = ''] = /^\s/.exec(text) ?? []
  const [trail = ''] = /\s$/.exec(text) ?? []
  const words = escapeMarkdown(text)
  const tag = { old: 'del', new: 'ins', same: undefined }[kind]
  if (words === '') return ' '
  return `${lead && ' '}${tag === undefined ? words : `<${tag}>${words}</${tag}>`}${trail && ' '}`
}

function formatGravities(diagnostics: readonly ReportedDiagnostic[]): string {
  return byGravity
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => formatCounts(count, severity))
    .join(', ')
}

function formatDiagnostics(
  diagnostics: readonly ReportedDiagnostic[],
  place: GithubPlace,
): readonly string[] {
  return byGravity.flatMap((severity) =>
    diagnostics
      .filter((diagnostic) => diagnostic.severity === severity)
      .map(
        ({ file, line, message, rule, advice }) =>
          `- **${severity}** ${linkTo(file, line ?? undefined, place)}: ${escapeMarkdown(message)} ${escapeMarkdown(advice)} (${escapeMarkdown(rule)})`,
      ),
  )
}

function linkTo(file: string, line: number | undefined, place: GithubPlace): string {
  const text = escapeMarkdown(line === undefined ? file : `${file}:${line}`)
  const address = lineAddress(file, line, place)
  return address === undefined ? text : `[${text}](${address})`
}
