import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { parseDocument } from '../../src/markdown/parse-document.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import { markAlerts } from '../../src/slides/mark-alerts.js'

const parser = createParser()

function read(text: string, locale = 'en'): string {
  const file = { text, path: '/talk.md', shownAs: 'talk.md', deck: 'talk', locale }
  const nodes = parseDocument(file, parser).value.tree.children.filter((node) => node.type !== 'doctype')
  return toMarkup(markAlerts(nodes, locale))
    .replace(/ data-line="\d*"/g, '')
    .replace(/\n/g, '')
}

const box = (kind: string, inside: string) =>
  `<blockquote class="alert ${kind}" data-alert="${kind}">${inside}</blockquote>`

describe('a quote', () => {
  it.each([
    ['> [!NOTE]\n> Text.', box('note', '<p>Text.</p>')],
    ['> [!tip]  \n> Text.', box('tip', '<p>Text.</p>')],
    ['> [!IMPORTANT]\n>\n> - a', box('important', '<ul><li>a</li></ul>')],
    ['> [!DANGER]\n> Text.', box('caution', '<p>Text.</p>')],
    ['::: warning\nText.\n:::', box('warning', '<p>Text.</p>')],
    ['- item\n\n  > [!NOTE]\n  > Text.', `<ul><li><p>item</p>${box('note', '<p>Text.</p>')}</li></ul>`],
  ])('%j is a box', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('may have a title of its own, with marks', () => {
    expect(read('> [!TIP] Try *this*\n> Text.')).toBe(
      '<blockquote class="alert tip"><p class="alert-title">Try <em>this</em></p><p>Text.</p></blockquote>',
    )
    expect(read('::: danger <b> & co\nText.\n:::')).toBe(
      '<blockquote class="alert caution"><p class="alert-title">&#x3C;b> &#x26; co</p><p>Text.</p></blockquote>',
    )
  })

  it('knows its kind by the word of its language', () => {
    expect(read('> [!БЕЛЕЖКА]\n> Текст.', 'bg')).toBe(box('note', '<p>Текст.</p>'))
    expect(read('> [!警告]\n> 文字', 'zh')).toBe(box('warning', '<p>文字</p>'))
  })

  it.each([
    '> [!OTHER]\n> Text.',
    '> NOTE\n> Text.',
    '> Text [!NOTE]',
    '> [!constructor]\n> x',
    '> > [NOTE]',
    '> ![!NOTE](a.png)',
  ])('%j stays a quote', (text) => {
    expect(read(text)).not.toContain('alert')
  })

  it('gets no box from HTML', () => {
    expect(read('<blockquote class="alert note" data-alert="note">x</blockquote>')).not.toContain(
      'data-alert',
    )
  })
})
