import { createHash } from 'node:crypto'
import { formatCounts, formatStates } from '../language/format-completeness.js'
import { completenessOf } from '../model/completeness.js'
import { groupTranslations } from '../model/group-translations.js'
import type { LocaleTag } from '../model/locale.js'
import type { Translation } from '../model/translation.js'
import { markup, type Templates } from './compile-templates.js'
import { localeRules } from './status-filter.js'
import { matrixView } from './status-matrix.js'
import { toDoView } from './status-to-do.js'

/** What the page on the state of translations is rendered with. */
export interface StatusRendering {
  /** Of the program. */
  readonly version: string
  readonly templates: Templates
  /** The text of `styles/status.css`: the page holds it, so that it is one file. */
  readonly styles: string
  /** Addresses of sheets with fonts; without them the page has the system's. */
  readonly fontSheets?: readonly string[]
  /** Whether a deck's page lies beside this one, to be linked; all do where this is absent. */
  readonly isBuilt?: (deck: string, locale: LocaleTag) => boolean
}

/**
 * `status.html`: how complete each deck is in each locale, and what is to do, with what changed. One file without scripts, which
 * asks for nothing but the font sheets it is given; `status.html#l.es` shows what is to do in one locale.
 */
export function renderStatus(translations: readonly Translation[], rendering: StatusRendering): string {
  const { version, templates, fontSheets = [], isBuilt = () => true } = rendering
  const all = completenessOf(translations)
  const locales = groupTranslations(translations, 'locale').map(({ name }) => name)
  const styles = `${rendering.styles}\n${localeRules(locales)}`.replaceAll('</', '<\\/')
  const decks = groupTranslations(translations, 'deck')
  const { untracked } = all.counts
  return templates.fill('status', {
    policy: policyOf(styles),
    styles: markup(styles),
    fontSheets,
    version,
    percent: `${all.percent}%`,
    scope: `of ${formatCounts(all.total, 'slide')} in ${formatCounts(decks.length, 'deck')} and ${formatCounts(locales.length, 'locale')} up to date`,
    isEmpty: translations.length === 0,
    states: all.toDo === 0 ? null : formatStates(all),
    untracked: untracked === 0 ? null : formatCounts(untracked, 'slide'),
    matrix: matrixView(decks, locales),
    toDo: toDoView(decks, isBuilt),
  })
}

/** Nothing runs, and nothing is asked for but fonts beside the page; the page's own styles are known by their hash. */
function policyOf(styles: string): string {
  const hash = createHash('sha256').update(styles).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'self' 'sha256-${hash}'`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
