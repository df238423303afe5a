import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnostics/diagnose.js'
import { newSlide, removedSlide, sampleDeckChange, sampleSlide, sampleVersion } from '../../sample-change.js'
import { renderSampleDiff } from './sample-diff.js'

/** The page without its head. */
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'))
/** What stands in a class of the page, without tags. */
const texts = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`<(\\w+) class="${name}"[^>]*>(.*?)</\\1>`, 'gs'))].map(([, , text = '']) =>
    text.replace(/<[^>]+>/g, '').trim(),
  )

describe('the page of what changed', () => {
  it('shows a slide before and after, with the words that changed and links to its lines', () => {
    const html = bodyOf(renderSampleDiff([sampleDeckChange()]))
    expect(html).toContain('alt="Before: Flour"')
    expect(html).toContain('alt="After: Flour"')
    expect(html).toContain('<a href="../../talk/en.md#3"><code>talk/en.md:3</code></a>')
    expect(html).toContain('<b>Before</b> <code>talk/en.md:3</code>')
    expect(html).toContain('<del>water</del><ins>salt</ins> are enough.')
  })

  it('says with a word each what is wrong with a slide', () => {
    const place = { file: 'talk/en.md', line: 5 }
    const about = { place, deck: 'talk', locale: 'en', slide: 'flour' }
    const findings = [
      diagnose('fit/overflow', { ...about, message: 'Something is 9 px over.' }),
      diagnose('locale/list-items', { ...about, message: 'The list has `3` items.' }),
      diagnose('locale/outdated-slide', { ...about, message: 'The source changed.' }),
    ]
    const before = sampleVersion(['Flour'], { findings: findings.slice(0, 2) })
    const after = sampleVersion(['Flour'], { findings })
    const html = bodyOf(renderSampleDiff([sampleDeckChange({ slides: [sampleSlide({ before, after })] })]))
    expect(texts(html, 'mark overflow').length).toBeGreaterThan(2)
    expect(texts(html, 'mark drift')).toEqual(['drift', 'drift'])
    expect(texts(html, 'mark outdated')).toEqual(['outdated', 'outdated'])
    expect(html).toContain('The list has <code dir="auto">3</code> items.')
  })

  it('leads from the source to translations that are behind, and to the same slide in other locales', () => {
    const behind = [{ locale: 'bg', file: 'talk/bg.md', line: 8 }]
    const html = bodyOf(
      renderSampleDiff([
        sampleDeckChange({ slides: [sampleSlide({ behind })] }),
        sampleDeckChange({ locale: 'zh' }),
      ]),
    )
    expect(html).toContain('<b>bg</b> <a href="../../talk/bg.md#8">')
    expect(html).toContain('<a href="#d0.zh.1" hreflang="zh">zh</a>')
    expect(html).toContain('id="d0.zh.1"')
  })

  it('tells of new, gone and moved slides, of documents, and of what is no word', () => {
    const [there, here] = [sampleVersion([], { number: 4 }), sampleVersion([], { number: 7 })]
    const same = { before: sampleVersion(['A']), after: sampleVersion(['A']) }
    const slides = [
      newSlide,
      removedSlide,
      sampleSlide({ kind: 'moved', before: there, after: here }),
      sampleSlide({ ...same, changedPictures: ['a.png'] }),
      sampleSlide({ ...same, areNotesAll: true }),
      sampleSlide(same),
    ]
    const html = bodyOf(
      renderSampleDiff([
        sampleDeckChange({ slides, earlierFile: 'old/en.md' }),
        sampleDeckChange({ locale: 'bg', status: 'gone', slides: [] }),
      ]),
    )
    expect(texts(html, 'absent')).toEqual(['Before: not there', 'After: gone'])
    expect(html).toContain('It was slide 4 and is slide 7.')
    expect(texts(html, 'note')).toEqual([
      'The document has another name.',
      'The document is gone, with 9 slides.',
    ])
    expect(texts(html, 'remark')).toEqual([
      'The picture a.png is another one.',
      'Only the notes changed.',
      'The words are the same; how they are marked or laid out is not.',
    ])
  })

  it('sets text of documents in its own language and direction', () => {
    const html = bodyOf(renderSampleDiff([sampleDeckChange({ locale: 'ar' })]))
    expect(html).toContain('<span class="title" lang="ar" dir="rtl">')
    expect(html).toContain('<div class="change" lang="ar" dir="rtl">')
  })

  it('leaves text of documents text', () => {
    const evil = '<img src=x onerror=alert(1)>"\'</style>'
    const slide = sampleSlide({
      id: evil,
      title: evil,
      before: sampleVersion([evil], { file: evil }),
      after: sampleVersion([`${evil} more`], { file: evil }),
      changedPictures: [evil],
      behind: [{ locale: 'bg', file: evil, line: 1 }],
    })
    const deck = sampleDeckChange({ deck: evil, file: evil, earlierFile: evil, slides: [slide] })
    const html = renderSampleDiff([deck], { linkTo: () => undefined })
    expect(html).not.toContain('<img src=x')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('says so where nothing changed', () => {
    const html = renderSampleDiff([])
    expect(html).toContain('<title>Nothing changed since main</title>')
    expect(html).toContain('Every slide is as it was.')
  })
})
