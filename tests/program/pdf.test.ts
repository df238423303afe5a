import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeckReport, Report } from '../../src/model/report.js'
import { type PdfFacts, readPdf } from './read-pdf.js'
import { readSlides, type ShownSlide } from './read-slides.js'
import { createProject, type Project } from './run-polydeck.js'
import { listLength, phrases, sampleProject, type SampleLocale } from './sample-content.js'

const locales = Object.keys(phrases) as SampleLocale[]

let project: Project
let report: Report
beforeAll(async () => {
  project = await createProject(sampleProject())
  const { status, stderr } = await project.run(['build', 'content/guide', '--source-locale', 'en'])
  expect(status, stderr).toBe(0)
  report = JSON.parse(await readFile(join(project.folder, 'dist/report.json'), 'utf8')) as Report
})
afterAll(() => project[Symbol.asyncDispose]())

/** Text without spaces, which lines on paper divide anew, and with each letter in its usual form. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')

describe.each(locales)('the PDF in %s', (locale) => {
  let pdf: PdfFacts
  let bytes: Uint8Array
  let slides: readonly ShownSlide[]
  let deck: DeckReport | undefined
  beforeAll(async () => {
    const output = (kind: string) => join(project.folder, `dist/guide/${locale}.${kind}`)
    bytes = await readFile(output('pdf'))
    pdf = await readPdf(bytes)
    slides = readSlides(await readFile(output('html'), 'utf8'))
    deck = report.decks.find((one) => one.locale === locale)
  })

  it('has a page for each slide, all in the proportion of 16 to 9', () => {
    expect(pdf.pages.length).toBe(deck?.slides.length)
    expect(slides.length).toBe(deck?.slides.length)
    for (const { size } of pdf.pages) expect(size).toEqual([960, 540])
  })

  it('has the title of its deck, without signs of Markdown, and its language', () => {
    expect([pdf.title, pdf.language]).toEqual([phrases[locale].title, locale])
  })

  it('is tagged and runs nothing', () => {
    expect([pdf.isTagged, pdf.hasScripts]).toEqual([true, false])
    const names = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/g)
    expect(names).toBe(null)
  })

  it('has an outline of the headings, each once, in their order', () => {
    const headings = slides.flatMap(({ heading }, index) =>
      heading === undefined ? [] : [{ title: heading, page: index + 1 }],
    )
    expect(headings.length).toBe(new Set(deck?.slides.map(({ id }) => id)).size)
    expect(pdf.outline).toEqual(headings)
  })

  // pdf.js does not read what Chromium writes beside joined letters to say which they are; other readers do.
  it.skipIf(locale === 'ar')('has all the text of each slide on its page', () => {
    slides.forEach(({ id, lines }, index) => {
      const text = squeeze(pdf.pages[index]?.text ?? '')
      for (const line of lines) expect(text, id).toContain(squeeze(line))
    })
    const all = squeeze(pdf.pages.map(({ text }) => text).join(''))
    expect(all.split(squeeze(`${phrases[locale].sentence} ${listLength}`)).length).toBe(2)
    expect(all).not.toContain(squeeze(phrases[locale].said))
  })

  it('has links to its own pages and to the network, and no others', () => {
    const pageOf = (id: string) => slides.findIndex((slide) => slide.id === id) + 1
    slides.forEach(({ id, links }, index) => {
      const expected = links.map((href) =>
        href.startsWith('#/') ? { page: pageOf(href.slice(2)) } : { url: href },
      )
      expect(new Set(pdf.pages[index]?.links.map(show)), id).toEqual(new Set(expected.map(show)))
    })
    const urls = pdf.pages.flatMap(({ links }) => links.flatMap((link) => ('url' in link ? [link.url] : [])))
    expect(urls).toContain(`https://example.com/${locale}?a=b`)
    expect(urls.filter((url) => !/^(https?|mailto):/.test(url))).toEqual([])
  })

  it('brings its fonts along, as outlines that a reader can search', () => {
    const fonts = pdf.pages.flatMap((page) => page.fonts)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter(({ isEmbedded, isType3 }) => !isEmbedded || isType3)).toEqual([])
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Type3')
  })
})

const show = (link: object) => JSON.stringify(link)
