import { DeckError } from '../diagnostics/deck-error.js'
import {
  handoutKinds,
  type HandoutWishes,
  type LinkPolicy,
  linkPolicies,
  type PaperName,
  papers,
  slidesPerPage,
} from '../model/handout.js'
import type { LocaleTag } from '../model/locale.js'
import { type NotesPolicy, notesPolicies } from '../model/notes-policy.js'
import { fragmentPolicies, type PrintWishes, type SlideRange } from '../model/pdf.js'
import type { LocaleNames } from '../language/name-locale.js'
import { parseLocale, parseName } from './parse-options.js'

/** What was said of handouts, PDFs and pictures of slides: by options as they were typed, by the configuration as it was checked. */
export interface PrintOptions {
  readonly handout?: string
  readonly second?: string
  readonly paper?: string
  readonly perPage?: string
  readonly largePrint?: boolean
  readonly pdfNotes?: boolean
  readonly fragments?: string
  readonly pages?: string
  readonly pictureScale?: string
}

/** The handouts that are asked for; throws `DeckError` where there are none such. */
export function parseHandout(options: PrintOptions, names?: LocaleNames): HandoutWishes {
  const kind = parseName(options.handout ?? 'notes', handoutKinds, 'kind of handout')
  const second = options.second === undefined ? undefined : parseLocale(options.second, '--second', names)
  return {
    kind,
    paper: papers[parsePaper(options.paper ?? 'A4')],
    perPage: parsePerPage(options.perPage ?? '3'),
    isLarge: options.largePrint ?? false,
    ...secondOf(kind, second),
  }
}

/** What slides PDFs and pictures of slides are to be like; throws `DeckError` where they cannot be so. */
export function parsePrint({ fragments, pdfNotes, pages, pictureScale = '1' }: PrintOptions): PrintWishes {
  if (pictureScale !== '1' && pictureScale !== '2')
    throw wrong(pictureScale, '--picture-scale', 'Give 1, or 2 for pictures of twice as many px each way.')
  return {
    fragments: parseName(fragments ?? 'final', fragmentPolicies, 'way to print fragments'),
    hasNotes: pdfNotes ?? false,
    pictureScale: pictureScale === '2' ? 2 : 1,
    ...(pages !== undefined && { ranges: parseRanges(pages) }),
  }
}

/** Where notes go, by the name that `--notes` gives; throws `DeckError` where there is none such. */
export function parseNotes(text: string): NotesPolicy {
  return parseName(text, notesPolicies, 'place for notes')
}

/** What becomes of links' addresses, by the name that `--links` gives; throws `DeckError` where there is none such. */
export function parseLinks(text: string): LinkPolicy {
  return parseName(text, linkPolicies, 'way to show links')
}

/** Papers go by their names in any case. */
function parsePaper(text: string): PaperName {
  const names = Object.keys(papers) as PaperName[]
  const known = names.find((name) => name.toLowerCase() === text.trim().toLowerCase())
  return known ?? parseName(text, names, 'paper')
}

function parsePerPage(text: string): HandoutWishes['perPage'] {
  const known = slidesPerPage.find((count) => String(count) === text.trim())
  if (known !== undefined) return known
  throw wrong(text, '--per-page', `Give one of ${slidesPerPage.join(', ')}.`)
}

/** The two languages of a bilingual handout; the first is the deck's own. */
function secondOf(kind: HandoutWishes['kind'], second: LocaleTag | undefined): Pick<HandoutWishes, 'second'> {
  if (kind === 'bilingual' && second === undefined)
    throw new DeckError('wrong-option', 'A bilingual handout needs a second language.', {
      advice: 'Name it: `--handout bilingual --second en`.',
    })
  return kind === 'bilingual' && second !== undefined ? { second } : {}
}

/** `1,3-5,8-` are runs of slides by number; an end before its beginning is as wrong as a word. */
function parseRanges(text: string): readonly SlideRange[] {
  const runs = text.split(',').map((run): SlideRange | undefined => {
    const [, from, dash, to] = /^\s*([1-9]\d{0,4})\s*(-)?\s*([1-9]\d{0,4})?\s*$/.exec(run) ?? []
    if (from === undefined || (dash === undefined && to !== undefined)) return undefined
    if (to !== undefined && Number(to) < Number(from)) return undefined
    if (dash === undefined) return { from: Number(from), to: Number(from) }
    return to === undefined ? { from: Number(from) } : { from: Number(from), to: Number(to) }
  })
  if (runs.every((run) => run !== undefined)) return runs
  throw wrong(text, '--pages', 'Give numbers of slides and runs of them, such as `1,3-5,8-`.')
}

function wrong(text: string, option: string, advice: string): DeckError {
  return new DeckError('wrong-option', `\`${text}\`, given with \`${option}\`, cannot be used.`, { advice })
}
