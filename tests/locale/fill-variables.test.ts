import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/markup/text-of.js'
import { toMarkup } from '../../src/markup/to-markup.js'
import type { LocalizedDeck } from '../../src/model/deck.js'
import type { Block } from '../../src/model/slide.js'
import type { Variables } from '../../src/model/variables.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { fillVariables } from '../../src/locale/fill-variables.js'
import { readOutline } from '../../src/locale/read-outline.js'
import { splitSample } from '../sample-deck.js'

/** The decks of some documents by locale, filled. */
function fill(documents: Readonly<Record<string, string>>, project: Variables = {}) {
  const decks = Object.entries(documents).map(([locale, text]) => {
    const deck = splitSample(text).value
    return { ...deck, file: { ...deck.file, locale, shownAs: `${locale}.md` } }
  })
  return fillVariables(alignDecks(decks, 'en').value, project)
}

const markupOf = (block: Block): string => {
  if (block.kind === 'group') return textOf(block.title) + block.blocks.map(markupOf).join('')
  if (block.kind === 'figure') return toMarkup([block.image, ...block.caption])
  return 'element' in block ? toMarkup([block.element]) : textOf([...block.lead, ...block.text])
}

/** All that a deck shows and says. */
const shown = ({ deck, slides }: LocalizedDeck) =>
  [
    deck.title,
    ...slides.map(({ slide }) =>
      [textOf(slide.heading), ...slide.blocks.map(markupOf), toMarkup([...slide.notes])].join(' '),
    ),
  ]
    .join('\n')
    .replace(/ data-line="\d+"/g, '')

const first = ({ value }: ReturnType<typeof fill>) => shown(value[0] as LocalizedDeck)

const head = (vars: string) => `---\nvars: ${vars}\n---\n\n`

describe('a variable', () => {
  it('is filled wherever text stands', () => {
    const text =
      '# Talk {{ v }}\n\n## At {{v}}\n\n- **Item {{ v }}**: {{ vars.v }}\n\n![Alt {{ v }}](a.png)\n\n**Group {{ v }}**\n\n> Quote {{< var v >}}\n\n| {{ v }} |\n| - |\n| {{< meta v >}} |\n\n::: notes\nSaid {{ v }}\n:::\n'
    const filled = first(fill({ en: head('{ v: "2.1" }') + text }))
    expect(filled).not.toContain('{{')
    expect(filled.match(/2\.1/g)).toHaveLength(11)
  })

  it.each([
    '{{7*7}}',
    '{{ other }}',
    '{{{7}}}',
    '{{ v.w }}',
    '{{#v}}',
    '{{ v',
    '{ v }',
    '{{ V }}',
    '{{> v }}',
    '{{ constructor }}',
    '{{ __proto__ }}',
    '{{\u00a0v }}',
    '`{{ v }}`',
  ])('leaves %j as it is', (text) => {
    const before = first(fill({ en: `# T\n\n${text}\n` }))
    expect(first(fill({ en: `${head('{ v: x }')}# T\n\n${text}\n` }))).toBe(before)
  })

  it('leaves blocks of code as they are', () => {
    expect(first(fill({ en: `${head('{ v: x }')}# T\n\n\`\`\`\n{{ v }}\n\`\`\`\n` }))).toContain('{{ v }}')
  })

  it('is text, whatever it holds, and no name in it is filled again', () => {
    const vars = { v: '<b>x</b> **y** {{ w }} {{7*7}}', w: 'no' }
    expect(first(fill({ en: '# T\n\nA {{ v }}.\n' }, vars))).toContain(
      'A &#x3C;b>x&#x3C;/b> **y** {{ w }} {{7*7}}.',
    )
  })

  it('is that of the document, else of its source, else of the project', () => {
    const { value } = fill(
      {
        en: `${head('{ a: source, b: source }')}# T\n\n{{ a }} {{ b }} {{ c }}\n`,
        es: `${head('{ a: own }')}# T\n\n{{ a }} {{ b }} {{ c }}\n`,
      },
      { a: 'project', b: 'project', c: 'project' },
    )
    expect(value.map(shown).map((text) => /<p>(.*)<\/p>/.exec(text)?.[1])).toEqual([
      'source source project',
      'own source project',
    ])
  })

  it('has a text for each locale, else for one like it, else for the source', () => {
    const vars = { city: { en: 'Sofia', bg: 'София', 'zh-Hans': '索非亚' } }
    const text = '# T\n\n{{ city }}\n'
    const { value } = fill({ en: text, bg: text, zh: text, es: text }, vars)
    expect(value.map((deck) => /<p>(.*)<\/p>/.exec(shown(deck))?.[1])).toEqual([
      'Sofia',
      'София',
      '索非亚',
      'Sofia',
    ])
  })

  it('changes neither links nor what translations are followed by', () => {
    const text = '# T\n\n## Version {{ v }}\n\n{{ v }}\n'
    const decks = [{ v: '1' }, { v: '2' }].map((vars) => fill({ en: text }, vars).value[0])
    expect(decks.map((deck) => deck?.slides.map(({ id }) => id))[0]).toEqual(
      decks[1]?.slides.map(({ id }) => id),
    )
    expect(decks[0]?.outline).toEqual(decks[1]?.outline)
    expect(decks[0]?.outline).toEqual(readOutline(splitSample(text).value))
  })

  it('whose name is mistyped is told of; other names are not', () => {
    const { diagnostics } = fill({ en: '# T\n\n## A\n\n{{ verison }} {{ item }}\n' }, { version: '1' })
    expect(diagnostics.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
      '3 There is no variable `verison`. Do you mean `version`?',
    ])
  })

  it('costs nothing where there are none', () => {
    const decks = alignDecks([splitSample('# T\n\n{{ a }}\n').value], 'en').value
    expect(fillVariables(decks).value).toBe(decks)
  })
})
