import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckPage } from '../../src/browser/deck-page.js'
import { createDeckPages } from '../../src/browser/deck-pages.js'
import type { BrowserSession } from '../../src/browser/session.js'
import { resolveBuildConfig } from '../../src/config/resolve-build-config.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import type { LocalizedDeck } from '../../src/model/deck.js'
import { openOutputFolder } from '../../src/output/output-folder.js'
import { createFitMemo, type FitMemo } from '../../src/pipeline/fit-memo.js'
import { fitDecks } from '../../src/pipeline/fit-decks.js'
import { fitSetting } from '../../src/pipeline/fit-setting.js'
import type { FittedRow } from '../../src/pipeline/fit-rows.js'
import { gatherMaterials } from '../../src/pipeline/gather-materials.js'
import { noRemote } from '../../src/assets/remote/no-remote.js'
import { openWorkshop } from '../../src/pipeline/open-workshop.js'
import { createRecorder } from '../../src/pipeline/recorder.js'
import { renderSite } from '../../src/pipeline/render-site.js'
import type { Workshop } from '../../src/pipeline/workshop.js'
import { isFull } from '../is-full.js'
import { pieces } from '../random-document.js'
import { sampleDeck } from '../sample-deck.js'
import { openTestBrowser } from './sample-site.js'

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))
const demo = join(packageFolder, 'content/azure-machine-learning')

let session: BrowserSession
let shop: Workshop
const texts = new Map<string, string>()

beforeAll(async () => {
  session = await openTestBrowser()
  const browser = {
    openDeckPage: createDeckPages(session).open,
    drawDiagrams: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  }
  const surroundings = {
    folder: packageFolder,
    environment: {},
    packageFolder,
    processors: 1,
    freeBytes: 1e9,
  }
  const config = await resolveBuildConfig([], { format: 'html' }, surroundings)
  shop = await openWorkshop(config, {
    ...{ recorder: createRecorder({ progress: () => undefined }), browser, root: packageFolder },
    ...{ localized: [], wanted: [], translations: [], watcher: {}, remote: noRemote },
    outputs: openOutputFolder(join(packageFolder, 'nothing-is-written')),
  })
  for (const locale of ['en', 'bg', 'zh'])
    texts.set(locale, await readFile(join(demo, `${locale}.md`), 'utf8'))
})
afterAll(async () => {
  await session[Symbol.asyncDispose]()
})

/** A memo that keeps text alone, as one on the disk would. */
function createTextMemo(): FitMemo {
  const texts = new Map<string, string>()
  return {
    get: (key) => {
      const text = texts.get(key)
      return text === undefined ? undefined : (JSON.parse(text) as FittedRow)
    },
    set: (key, row) => void texts.set(key, JSON.stringify(row)),
  }
}

const decksOf = (documents: Readonly<Record<string, string>>): readonly LocalizedDeck[] => {
  const decks = Object.entries(documents).map(([locale, text]) =>
    sampleDeck(text, { locale, path: join(demo, `${locale}.md`) }),
  )
  return alignDecks(decks, 'en').value
}

/** What fitting gives, and how many drafts it measured. */
async function fit(decks: readonly LocalizedDeck[], memo?: FitMemo) {
  let measured = 0
  const count = (page: DeckPage): DeckPage => ({
    ...page,
    measure: (drafts, steps) => {
      measured += drafts.split('data-draft=').length - 1
      return page.measure(drafts, steps)
    },
  })
  const pages: DeckPage[] = []
  const fitting = []
  for (const deck of decks) {
    const materials = await gatherMaterials(deck, shop)
    const page = await shop.browser.openDeckPage(renderSite('', materials, shop), 'page.html')
    pages.push(page)
    fitting.push({ rendering: materials.onPaper, page: count(page), setting: fitSetting(materials, shop) })
  }
  const fitted = await fitDecks(fitting, memo)
  await Promise.all(pages.map((page) => page[Symbol.asyncDispose]()))
  return { fitted, measured }
}

/** An edit of a document: where, from 0 to 1, and what is done to the paragraph there. */
interface Edit {
  readonly at: number
  readonly kind: 'add' | 'drop' | 'repeat' | 'swap' | 'line'
  readonly piece: string
}

const edits: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  kind: fc.constantFrom('add', 'drop', 'repeat', 'swap', 'line'),
  piece: fc.constantFrom(...pieces),
})

function edit(text: string, { at, kind, piece }: Edit): string {
  const blocks = text.split('\n\n')
  const index = 1 + Math.floor(at * (blocks.length - 1))
  const own = blocks[index] ?? ''
  const words = piece.replaceAll('@', () => `word ${Math.round(at * 1e6)}`)
  const made = {
    add: [own, words],
    drop: [],
    repeat: [own, own.replace(/\{#[^}]*\}/g, '')],
    swap: [blocks[index + 1] ?? '', own],
    line: [`\n${own}`],
  }[kind]
  return [...blocks.slice(0, index), ...made, ...blocks.slice(index + (kind === 'swap' ? 2 : 1))].join('\n\n')
}

describe('what slides came to that were measured before', () => {
  it('is what they would come to again, whatever was edited in between', async () => {
    const memo = createTextMemo()
    let documents = { en: texts.get('en') ?? '', bg: texts.get('bg') ?? '' }
    await fit(decksOf(documents), memo)
    const steps = fc.array(fc.tuple(fc.constantFrom('en', 'bg'), edits), { minLength: 1, maxLength: 3 })
    const property = fc.asyncProperty(steps, async (some) => {
      for (const [locale, one] of some) documents = { ...documents, [locale]: edit(documents[locale], one) }
      for (const deck of decksOf(documents))
        expect((await fit([deck], memo)).fitted).toEqual((await fit([deck])).fitted)
    })
    await fc.assert(property, { numRuns: isFull ? 60 : 6, endOnFailure: true })
  })

  it('serves decks in lockstep too', async () => {
    const memo = createTextMemo()
    const documents = { en: texts.get('en') ?? '', zh: texts.get('zh') ?? '' }
    const first = await fit(decksOf(documents), memo)
    expect((await fit(decksOf(documents), memo)).measured).toBe(0)
    const edited = decksOf({ ...documents, zh: documents.zh.replace(/\n\n/, '\n\n\n') })
    const again = await fit(edited, memo)
    expect(again.fitted).toEqual((await fit(edited)).fitted)
    expect(first.measured).toBeGreaterThan(0)
  })

  it('leaves only the slides to be measured that are new', async () => {
    const memo = createFitMemo()
    const text = texts.get('bg') ?? ''
    const source = texts.get('en') ?? ''
    const [, deck] = decksOf({ en: source, bg: text })
    const [, moved] = decksOf({ en: source, bg: text.replace('\n# ', '\n\n\n# ') })
    const [, more] = decksOf({ en: source, bg: `${text}\n\nОще едно изречение.\n` })
    const measured = async (one: LocalizedDeck | undefined) => (await fit(one ? [one] : [], memo)).measured
    const all = await measured(deck)
    expect(await measured(deck)).toBe(0)
    expect(await measured(moved)).toBe(0)
    const some = await measured(more)
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all / 4)
  })
})
