import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { dirname, join } from 'node:path'
import { noCache, type Cache } from '../../src/cache/open-cache.js'
import { assignIds } from '../../src/locale/assign-ids.js'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import type { Outline, SlideOutline } from '../../src/model/outline.js'
import type { DeckToFollow } from '../../src/model/tracking.js'
import { outlineDocument } from '../../src/pipeline/outline-document.js'
import { syncTranslations } from '../../src/pipeline/sync-translations.js'
import { trackTranslations, type Tracking } from '../../src/pipeline/track-translations.js'
import { readOutline } from '../../src/locale/read-outline.js'
import { splitSlides } from '../../src/slides/split-slides.js'
import type { Accepted } from '../../src/tracking/decide-sync.js'
import { createFolder } from '../temporary-folder.js'

/** Whether there is a git to test with. */
export const hasGit = spawnSync('git', ['--version']).status === 0

// No machine's own settings matter.
const environment = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}
Object.assign(process.env, environment)

const parser = createParser()

/** A talk of a source and translations, in files that a test writes and commits. */
export interface Talk {
  readonly deck: string
  readonly source: string
  /** Paths by locale. */
  readonly translations: Readonly<Record<string, string>>
}

/** `zh.md` with `es.md` and `pt.md` beside it. */
export const plainTalk: Talk = { deck: 'talk', source: 'zh.md', translations: { es: 'es.md', pt: 'pt.md' } }

/** A folder in which a history is played. */
export async function createStage(files: Readonly<Record<string, string>> = {}) {
  const folder = await createFolder(files)
  const root = folder.path
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim()
  const write = (changed: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
  }
  const setting = (options: Options) => ({
    root,
    cache: options.cache ?? noCache,
    version: '1',
    readOutline: async (document: { deck: string; text: string }): Promise<Outline> =>
      outlineDocument(document, parser),
    ...(options.since !== undefined && { since: options.since }),
  })
  return {
    ...folder,
    root,
    git,
    write,
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    init: () => git('init', '-q', '-b', 'main'),
    commit: (changed: Readonly<Record<string, string>> = {}) => {
      write(changed)
      git('add', '-A')
      git('commit', '-q', '--allow-empty', '-m', 'step')
      return git('rev-parse', 'HEAD')
    },
    track: (talk: Talk = plainTalk, options: Options = {}) =>
      trackTranslations([loaded(deckOf(talk, root))], setting(options)),
    sync: (accepted: Accepted = new Set(), talk: Talk = plainTalk) =>
      syncTranslations([deckOf(talk, root)], accepted, setting({})),
  }
}

const loaded = (deck: DeckToFollow) => ({ ...deck, load: () => Promise.resolve(deck) })

interface Options {
  readonly cache?: Cache
  readonly since?: string
}

function deckOf({ deck, source, translations }: Talk, root: string): DeckToFollow {
  const read = (name: string, locale: string) => {
    const path = join(root, name)
    const text = readFileSync(path, 'utf8')
    const parsed = parseDocument({ path, shownAs: name, deck, locale, text }, parser).value
    const split = splitSlides(parsed).value
    return { split, document: { path, shownAs: name, locale, text, outline: readOutline(split) } }
  }
  const { split, document } = read(source, 'zh')
  return {
    deck,
    source: { ...document, ids: assignIds(split.slides) },
    translations: Object.entries(translations).map(([locale, name]) => {
      const own = read(name, locale).document
      return { ...own, pairs: pairByName(document.outline.slides, own.outline.slides) }
    }),
  }
}

/** Headings of tests begin with a letter that says which slide it is: `## A Beginning`, `## A Inicio`. */
function pairByName(source: readonly SlideOutline[], translation: readonly SlideOutline[]) {
  const nameOf = ({ role, heading }: SlideOutline) => (role === 'body' ? heading.split(' ')[0] : role)
  return translation.map((slide) => {
    const index = source.findIndex((other) => nameOf(other) === nameOf(slide))
    return index < 0 ? undefined : index
  })
}

/** A document of slides: the name of each and its text. */
export function document(title: string, slides: Readonly<Record<string, string>>): string {
  return (
    [`# ${title}`, ...Object.entries(slides).map(([name, text]) => `## ${name}\n\n${text}`)].join('\n\n') +
    '\n'
  )
}

/** The states of a locale's slides in a line: `A current, B outdated`. */
export function statesOf({ translations }: Tracking, locale: string): string {
  const slides = translations.find((translation) => translation.locale === locale)?.slides ?? []
  return slides
    .filter(({ id }) => id !== 'title')
    .map(({ title, state }) => {
      const isTouched = state.status === 'outdated' && state.change.isTouched
      return `${title.split(' ')[0]} ${state.status}${isTouched ? ' (touched)' : ''}`
    })
    .join(', ')
}

/** What changed in the source of an outdated slide. */
export function changeOf({ translations }: Tracking, locale: string, name: string) {
  const slides = translations.find((translation) => translation.locale === locale)?.slides ?? []
  const state = slides.find(({ title }) => title.startsWith(name))?.state
  return state?.status === 'outdated' ? state.change : undefined
}
