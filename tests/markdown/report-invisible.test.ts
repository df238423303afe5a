import { describe, expect, it } from 'vitest'
import { parseSample } from '../sample-deck.js'

/** `rule:line` of what is said about signs. */
const said = (text: string) =>
  parseSample(text).diagnostics.flatMap(({ rule, place }) =>
    rule.startsWith('text/') ? [`${rule.slice(5)}:${place.line}`] : [],
  )

const turned = 'bidi-control:3'

describe('text whose letters are turned round', () => {
  it.each([
    ['an override of letters', 'Pay 100 to \u202ella\u202c now.'],
    ['an override that is closed', 'a \u202db\u202c c'],
    ['an embedding that is not closed', 'a \u202ab'],
    ['an embedding from the right', 'a \u202bb c'],
    ['an isolate that is not closed', 'a \u2066b'],
    ['an isolate from the right', 'a \u2067b'],
    ['an isolate of its own direction', 'a \u2068b'],
    ['an end without a beginning', 'a\u202c b'],
    ['an end of an isolate without a beginning', 'a\u2069 b'],
    ['ends in the wrong order', 'a \u202a\u2067b\u202c c\u2069'],
    ['an isolate that an embedding’s end closes', 'a \u2066b\u202c'],
    ['a file’s name', 'Open `report\u202efdp.exe`.'],
    ['a comment in code', '```js\nok() /* \u202e } \u2066 if (admin) \u2069 \u2066 */\n```'],
    ['a line of code that the next one closes', '`a \u2066b`\n\nc\u2069'],
    ['an entity', 'a &#x202E;b&#x202C;'],
    ['a named list item', '- a \u202eb'],
    ['a quote', '> a \u2067b'],
    ['a cell', '| a\u202e |\n| - |\n| b |'],
    ['a link’s text', '[a\u202eb](https://example.com)'],
    ['a link’s address', '[a](https://example.com/\u202emoc)'],
    ['a link’s encoded address', '[a](https://example.com/%E2%80%AEmoc)'],
    ['a picture’s words', '![a\u202eb](a.png)'],
    ['a title', '[a](b "c\u2066d")'],
    ['HTML', '<div>a \u202eb</div>'],
    ['bold text', '**a \u2067b** c'],
    ['a definition', 'a\u202e\n: b'],
    ['two paragraphs, each alone', 'a \u2067b\n\nc\u2069'],
  ])('is told: %s', (_, markup) => {
    expect(said(`# Talk\n\n${markup}\n`)[0]?.replace(/:[45]$/, ':3')).toBe(turned)
  })

  it('is told for a heading, for front matter, and once for each paragraph', () => {
    expect(said('# A\n\n## B \u202ec\n')).toContain(turned)
    expect(said('---\ntitle: "a \u202eb"\n---\n\ntext\n')).toEqual(['bidi-control:1'])
    expect(said('# A\n\na \u202eb \u2067c\n\nd \u202ee\n')).toEqual(['bidi-control:3', 'bidi-control:5'])
  })

  it('is told with the line of code', () => {
    expect(said('# A\n\n```js\na\nb \u202ec\n```\n')).toEqual(['bidi-control:5'])
  })

  it.each([
    ['Arabic', '# حديث\n\nهذا نص عربي مع English فيه.\n'],
    ['Hebrew', '# שיחה\n\nטקסט בעברית, 100 אחוז.\n'],
    ['marks beside Arabic', '# حديث\n\n## قسم\u200f (HTML)\u200e\n\nنص\u200f.\n'],
    ['isolates that are closed', '# A\n\na \u2067שלום\u2069 b \u2068c\u2069\n'],
    ['embeddings that are closed', '# A\n\na \u202bשלום\u202c b\n'],
    ['isolates in each other', '# A\n\na \u2067ש \u2066b\u2069 ל\u2069 c\n'],
    ['an isolate over lines of a paragraph', '# A\n\na \u2067ש\nל\u2069 c\n'],
  ])('is not taken for it: %s', (_, text) => {
    expect(said(text)).toEqual([])
    expect(JSON.stringify(parseSample(text).value.tree)).toContain(
      [...text].find((sign) => /[\u0590-\u06ff\u2066-\u2069\u202b]/.test(sign)) ?? '',
    )
  })
})

describe('a heading or an address', () => {
  it.each([
    ['a space without width', '## Set\u200bup'],
    ['a joiner', '## Pass\u200dword'],
    ['a non-joiner', '## Pass\u200cword'],
    ['a mark of direction', '## Left\u200e'],
    ['another mark', '## Right\u200f'],
    ['a joiner in Cyrillic', '## Па\u200dроль'],
    ['an entity', '## Set&#x200B;up'],
    ['an address', '[a](https://example.com/a\u200bb)'],
    ['an encoded address', '[a](https://example.com/a%E2%80%8Bb)'],
    ['a picture’s address', '![a](pictures/a\u200d.png)'],
    ['an address in HTML', '<a href="https://example.com/\u200e">a</a>'],
  ])('with a sign that nobody sees is told: %s', (_, markup) => {
    expect(said(`# Talk\n\n${markup}\n`)).toEqual(['invisible-sign:3'])
  })

  it.each([
    ['Persian', '## می\u200cخواهم'],
    ['Hindi', '## क\u094d\u200dष'],
    ['Malayalam', '## ന\u0d4d\u200d'],
    ['a family', '## 👩\u200d👩\u200d👧'],
    ['a flag', '## 🏳\ufe0f\u200d🌈'],
    ['a skin', '## 👩🏽\u200d💻'],
    ['Thai', '## การ\u200bทดสอบ'],
    ['Khmer', '## ភាសា\u200bខ្មែរ'],
    ['Japanese', '## 日本\u200b語'],
    ['an address of Persian', '[a](https://fa.example.org/می\u200cخواهم)'],
    ['text', 'Set\u200bup'],
  ])('with a sign that its script needs is left alone: %s', (_, markup) => {
    expect(said(`# Talk\n\n${markup}\n`)).toEqual([])
  })
})
