import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { renderDeckPage } from '../../src/render/render-page.js'
import { speakingSeconds } from '../../src/render/speaking-seconds.js'
import { renderSample, sampleLocalizedDeck, sampleRendering } from './sample-rendering.js'

const evil = `"></template><script>evil()</script>'\u2028`
const speaker = { styles: 's.css', hasTexts: true, isForSpeaker: false }

function templateOf(text: string, words = {}) {
  const rendering = sampleRendering(sampleLocalizedDeck(text))
  const more = { ...rendering, words: { ...rendering.words, ...words } }
  const html = renderDeckPage('', { styles: [], scripts: ['b.js'], speaker }, more)
  return elementsOf(fromHtml(html).children.filter((node): node is Element => node.type === 'element'))
}

describe('the template of the speaker’s view', () => {
  it('holds the words that a project sets as text', () => {
    const elements = templateOf('# A\n', { noNotes: evil })
    const template = elements.find(({ tagName }) => tagName === 'template')
    const words = JSON.parse(String(template?.properties.dataWords)) as Record<string, string>
    expect(words.noNotes).toBe(evil)
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1)
  })

  it('says how long the talk is to take, where its document does', () => {
    const minutes = (text: string) =>
      templateOf(text).find(({ tagName }) => tagName === 'template')?.properties.dataMinutes
    expect(minutes('---\nduration: 20\n---\n\n# A\n')).toBe('20')
    expect(minutes('# A\n')).toBeUndefined()
  })
})

describe('the time that a slide takes to say', () => {
  const text = `# A\n\n## B\n\n${'word '.repeat(130)}\n\n## C\n\nshort\n\nNote: ${'word '.repeat(65)}\n`

  it('is that of its notes where it has some, also where these are not shown', () => {
    const seconds = speakingSeconds(sampleLocalizedDeck(text))
    expect([...seconds.values()].map(Math.round)).toEqual([0, 60, 30])
    const html = renderSample(text, { seconds, hidesNotes: true })
    expect([...html.matchAll(/data-seconds="([\d.]+)"/g)].map(([, one]) => one)).toEqual(['0', '60', '30'])
    expect(html).not.toContain('<aside class="notes"')
    expect(renderSample(text, { seconds })).toContain('<aside class="notes"')
  })
})
