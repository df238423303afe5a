import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDialect } from '../../src/dialects/detect-dialect.js'
import { pieces, randomDocument } from '../random-document.js'
import { openSample } from './open-sample.js'

const detect = (text: string) => detectDialect(openSample(text), undefined)

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = ['docs', 'content', 'tests/fixtures/split', 'tests/fixtures/layout'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
)

describe('detectDialect', () => {
  it('believes what a document says of itself, before what the project says', () => {
    expect(detect('---\ndialect: slidev\n---\n\n# A\n')).toEqual({ dialect: 'slidev', isSaid: true })
    expect(detect('---\nmarp: true\n---\n\n# A\n')).toEqual({ dialect: 'marp', isSaid: true })
    expect(detect('---\nmarp: true\ndialect: polydeck\n---\n')).toEqual({ dialect: 'polydeck', isSaid: true })
    const own = openSample('---\ndialect: polydeck\n---\n\n# A\n')
    expect(detectDialect(own, 'marp').dialect).toBe('polydeck')
    expect(detectDialect(openSample('# A\n'), 'marp')).toEqual({ dialect: 'marp', isSaid: true })
  })

  it.each([
    ['slidev', 'front matter of a slide', '# A\n\n---\nlayout: center\n---\n\n# B\n'],
    [
      'slidev',
      'several keys of it',
      '# A\n\n---\nlayout: image-right\nimage: /a.png\nclass: x\n---\n\n# B\n',
    ],
    [
      'slidev',
      'a layout and steps',
      '---\nlayout: cover\n---\n\n# A\n\n---\n\n<v-click>\n\nx\n\n</v-click>\n',
    ],
    [
      'marp',
      'a background and a directive',
      '# A\n\n![bg left](a.png)\n\n---\n\n<!-- _class: lead -->\n\n# B\n',
    ],
    ['marp', 'a key and a directive', '---\npaginate: true\n---\n\n# A\n\n---\n\n<!-- _class: lead -->\n'],
    ['reveal-md', 'a separator', "---\nverticalSeparator: '^----$'\n---\n\n# A\n"],
    ['reveal-md', 'options', '---\nrevealOptions:\n  transition: fade\n---\n\n# A\n'],
    ['reveal-md', 'both rules and notes', '# A\n\n---\n\n# B\n\nNote: x\n\n----\n\n# C\n'],
  ])('finds %s by %s, and knows that nobody said so', (dialect, _, text) => {
    expect(detect(text)).toEqual({ dialect, isSaid: false })
  })

  it.each([
    ['rules between sections', '# A\n\n---\n\n## B\n\n---\n\n## C\n'],
    ['rules of two lengths', '# A\n\n---\n\n## B\n\n----\n\n## C\n'],
    ['front matter of another site', '---\nlayout: page\nfonts: x\ntitle: A\n---\n\n# A\n\n---\n\n## B\n'],
    ['front matter with a class', '---\nlayout: default\nclass: wide\n---\n\n# A\n\n---\n\ntext\n'],
    ['the own comments', '# A\n\n<!-- .slide: background="red" -->\n\n---\n\n## B\n\nNote: x\n'],
    [
      'front matter in code',
      '# A\n\n```md\n---\nlayout: center\n---\n\n<v-click>\n```\n\n---\n\n`<!-- _class: lead -->`\n',
    ],
    ['a heading that is underlined', 'layout: center\n---\n\ntext\n\n---\n\nmore: or less\n---\n'],
    ['a picture that is called bg', '# A\n\n![bg](a.png)\n\n---\n\n## B\n'],
    ['a note on pages', '---\npaginate: true\nheader: x\n---\n\n# A\n\n---\n\n## B\n'],
    ['paragraphs between rules', '# A\n\n---\ntitle: not front matter of a slide\n---\n\ntext\n'],
    ['paragraphs that ask', '# A\n\n---\nQuestion: why?\nAnswer: so.\n---\n\ntext\n'],
  ])('takes a document with %s for one of its own', (_, text) => {
    expect(detect(text).dialect).toBe('polydeck')
  })

  it.each(pages)('takes %s for one of its own', (page) => {
    expect(detect(readFileSync(`${root}${page}`, 'utf8')).dialect).toBe('polydeck')
  })

  it('takes documents at random for its own', () => {
    fc.assert(
      fc.property(randomDocument(pieces), ({ text }) => {
        expect(detect(text).dialect).toBe('polydeck')
      }),
      { numRuns: 50 },
    )
  })
})
