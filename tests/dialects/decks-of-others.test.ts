import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { createParser } from '../../src/markdown/create-parser.js'
import type { Slide } from '../../src/model/slide.js'
import { parseText } from '../../src/pipeline/parse-text.js'
import { splitSlides } from '../../src/slides/split-slides.js'
import { listCases } from '../fixture-cases.js'
import { sampleFile } from '../sample-deck.js'
import { formatOutline } from '../slides/format-outline.js'
import { rewriteSample } from './open-sample.js'

const parser = createParser()
const cases = listCases('dialects')

function deckOf(input: string) {
  const parsed = parseText(sampleFile(input), parser, {})
  const split = splitSlides(parsed.value)
  return { deck: split.value, diagnostics: [...parsed.diagnostics, ...split.diagnostics] }
}

const grounds = ['background-color', 'background-gradient', 'background-image'] as const

function countsOf(slides: readonly Slide[]) {
  const stepsOf = ({ blocks }: Slide) =>
    new Set([...JSON.stringify(blocks).matchAll(/"(?:dataFragmentIndex|step)":(\d+)/g)].map(([, at]) => at))
      .size
  return {
    slides: slides.length,
    notes: slides.filter(({ notes }) => notes.length > 0).length,
    backgrounds: slides.filter(({ settings }) => grounds.some((name) => settings?.[name] !== undefined))
      .length,
    steps: slides.reduce((sum, slide) => sum + stepsOf(slide), 0),
  }
}

describe('a deck of another tool', () => {
  it.each(cases)(
    'is split where that tool splits it, and keeps its order: $name',
    async ({ input, output }) => {
      const { deck, diagnostics } = deckOf(input)
      await expect(formatOutline(deck, diagnostics)).toMatchFileSnapshot(output)
    },
  )

  it.each(cases)('has as many lines once it is rewritten: $name', async ({ input, output }) => {
    const { asWritten } = parseText(sampleFile(input), parser, {}).value
    const { text } = rewriteSample(input, asWritten?.dialect ?? 'polydeck')
    expect(text.split('\n')).toHaveLength(input.split('\n').length)
    await expect(text).toMatchFileSnapshot(output.replace('output.txt', 'rewritten.txt'))
  })

  it.each([
    ['marp', { slides: 13, notes: 3, backgrounds: 11, steps: 5 }],
    ['marp-headings', { slides: 3, notes: 1, backgrounds: 0, steps: 0 }],
    ['reveal-md', { slides: 7, notes: 2, backgrounds: 2, steps: 2 }],
    ['reveal-md-plain', { slides: 4, notes: 1, backgrounds: 1, steps: 0 }],
    ['slidev', { slides: 17, notes: 1, backgrounds: 4, steps: 8 }],
  ])('has the slides, notes, backgrounds and steps that it has there: %s', (name, counts) => {
    const input = cases.find((one) => one.name === name)?.input ?? ''
    expect(countsOf(deckOf(input).deck.slides)).toEqual(counts)
  })

  it.each(cases)('loses none of its words: $name', ({ input }) => {
    const { deck } = deckOf(input)
    const shown = JSON.stringify([deck.title, deck.frontMatter, deck.slides])
    const bare = input
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/^---\n(?:\w+: .*\n)+---$/gm, '')
      .replace(/<!--\s*(?:_?\w+:[\s\S]*?|\.\w+:.*?|prettier-ignore|fit|this comment.*?)-->/g, '')
    const lost = (bare.match(/\p{L}{4,}/gu) ?? []).filter((word) => !shown.includes(word))
    const marks = ['tada', 'prettier', 'ignore', ...marksOf(input)]
    expect([...new Set(lost)].filter((word) => !marks.includes(word))).toEqual([])
  })
})

/** Words that are marks of the tool, or stand in what a deck may not hold. */
function marksOf(input: string): string[] {
  const tags =
    input.match(
      /<\/?[\w-]+[^<>]*>|!\[[^\]]*\]\([^)]*\)|^::\w+::|^(?:Speaker|Note):|\{\.[\w-]+\}|```\w+.*$/gm,
    ) ?? []
  return tags.flatMap((tag) => tag.match(/\p{L}{4,}/gu) ?? [])
}

describe('documents of this program', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/documents.md']
  it.each(pages)('are not taken for decks of others: %s', (page) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8')
    expect(parseText(sampleFile(text), parser, {}).value.asWritten).toBeUndefined()
  })
})

describe('translations of a deck for another tool', () => {
  const en =
    '---\nmarp: true\n---\n\n# Title\n\n---\n\n# Second\n\n- a 1\n- b 2\n\n![bg](x.png)\n\n---\n\n# Third\n\ntext 44\n'
  const es = en.replace('Title', 'Título').replace('Second', 'Segundo').replace('Third', 'Tercero')

  it('have the ids of its slides, and no drift', () => {
    const decks = [
      { locale: 'en', text: en },
      { locale: 'es', text: es },
    ].map(({ locale, text }) => splitSlides(parseText(sampleFile(text, { locale }), parser, {}).value).value)
    const { value, diagnostics } = alignDecks(decks, 'en')
    expect(value.map(({ slides }) => slides.map(({ id }) => id))).toEqual([
      ['title', 'second', 'third'],
      ['title', 'second', 'third'],
    ])
    expect(diagnostics).toEqual([])
  })
})
