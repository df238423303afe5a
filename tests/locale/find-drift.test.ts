import { describe, expect, it } from 'vitest'
import { alignDecks } from '../../src/locale/align-decks.js'
import { sampleDeck } from '../sample-deck.js'

/** What is said of a translation, a line each: rule, line, slide. */
function drift(en: string, es: string, locale = 'es') {
  const decks = [sampleDeck(en, { locale: 'en' }), sampleDeck(es, { locale })]
  const { value, diagnostics } = alignDecks(decks, 'en')
  return {
    said: diagnostics.map(
      ({ rule, place, slide }) => `${rule.replace('locale/', '')} ${place.line ?? '-'} ${slide ?? '-'}`,
    ),
    messages: diagnostics.map(({ message }) => message),
    lang: value.find(({ deck }) => deck.file.locale === locale)?.lang,
    drifted: value.find(({ deck }) => deck.file.locale === locale)?.drift,
  }
}

const said = (en: string, es: string) => drift(en, es).said

/** A slide of a talk around some blocks. */
const around = (heading: string, blocks: string) => `# T\n\n## ${heading}\n\n${blocks}\n`

/** The blocks of a slide and of its translation, and what is said of the slide `one`. */
const cases: readonly (readonly [name: string, en: string, es: string, expected: readonly string[]])[] = [
  ['nothing of a faithful slide', 'A line of text.\n\n- a\n- b', 'Una línea de texto.\n\n- á\n- bé', []],
  [
    'nothing of bold headings, hard breaks and line ends',
    '**Who**\n\nAll of us\nhere.',
    'Quién\n\nTodos\\\nnosotros aquí.',
    [],
  ],
  [
    'a paragraph that is missing',
    'First of all a long line of text.\n\n- a\n- b\n\nThen another one, somewhat longer than it.',
    'Primero una larga línea de texto.\n\n- a\n- b',
    ['missing-block 3 one'],
  ],
  ['a table that is missing', 'Text.\n\n| a | b |\n| - | - |\n| 1 | 2 |', 'Texto.', ['missing-block 3 one']],
  [
    'a paragraph too many',
    'Text.\n\n- a\n- b',
    'Texto.\n\n- a\n- b\n\nNota del traductor.',
    ['extra-block 10 one'],
  ],
  [
    'a paragraph cut in two',
    'This is a line of text. This is another line of it.',
    'Esta es una línea de texto.\n\nEsta es otra línea más.',
    ['extra-block 5 one'],
  ],
  ['a list with fewer items', '- a\n- b\n- c', '- a\n- b', ['list-items 5 one']],
  [
    'a list of which items became paragraphs',
    '- one thing\n- another thing\n- a third thing\n\nThe end of it all.',
    '- una cosa\n\notra cosa\n\ntercera cosa\n\nEl fin de todo esto.',
    ['list-items 5 one'],
  ],
  [
    'a list that became paragraphs',
    '- one thing\n- another thing\n- a third thing',
    'una cosa\n\notra cosa\n\ntercera cosa',
    ['list-items 5 one'],
  ],
  [
    'a list that was cut in two',
    'Text.\n\n- a\n- b\n- c\n- d',
    'Texto.\n\n- a\n- b\n\n<!-- -->\n\n- c\n- d',
    ['list-items 7 one'],
  ],
  ['a picture that is missing', 'Text.\n\n![alt](flow.png)', 'Texto.', ['missing-image 3 one']],
  ['another picture', '![alt](flow.png)', '![alt](life.png)', ['missing-image 5 one']],
  [
    'nothing of the same picture elsewhere',
    '![alt](img/flow.png)',
    '![alt](../../t/flow.0a1b2c3d4e.es.png)',
    [],
  ],
  [
    'a link that is missing',
    'See [this](https://a.org/x) and [that](https://b.org/y).',
    'Véase [esto](https://a.org/x) y eso.',
    ['missing-link 3 one'],
  ],
  [
    'nothing of a link to the page in another language',
    'See [this](https://en.wikipedia.org/wiki/Bread).',
    'Véase [esto](https://es.wikipedia.org/wiki/Pan).',
    [],
  ],
  ['a link to no heading', 'See [this](#one).', 'Véase [esto](#nada).', ['broken-anchor 5 -']],
  ["nothing of a link to the source's heading", 'See [this](#one).', 'Véase [esto](#one).', []],
  ['a formula that differs', '$$\na^2\n$$', '$$\na^3\n$$', ['code-differs 5 one']],
  ['nothing of words in a formula', '$$\na = \\text{length} % why\n$$', '$$\na=\\text{longitud}\n$$', []],
  [
    'nothing of a text that is a formula',
    'so: $\\frac{alpha}{beta} + gamma$',
    'así: $\\frac{alpha}{beta} + gamma$',
    [],
  ],
  [
    'nothing of a paragraph of code',
    '$\\alpha \\approx \\beta \\approx \\gamma$',
    '$\\alpha \\approx \\beta \\approx \\gamma$',
    [],
  ],
  ['a formula that is not there', 'text\n\n$$\na^2\n$$', 'texto', ['missing-block 3 one']],
  ['code that differs', '```js\nconst a = 1\n```', '```js\nconst b = 1\n```', ['code-differs 5 one']],
  [
    'nothing of comments and texts in code',
    '```js\n// sum\nlog("Hello")\n```',
    '```js\n// suma\nlog("Hola")\n```',
    [],
  ],
  [
    'a table of another shape',
    '| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    ['table-shape 5 one'],
  ],
  ['a number that became another', 'It takes 25 minutes.', 'Tarda 35 minutos.', ['numbers-differ 5 one']],
  [
    'nothing of numbers as words and other signs between digits',
    'It costs 1,250.50 and takes 3 days until 2026-11-20.',
    'Cuesta 1.250,50 y tarda tres días hasta el 20.11.2026.',
    [],
  ],
  ['a placeholder', 'A line of `code`.', 'Una línea de @@INLINE_CODE_0@@.', ['placeholder-left 5 one']],
  ['nothing of words such as todo', 'All is in it.', 'Todo está en todo.', []],
  [
    'a paragraph that was not translated',
    'Bread needs very little, and most of all it needs time.',
    'Bread needs very little, and most of all it needs time.',
    ['untranslated 5 one'],
  ],
  [
    'a paragraph in another language',
    'Bread needs very little, and most of all it needs time.',
    'Most people think that bread is hard to make, but they are wrong about that.',
    ['wrong-language 5 one'],
  ],
  ['nothing of names', 'Azure Machine Learning Studio', 'Azure Machine Learning Studio', []],
]

describe('findDrift', () => {
  it.each(cases)('says %s', (_, en, es, expected) => {
    expect(said(around('One {#one}', en), around('Uno', es))).toEqual(expected)
  })

  it('says in the words of the reader what became of a list', () => {
    const { messages } = drift(
      around('One', '- one thing\n- another thing\n- a third thing'),
      around('Uno', '- una cosa\n\notra cosa\n\ntercera cosa'),
    )
    expect(messages).toEqual([
      '3 list items in the source (en.md:5), 1 here; 2 paragraphs here look like the missing ones.',
    ])
  })

  it('names slides that are missing, too many, moved, or of another level', () => {
    const en =
      '# T\n\n## One\n\nText that says something.\n\n## Two\n\n- a\n- b\n\n## Three\n\n```js\nrun()\n```\n\n## Four\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'
    const es =
      '# T\n\n## Tres\n\n```js\nrun()\n```\n\n## Uno\n\nUn texto que dice algo.\n\n### Cuatro\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## Más\n\n![x](own.png)\n'
    expect(said(en, es)).toEqual([
      'missing-slide 9 two',
      'extra-slide 19 más',
      'moved-slide 9 one',
      'heading-level 13 four',
    ])
  })

  it('knows a slide that goes on with another, and one that was merged', () => {
    const en =
      '# T\n\n## One\n\nA first line that is rather long and says a lot.\n\n- a\n- b\n- c\n\n## Two\n\nText.\n'
    const es =
      '# T\n\n## Uno\n\nUna primera línea que es larga y dice mucho.\n\n## Más\n\n- a\n- b\n- c\n\n## Dos\n\nTexto.\n'
    expect(drift(en, es).said).toEqual(['extra-slide 7 más'])
    expect(drift(en, es).messages[0]).toContain(
      'goes on with what the source has on one slide, `One` (en.md:3)',
    )
    expect(drift(es, en).said).toEqual(['missing-slide 3 más'])
    expect(drift(es, en).messages[0]).toContain('stands under `One` here')
  })

  it('speaks once of a fence that swallows the rest', () => {
    const rest = '## Two\n\nText.\n\n## Three\n\n- a\n- b\n'
    const en = `# T\n\n## One\n\nText.\n\n\`\`\`js\nrun()\n\`\`\`\n\n${rest}`
    const es = `# T\n\n## Uno\n\nTexto.\n\n\`\`\`js\nrun()\n\`\`\`\n\n\`\`\`markdown\n${rest}`
    expect(said(en, es)).toEqual(['fence-unbalanced 11 -'])
    expect(said(en, `\`\`\`markdown\n${en}\n\`\`\`\n`)).toContain('fence-unbalanced 1 -')
    expect(said(es, es)).toEqual([])
  })

  it('speaks once of a document in another language, and its deck says so', () => {
    const en = `# Bread\n\n${[1, 2, 3].map((n) => `## Part ${n}\n\nBread needs very little: flour, water, salt and time are enough for a good loaf, and whoever waits is rewarded.`).join('\n\n')}\n`
    const copied = drift(en, en)
    expect(copied.said).toEqual(['untranslated 1 -'])
    expect(copied.lang).toBe('en')
    const german = en.replaceAll(
      /Bread needs[^\n]*/g,
      'Brot braucht nur sehr wenig: Mehl, Wasser, Salz und viel Zeit genügen für einen guten Laib, und wer warten kann, wird belohnt.',
    )
    const wrong = drift(en, german)
    expect(wrong.said).toEqual(['wrong-language 1 -'])
    expect(wrong.lang).toBe('de')
    expect(drift(en, german, 'de').said).toEqual([])
  })

  it('counts the slides whose structure differs', () => {
    expect(drift(around('One', '- a\n- b'), around('Uno', '- a')).drifted).toEqual(['one'])
    expect(drift(around('One', 'It takes 25 minutes.'), around('Uno', 'Tarda 35 minutos.')).drifted).toEqual(
      [],
    )
  })

  it('leaves front matter to each language', () => {
    const text = '# T\n\n## One\n\nText.\n'
    expect(said(`---\nsubtitle: All of it\ndescription: What it is\n---\n${text}`, text)).toEqual([])
  })

  it('names the second of two slides with one id', () => {
    const text = '# T\n\n## One {#a}\n\ntext\n\n## Two {#a}\n\ntext\n'
    expect(said(text, text)).toEqual(['duplicate-id 7 -', 'duplicate-id 7 -'])
  })

  it('says where a deck lacks the source locale', () => {
    const { diagnostics } = alignDecks([sampleDeck('# T\n\ntext\n', { locale: 'es' })], 'en')
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['locale/no-source'])
  })
})
