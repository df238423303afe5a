import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { assignIds } from '../../src/locale/assign-ids.js'
import { compareDecks } from '../../src/locale/compare-decks.js'
import { findDrift } from '../../src/locale/find-drift.js'
import { readOutline } from '../../src/locale/read-outline.js'
import { phrasesOf } from '../corpus/phrases.js'
import { readWords } from '../corpus/read-words.js'
import { writeTalk } from '../corpus/talk-document.js'
import { sampleDeck } from '../sample-deck.js'
import { edits, type Edited } from './known-edits.js'
import { readSections, type Section, writeSections } from './sections.js'

/** A document and a translation of it that is known to be faithful. */
interface Base {
  readonly name: string
  readonly source: string
  readonly translation: string
  readonly locales: readonly [source: string, translation: string]
}

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const basesIn = (path: string, source: string, translations: readonly string[]): Base[] =>
  translations.map((locale) => {
    const read = (name: string) => readFileSync(`${folder(path)}/${name}.md`, 'utf8').trimEnd()
    return {
      name: `${path} ${locale}`,
      source: read(source),
      translation: withoutNotice(read(locale)),
      locales: [source, locale],
    }
  })

/** The seeds' disclaimer is a difference of its own. */
const withoutNotice = (text: string) => text.replace(/\n\n\*\*[^*]+\*\*:\s*\n[^\n]+$/, '')

const seeds = '../shared/seeds'
const words = readWords()
const phrases = (locale: string) => phrasesOf(locale, words[locale] ?? raise(locale))
/** A talk of the corpus; its table holds the prices of each country, which are no translations. */
const talk = (locale: string) =>
  writeTalk(phrases(locale)).replace(/^\|.*$/gm, (row) => row.replace(/\p{Nd}[\p{Nd}.,\u00a0\u202f]*/gu, '7'))

function raise(locale: string): never {
  throw new Error(`The corpus has no words in ${locale}.`)
}

const bases: readonly Base[] = [
  ...basesIn(
    'content/azure-machine-learning',
    'en',
    readdirSync(folder('content/azure-machine-learning')).flatMap((name) =>
      /^(?!en).*\.md$/.test(name) ? [name.slice(0, -3)] : [],
    ),
  ),
  ...(existsSync(folder(seeds)) ? basesIn(seeds, 'zh', ['es', 'pt', 'sv']) : []),
  ...['ar', 'ja', 'pt-BR', 'th', 'tr'].map((locale): Base => ({
    name: `talk ${locale}`,
    source: talk('en'),
    translation: talk(locale),
    locales: ['en', locale],
  })),
]

/** Sections in a language that are no part of the documents; those of the nearest language that the corpus has. */
function spareIn(locale: string): Section[] {
  if (locale === 'sv') return readSections(swedish).slice(1)
  const { heading, sentence, lead } = phrases({ pt: 'pt-BR', zh: 'zh-Hans' }[locale] ?? locale)
  const sections = [0, 1, 2].map(
    (index) =>
      `## ${lead(index)}, ${heading(index + 5)}\n\n${sentence(16 + 2 * index)} ${sentence(17 + 2 * index)}\n\n- ${lead(index + 2)}\n- ${lead(index + 1)}\n`,
  )
  return readSections(sections.join('\n')).slice(1)
}

const swedish = `# Bröd

## Degen vilar över natten

En lång och sval vila ger brödet smak, och den som är trött får sova.

## Ugnen skall vara het

Vänta tills stenen är genomvarm; det tar längre tid än man tror, och den väntan lönar sig.

- Mjölet vägs.
- Vattnet mäts.
- Saltet glöms lätt.
`

function compare({ source, translation, locales }: Base) {
  const [one, other] = [source, translation].map((text, index) => {
    const deck = sampleDeck(text, { locale: locales[index] ?? 'en' })
    return { deck, outline: readOutline(deck) }
  })
  if (one === undefined || other === undefined) throw new Error('Two documents are compared.')
  const ids = assignIds(one.deck.slides)
  const decks = compareDecks(one, other, ids)
  const { diagnostics } = findDrift(decks, [...locales])
  return { one, other, ids, pairs: decks.pairing.pairs, diagnostics }
}

/** The same numbers in every run. */
function createPick(seed: number) {
  let state = seed * 2_654_435_761
  return (count: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return (state >>> 8) % count
  }
}

interface Score {
  found: number
  expected: number
  right: number
}

const add = (score: Score, found: readonly string[], expected: readonly string[]) => {
  const left = [...expected]
  for (const one of found) {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
  }
  score.found += found.length
  score.expected += expected.length
  score.right += expected.length - left.length
}

const precision = ({ right, found }: Score) => (found === 0 ? 1 : right / found)
const recall = ({ right, expected }: Score) => (expected === 0 ? 1 : right / expected)
const percent = (share: number) => `${(100 * share).toFixed(2)} %`

/** Which slide belongs to which section of its document, by the line on which it begins. */
const sectionOf = (line: number, lines: readonly number[]) => lines.findLastIndex((start) => start <= line)

/** What was found in an edited translation, and what should have been. */
function judge(base: Base, edited: Edited) {
  const source = writeSections(readSections(base.source))
  const { text, lines } = writeSections(edited.sections)
  const { one, other, ids, pairs, diagnostics } = compare({ ...base, source: source.text, translation: text })
  const originOf = (line: number) => edited.sections[sectionOf(line, lines)]?.origin
  const isBody = (index: number) => other.deck.slides[index]?.role === 'body'
  const rows = new Map(
    one.deck.slides.map(({ role, line }, index) => [
      role === 'body' ? sectionOf(line, source.lines) : role,
      index,
    ]),
  )
  const body = [...other.deck.slides.keys()].filter(isBody)
  const expected = body.flatMap((index) => {
    const row = rows.get(originOf(other.deck.slides[index]?.line ?? 1) ?? -1)
    return row === undefined ? [] : [`${row}-${index}`]
  })
  const idOf = (origin: number | undefined) => ids[rows.get(origin ?? -1) ?? -1] ?? ''
  const named = (rule: string, id: string) =>
    /extra-slide|moved-slide|broken-anchor/.test(rule) ? rule : `${rule} ${id}`
  return {
    pairs: {
      found: body.flatMap((index) => (pairs[index] === undefined ? [] : [`${pairs[index]}-${index}`])),
      expected,
    },
    drift: {
      found: diagnostics.map(({ rule, slide }) => named(rule, slide ?? '')),
      expected: edited.drift.map(({ rule, origin }) => named(rule, idOf(origin))),
    },
    told: diagnostics.map(({ rule, message }) => `${rule}: ${message}`),
  }
}

const rounds = 4

describe('the alignment benchmark', () => {
  it.each(bases)('finds no drift between $name and its source', (base) => {
    const { diagnostics, pairs } = compare(base)
    expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
    expect(pairs).toEqual(pairs.map((_, index) => index))
  })

  it('pairs slides and finds drift after known edits', () => {
    const totals = { pairs: { found: 0, expected: 0, right: 0 }, drift: { found: 0, expected: 0, right: 0 } }
    const byEdit = new Map<string, { cases: number; pairs: Score; drift: Score }>()
    const wrong: string[] = []
    let cases = 0
    for (const [number, base] of bases.entries())
      for (const [order, [name, edit]] of Object.entries(edits).entries())
        for (let round = 0; round < rounds; round++) {
          const pick = createPick(1 + number * 1000 + order * 10 + round)
          const edited = edit({
            sections: readSections(base.translation),
            source: readSections(base.source),
            spare: spareIn(base.locales[1]),
            pick,
          })
          if (edited === undefined) continue
          cases++
          const { pairs, drift, told } = judge(base, edited)
          const own = byEdit.get(name) ?? {
            cases: 0,
            pairs: { found: 0, expected: 0, right: 0 },
            drift: { found: 0, expected: 0, right: 0 },
          }
          byEdit.set(name, { ...own, cases: own.cases + 1 })
          for (const score of [totals, own]) {
            add(score.pairs, pairs.found, pairs.expected)
            add(score.drift, drift.found, drift.expected)
          }
          if (
            [pairs, drift].some(
              ({ found, expected }) => [...found].sort().join() !== [...expected].sort().join(),
            )
          )
            wrong.push(
              `${base.name}, ${name}, ${round}: pairs +${pairs.found.filter((one) => !pairs.expected.includes(one)).join()} -${pairs.expected.filter((one) => !pairs.found.includes(one)).join()}; wanted ${drift.expected.join()}; said ${told.join(' | ')}`,
            )
        }
    const line = (name: string, score: { pairs: Score; drift: Score }, count: number) =>
      `${name.padEnd(34)} ${String(count).padStart(4)} cases; pairs: precision ${percent(precision(score.pairs))}, recall ${percent(recall(score.pairs))}; drift: precision ${percent(precision(score.drift))}, recall ${percent(recall(score.drift))}`
    process.stdout.write(
      `${[...byEdit].map(([name, score]) => line(name, score, score.cases)).join('\n')}\n${line('all', totals, cases)}\n`,
    )
    if (process.env['POLYDECK_TELL']) process.stdout.write(`${wrong.join('\n')}\n`)
    expect(cases).toBeGreaterThanOrEqual(300)
    expect(precision(totals.pairs)).toBeGreaterThanOrEqual(0.99)
    expect(recall(totals.pairs)).toBeGreaterThanOrEqual(0.99)
    expect(precision(totals.drift)).toBeGreaterThanOrEqual(0.97)
    expect(recall(totals.drift)).toBeGreaterThanOrEqual(0.97)
  }, 120_000)
})
