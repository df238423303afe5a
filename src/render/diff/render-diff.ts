import { createHash } from 'node:crypto'
import { formatCounts } from '../../language/format-completeness.js'
import type { ProjectChange } from '../../model/change.js'
import { markup, type Templates } from '../compile-templates.js'
import { deckViews } from './deck-view.js'
import { filterRules } from './filter-rules.js'
import { summaryView } from './summary-view.js'

/** A line of a document, or the document. */
export interface LinkedPlace {
  /** The document's path as it is shown. */
  readonly file: string
  readonly line: number | undefined
}

/** The address at which a version's document can be read; nothing where it cannot. */
export type PlaceLink = (place: LinkedPlace, version: 'before' | 'after') => string | undefined

/** What the page of what changed is rendered with. */
export interface DiffRendering {
  /** Of the program. */
  readonly version: string
  readonly templates: Templates
  /** The text of `styles/diff.css`: the page holds it. */
  readonly styles: string
  readonly linkTo: PlaceLink
}

/**
 * `diff/index.html`: each slide that changed, before and after, by deck and locale. Without scripts, and with nothing but the pictures
 * beside it; `index.html#l.es` shows what changed in one locale.
 */
export function renderDiff(change: ProjectChange, rendering: DiffRendering): string {
  const { version, templates, linkTo } = rendering
  const { revision, commit, decks } = change
  const locales = [...new Set(decks.map(({ locale }) => locale))].sort()
  const styles = `${rendering.styles}\n${filterRules(locales)}`.replaceAll('</', '<\\/')
  const count = decks.reduce((sum, { slides }) => sum + slides.length, 0)
  const gone = decks.filter(({ status }) => status === 'gone').length
  return templates.fill('diff', {
    policy: policyOf(styles),
    styles: markup(styles),
    version,
    revision,
    commit: commit.slice(0, 7),
    isEmpty: decks.length === 0,
    slides: formatCounts(count, 'slide'),
    scope: `in ${formatCounts(locales.length, 'locale')}${gone === 0 ? '' : `; ${formatCounts(gone, 'document')} gone`}`,
    ...summaryView(decks, locales),
    decks: deckViews(decks, linkTo),
  })
}

/** Nothing runs, and nothing is asked for but pictures beside the page; the page's own styles are known by their hash. */
function policyOf(styles: string): string {
  const hash = createHash('sha256').update(styles).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
