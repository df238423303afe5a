import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letters, pagesWith, readHandout } from './read-handout.js'
import { createProject, type Project } from './run-polydeck.js'
import { listLength, phrases, sampleProject, type SampleLocale } from './sample-content.js'

const locales = Object.keys(phrases) as SampleLocale[]
const only = ['--source-locale', 'en', '--format', 'handout']

/** Points in a mm. */
const mm = 72 / 25.4

let project: Project
beforeAll(async () => {
  project = await createProject(sampleProject())
})
afterAll(() => project[Symbol.asyncDispose]())

async function build(out: string, ...words: readonly string[]) {
  const { status, stderr } = await project.run(['build', 'content/guide', '-o', out, ...only, ...words])
  expect(status, stderr).toBe(0)
  return (locale: string) => readHandout(join(project.folder, out, `guide/${locale}.handout.pdf`))
}

type Read = Awaited<ReturnType<typeof readHandout>>

describe('the handout with notes', () => {
  let read: ReadonlyMap<string, Read>
  beforeAll(async () => {
    const of = await build('notes', '--links', 'print')
    read = new Map(await Promise.all(locales.map(async (locale) => [locale, await of(locale)] as const)))
  })
  const handout = (locale: string) => {
    const found = read.get(locale)
    if (found === undefined) throw new Error(locale)
    return found
  }

  it.each(locales)('is on A4, tagged, in its language and with its title in %s', (locale) => {
    const { pdf } = handout(locale)
    expect([pdf.isTagged, pdf.language, pdf.title]).toEqual([true, locale, phrases[locale].title])
    for (const { size } of pdf.pages) {
      expect(size[0]).toBeCloseTo(210 * mm, -0.5)
      expect(size[1]).toBeCloseTo(297 * mm, -0.5)
    }
  })

  it.each(locales)('numbers its pages behind the cover in %s', (locale) => {
    const { pdf } = handout(locale)
    const total = pdf.pages.length
    expect(total).toBeGreaterThan(2)
    pdf.pages.slice(1).forEach(({ text }, index) => {
      const numbers = text.match(/\d+/g) ?? []
      expect(numbers).toContain(String(index + 2))
      expect(numbers).toContain(String(total))
    })
  })

  it.each(locales)('names in its contents the pages on which the slides stand, in %s', (locale) => {
    const { pdf } = handout(locale)
    const contents = pdf.pages[0]?.links.flatMap((link) => ('page' in link ? [link.page] : [])) ?? []
    const inOutline = pdf.outline.slice(2).map(({ page }) => page) // behind the title and the contents themselves
    expect(contents.slice(-inOutline.length)).toEqual(inOutline)
    if (locale === 'ar') return // see below
    const entries = letters(pdf.pages[0]?.text ?? '')
    for (const { title, page } of pdf.outline.slice(2))
      expect(entries).toContain(letters(title) + String(page))
  })

  it.each(locales)('cuts no slide between pages in %s', (locale) => {
    const { pdf } = handout(locale)
    // The furniture at a slide's foot names it by number; above that there is room for the rest of the slide.
    const feet = pdf.pages.flatMap(({ pieces }) =>
      pieces.flatMap(({ text, y }) =>
        /^\d+ \/ \d+$/.test(text) ? [{ number: Number.parseInt(text), y: y / mm }] : [],
      ),
    )
    const total = Number(/\d+ \/ (\d+)/.exec(pdf.pages[1]?.text ?? '')?.[1])
    expect(feet.map(({ number }) => number)).toEqual(
      Array.from({ length: total - 1 }, (_, index) => index + 2),
    )
    const [top, bottom, slide] = [297 - 23, 21, 76]
    for (const { y } of feet) {
      expect(y).toBeGreaterThan(bottom)
      expect(y + slide * 0.95).toBeLessThan(top + 1)
    }
  })

  // pdf.js does not read what Chromium writes beside joined letters to say which they are; other readers do.
  it.each(locales.filter((locale) => locale !== 'ar'))(
    'has each note on the page of its slide in %s',
    (locale) => {
      const { pdf, pages } = handout(locale)
      expect(pagesWith(pages, phrases[locale].said)).toEqual([pdf.outline.at(-1)?.page])
    },
  )

  it.each(locales.filter((locale) => locale !== 'ar'))(
    'holds every sentence of the document in %s',
    (locale) => {
      const all = handout(locale).pages.join('')
      const { sentence, footnote, intro, said } = phrases[locale]
      for (const text of [
        intro,
        footnote,
        said,
        ...Array.from({ length: listLength }, (_, i) => `${sentence} ${i + 1}`),
      ])
        expect(all).toContain(letters(text))
    },
  )

  it.each(locales)('keeps links, and prints where they lead, in %s', (locale) => {
    const { pdf } = handout(locale)
    const address = `https://example.com/${locale}?a=b`
    expect(pdf.pages.flatMap(({ links }) => links)).toContainEqual({ url: address })
    expect(pdf.pages.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain(address)
  })
})

it('is on Letter, with several slides a page, where that is asked for', async () => {
  const of = await build('pages', '--handout', 'pages', '--per-page', '6', '--paper', 'Letter', '-l', 'bg')
  const { pdf } = await of('bg')
  expect(pdf.pages[0]?.size.map((points) => Math.round(points))).toEqual([612, 792])
  const perPage = pdf.pages.map(({ text }) => [...text.matchAll(/\d+ \/ \d+/g)].length)
  expect(perPage[1]).toBe(6)
})

describe('the bilingual handout', () => {
  it('has the text of the second language on the page of the slide', async () => {
    const of = await build('bilingual', '--handout', 'bilingual', '--second', 'en', '-l', 'bg,en')
    const { pdf, pages } = await of('bg')
    expect(pdf.language).toBe('bg')
    expect(pagesWith(pages, phrases.en.said)).toEqual(pagesWith(pages, phrases.bg.said))
    for (const text of [phrases.en.sentence, phrases.bg.sentence])
      expect(pages.join('')).toContain(letters(text))
    const own = await of('en')
    expect(own.pages.join('').split(letters(phrases.en.said))).toHaveLength(2)
  })

  it('is no handout of a language that no deck is in', async () => {
    const words = ['build', 'content', '-o', 'none', ...only, '--handout', 'bilingual', '--second', 'fr']
    const { status, stderr } = await project.run(words)
    expect([status, stderr]).toEqual([2, expect.stringContaining('No deck is there in `fr`')])
  })

  it('says which decks the second language lacks, and makes their handouts without it', async () => {
    const words = ['build', 'content', '-o', 'some', ...only, '--handout', 'bilingual', '--second', 'ar']
    const { status, stderr } = await project.run([...words, '-l', 'bg'])
    expect([status, stderr]).toEqual([0, expect.stringContaining('handout/no-second')])
    const { pages } = await readHandout(join(project.folder, 'some/tour/bg.handout.pdf'))
    expect(pages.join('')).toContain(letters('Елате'))
  })
})

it('holds source and translation against each other for review', async () => {
  const of = await build('review', '--handout', 'review', '-l', 'zh')
  const { pages } = await of('zh')
  expect(pagesWith(pages, phrases.en.said)).toEqual(pagesWith(pages, phrases.zh.said))
})

it.each([
  [
    'an unknown paper',
    ['--paper', 'A7'],
    /^There is no paper `A7`\.\nDid you mean `A4`\? Known ones are `A4` and `Letter`\./,
  ],
  [
    'an unknown kind',
    ['--handout', 'notse'],
    /^There is no kind of handout `notse`\.\nDid you mean `notes`\?/,
  ],
  [
    'a second language that is missing',
    ['--handout', 'bilingual'],
    /^A bilingual handout needs a second language\./,
  ],
  ['so many slides as no page has', ['--per-page', '7'], /^`7`, given with `--per-page`, cannot be used\./],
])('tells of %s', async (_, words, message) => {
  const { status, stderr } = await project.run(['build', 'content/guide', '-o', 'wrong', ...words])
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)])
})

describe('a document that is hard to hand out', () => {
  async function handoutOf(text: string) {
    await writeFile(join(project.folder, 'talk.md'), text)
    const { status, stderr } = await project.run([
      'build',
      'talk.md',
      '-o',
      'hard',
      '--format',
      'handout',
      '--links',
      'print',
    ])
    expect(status, stderr).toBe(0)
    return readHandout(join(project.folder, 'hard/talk/en.handout.pdf'))
  }

  it('may have a note longer than a page: its slide is named on every page of it', async () => {
    const note = Array.from({ length: 220 }, (_, index) => `Word ${index} of what is said at length here.`)
    const { pages } = await handoutOf(
      `# Talk\n\n## One\n\nText.\n\nNote: ${note.join(' ')}\n\n## Two\n\nMore.\n`,
    )
    const [first = 0, ...others] = pages.flatMap((page, index) => (/Word\d+ofwhat/.test(page) ? [index] : []))
    expect(others.length).toBeGreaterThan(0)
    expect(pages[first]).toContain('OneText')
    for (const page of others) expect(pages[page]).toContain('2Speakernotes')
    expect(pages.join('')).toContain(letters(note.join('')).slice(0, 50))
    expect(pages.join('')).toContain('Word219ofwhatissaid')
  })

  it('may have no notes, and slides that are only a picture', async () => {
    const { pdf } = await handoutOf(
      '# Talk\n\n## One\n\n![A hill](content/guide/pictures/hill.svg)\n\n## Two\n\n![A hill](content/guide/pictures/hill.svg)\n',
    )
    expect(pdf.pages).toHaveLength(2)
  })

  it('may have an address of 800 characters, which leaves neither page nor column', async () => {
    const address = `https://example.com/${'long-path/'.repeat(80)}end`
    const { pdf } = await handoutOf(`# Talk\n\n## One\n\nA [link](${address}) here.\n`)
    expect(pdf.pages.map(({ text }) => text.replace(/\s/g, '')).join('')).toContain(address)
    expect(pdf.pages.flatMap(({ links }) => links)).toContainEqual({ url: address })
  })

  it('may have 150 slides, each on the page that the contents name', async () => {
    const slides = Array.from({ length: 150 }, (_, index) => `## Slide ${index + 1}\n\nText ${index + 1}.`)
    const { pdf } = await handoutOf(`# Talk\n\n${slides.join('\n\n')}\n`)
    const named = new Map(pdf.outline.map(({ title, page }) => [title, page]))
    expect([named.get('Slide 1'), named.get('Slide 150')]).toEqual([expect.any(Number), pdf.pages.length])
    const contents = pdf.pages.slice(0, named.get('Slide 1')).map(({ text }) => letters(text))
    expect(contents.join('')).toContain(`Slide150${named.get('Slide 150')}`)
  })
})

describe('a handout in a theme for dark rooms', () => {
  it('is printed on white paper', async () => {
    const of = await build('night', '--theme', 'night', '-l', 'en')
    const { pdf } = await of('en')
    expect(new Set(pdf.pages.map(({ ground }) => ground))).toEqual(new Set(['#ffffff']))
  })
})
