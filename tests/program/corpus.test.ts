import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model/report.js'
import { isFull } from '../is-full.js'
import { readWords } from '../corpus/read-words.js'
import { lettersOf, sentencesOf } from '../corpus/sentences-of.js'
import { writeDocuments } from '../corpus/write-documents.js'
import { type DeckInspection, inspectDeck } from './inspect-deck.js'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'

// Everything in every language takes some minutes: `POLYDECK_FULL=1 npx vitest run tests/program/corpus.test.ts`.
const words = readWords()
/** A locale for each way of writing, and for each that breaks lines in its own way. */
const fewLocales = ['en', 'bg', 'vi', 'ar', 'hi', 'my', 'th', 'zh-Hans', 'ja', 'ko']
const hardLocales = ['ar', 'zh-Hans']

const files = writeDocuments(words).filter(({ path }) => {
  const [deck, name = ''] = path.split('/')
  if (!name.endsWith('.md')) return isFull || deck !== 'huge'
  const locale = name.replace('.md', '')
  return isFull || (deck === 'talk' ? fewLocales : deck === 'hard' ? hardLocales : []).includes(locale)
})
const documents = files.filter(({ path }) => path.endsWith('.md'))
const localesOf = (deck: string) =>
  documents.flatMap(({ path }) => (path.startsWith(`${deck}/`) ? [path.slice(deck.length + 1, -3)] : []))
const textOf = (path: string) => String(documents.find((one) => one.path === path)?.content)

let project: Project
let browser: Browser
let report: Report
beforeAll(
  async () => {
    project = await createProject(
      Object.fromEntries(files.map(({ path, content }) => [`content/${path}`, content])),
    )
    const [answer, reader] = await Promise.all([
      project.run(['build', '--source-locale', 'en', '--format', 'html']),
      launchReader(),
    ])
    browser = reader
    expect(answer.status, answer.stderr).toBeLessThan(2)
    report = JSON.parse(await readFile(join(project.folder, 'dist/report.json'), 'utf8')) as Report
  },
  isFull ? 1_800_000 : 300_000,
)
afterAll(async () => {
  await browser?.close()
  await project?.[Symbol.asyncDispose]()
})

async function inspect(address: string): Promise<DeckInspection> {
  await using deck = await openDeck(browser, { dist: join(project.folder, 'dist'), address })
  return await inspectDeck(deck.page)
}

describe.each(isFull ? ['talk', 'hard', 'huge'] : ['talk', 'hard'])('the deck `%s`', (deck) => {
  const ids = new Map<string, readonly string[]>()

  it.each(localesOf(deck))(
    'is complete, legible and in its place in %s',
    { timeout: 300_000 },
    async (locale) => {
      const { problems, text, ids: own } = await inspect(`${deck}/${locale}.html`)
      ids.set(locale, own)
      expect(problems).toEqual([])
      const letters = lettersOf(text)
      const sentences = sentencesOf(textOf(`${deck}/${locale}.md`), locale)
      expect(sentences.length).toBeGreaterThan(20)
      expect(sentences.filter((sentence) => !letters.includes(lettersOf(sentence)))).toEqual([])
    },
  )

  it('has the same slides in all locales', () => {
    expect(ids.size).toBeGreaterThan(1)
    for (const own of ids.values()) expect(own).toEqual([...ids.values()][0])
  })

  it('is built without an error', () => {
    const found = report.diagnostics.filter((one) => one.deck === deck && one.severity === 'error')
    expect(found).toEqual([])
    expect(report.decks.filter((one) => one.deck === deck).map(({ locale }) => locale)).toEqual(
      localesOf(deck).sort(),
    )
  })
})
