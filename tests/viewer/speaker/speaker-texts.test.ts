import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { renderSpeakerTexts } from '../../../src/render/render-speaker-texts.js'
import { checkTexts } from '../../../src/viewer/speaker/speaker-texts.js'
import { sampleLocalizedDeck, sampleRendering } from '../../render/sample-rendering.js'

const fonts = { sheet: '../assets/fonts-1.css', stack: "'Inter', sans-serif" }

/** The script of a document, and what it hands over where it runs. */
function handOver(text: string) {
  const script = renderSpeakerTexts(sampleRendering(sampleLocalizedDeck(text)), fonts)
  let handed: unknown
  runInNewContext(script, { polydeckSpeakerTexts: (texts: unknown) => (handed = texts) })
  return { script, handed }
}

describe('the script that hands over the texts of a language', () => {
  it('holds titles and notes by the slides’ ids, and the words of the window', () => {
    const texts = checkTexts(handOver('# A\n\n## B *c*\n\ntext\n\nNote: Say **this**.\n').handed)
    expect(texts).toMatchObject({ locale: 'en', lang: 'en', dir: 'ltr', script: 'Latn', fonts })
    expect(texts?.slides.get('b-c')?.title).toBe('B c')
    expect(texts?.slides.get('b-c')?.notes).toContain('<strong>this</strong>')
    expect(texts?.words.endOfTalk).toBe('End of the talk')
    expect(texts?.words.searchByTitle).toBeUndefined()
  })

  it('is no markup and no other script, whatever a document says', () => {
    const evil = '</script><!-- \u2028\u2029 <script> ]]> `${alert(1)}` \\'
    const { script, handed } = handOver(`# A\n\n## B\n\ntext\n\nNote: \`${evil}\` end\n`)
    expect(script).not.toMatch(/[<>\u2028\u2029]/)
    expect(script.trim().split('\n')).toHaveLength(1)
    expect(checkTexts(handed)?.slides.get('b')?.notes).toContain('&#x3C;/script>')
  })

  it('has a slide that is called like what every object has', () => {
    const texts = checkTexts(handOver('# A\n\n## \\_\\_proto\\_\\_\n\ntext\n\nNote: Hidden.\n').handed)
    expect(texts?.slides.get('__proto__')?.notes).toContain('Hidden.')
  })
})

describe('what a script handed over', () => {
  it.each([[undefined], [null], [7], [{}], [{ words: {}, fonts: {}, slides: [] }]])(
    'is checked: %j',
    (handed) => {
      expect(checkTexts(handed)).toBeUndefined()
    },
  )

  it('is nothing where a slide is not what it should be', () => {
    const good = handOver('# A\n').handed as Record<string, unknown>
    expect(checkTexts(good)).toBeDefined()
    expect(checkTexts({ ...good, slides: [['a', { title: 1, notes: '' }]] })).toBeUndefined()
    expect(checkTexts({ ...good, slides: [7] })).toBeUndefined()
  })
})
