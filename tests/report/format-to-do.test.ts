import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { formatToDo } from '../../src/report/format-to-do.js'
import { changeOf, hostile, slideOf, states, translationOf, translationWith } from './sample-translations.js'
import { columns, tagged } from './sample-report.js'

const outdated = (change: Parameters<typeof changeOf>[0]) =>
  translationOf({ slides: [slideOf({ status: 'outdated', change: changeOf(change) })] })

/** Paths are as long as they are. */
const withoutPaths = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes('.md:'))
    .join('\n')

describe('formatToDo', () => {
  it('lists what is to do, with places, changes and advice', () => {
    const slides = [
      slideOf(states.current),
      slideOf(states.outdated),
      slideOf(
        {
          status: 'missing',
          text: ['Monitor it', 'Watch what it answers.', 'Three', 'Four', 'Five'],
        },
        { title: 'Monitor it', sourceLine: 80 },
      ),
      slideOf(states.extra, { title: 'Otra cosa', line: 99 }),
      slideOf({ status: 'outdated', change: changeOf({ isTouched: true, line: 12 }) }, { title: 'Edited' }),
    ]
    const text = formatToDo([translationOf({ slides })], columns(80))
    expect(text).toMatchInlineSnapshot(`
      "es: 25% of 4 slides up to date in 1 deck; to do: 2 outdated, 1 missing, 1 extra.

      talk  25%
        outdated  Deploy a model
                  content/talk/es.md:45
                  source content/talk/en.md:42, changed since 3f2a91c
                  ~ Models are trained {+and served+} in the cloud.
        missing   Monitor it
                  source content/talk/en.md:80
                  Watch what it answers.
                  Three
                  Four
                  … 1 more
        extra     Otra cosa
                  content/talk/es.md:99
                  The source has no such slide: add it there, or remove it here.
        outdated  Edited
                  content/talk/es.md:45
                  source content/talk/en.md:12, changed since 3f2a91c
                  ~ Models are trained {+and served+} in the cloud.
                  It was edited since, by too little to follow the change; \`polydeck
                  sync --accept es:deploy-a-model\` says that it does."
    `)
  })

  it('puts the deck with the most to do first, and leaves out those with nothing', () => {
    const text = formatToDo(
      [
        translationWith({ current: 1 }, { deck: 'done' }),
        translationWith({ outdated: 1 }, { deck: 'little' }),
        translationWith({ missing: 4 }, { deck: 'much' }),
      ],
      columns(80),
    )
    expect(text.match(/^(done|little|much) .*/gm)).toEqual(['much  0%', 'little  0%'])
  })

  it('says in one line that nothing is to do', () => {
    expect(formatToDo([translationWith({ current: 2 })], columns(80))).toBe('es: nothing to do in 1 deck.')
  })

  it('shows lines that were put in, taken out and changed, words of any script', () => {
    const text = formatToDo(
      [
        {
          ...outdated({
            before: ['提示流', '您可以在云端训练模型，然后部署它们。', 'A line that goes away.', 'Stays.'],
            after: [
              '提示流',
              '您可以在云端训练和评估模型，然后部署它们。',
              'Stays.',
              'Wholly new words here.',
            ],
          }),
          sourceLocale: 'zh',
        },
      ],
      columns(80),
    )
    expect(text.split('\n').slice(5).join('\n')).toMatchInlineSnapshot(`
      "            source content/talk/en.md:42, changed since 3f2a91c
                  ~ 您可以在云端训练{+和评估+}模型，然后部署它们。
                  - A line that goes away.
                  + Wholly new words here."
    `)
  })

  it('cuts long passages that did not change', () => {
    const long = 'many words that are as they were before and nobody needs to read again '.repeat(5)
    const text = formatToDo(
      [outdated({ before: [`${long}old ${long}`], after: [`${long}new ${long}`] })],
      columns(80),
    )
    expect(text.split('\n').slice(5).join('\n')).toMatchInlineSnapshot(`
      "            source content/talk/en.md:42, changed since 3f2a91c
                  ~ … and nobody needs to read again [-old-]{+new+} many words that
                    are as they …"
    `)
  })

  it('keeps to the width, also in colour, where colours do not count', () => {
    const before = ['One two three four five six seven eight nine ten eleven twelve thirteen fourteen.']
    const after = ['One two 3 four five six seven eight 9 ten eleven twelve thirteen fourteen, fifteen.']
    const plain = withoutPaths(formatToDo([outdated({ before, after })], columns(50)))
    expect(Math.max(...plain.split('\n').map(textWidth))).toBeLessThanOrEqual(50)
    const coloured = formatToDo([outdated({ before, after })], { width: 50, colour: tagged })
    expect(coloured.split('\n').slice(5).join('\n')).toMatchInlineSnapshot(`
      "            content/talk/es.md:45
                  <dim>source content/talk/en.md:42</dim>
                  <dim>changed since 3f2a91c</dim>
                  <dim>~</dim> One two <red>three</red><green>3 </green>four five six seven
                    eight <red>nine</red><green>9 </green>ten eleven twelve
                    thirteen fourteen<green>, fifteen</green>."
    `)
    const bare = withoutPaths(coloured.replace(/<[^>]*>/g, ''))
    expect(Math.max(...bare.split('\n').map(textWidth))).toBeLessThanOrEqual(50)
  })

  it('shows the text as it is now where no record keeps the earlier one', () => {
    const change = { after: ['Head', 'a', 'b', 'c', 'd'], line: 42, isTouched: false }
    const text = formatToDo(
      [translationOf({ slides: [slideOf({ status: 'outdated', change })] })],
      columns(80),
    )
    expect(
      text
        .split('\n')
        .slice(6)
        .map((line) => line.trim()),
    ).toEqual(['Head', 'a', 'b', '… 2 more'])
  })

  it('keeps right-to-left text from turning its surroundings, in a terminal alone', () => {
    const slides = [slideOf(states.extra, { title: 'نشر النموذج' })]
    expect(formatToDo([translationOf({ slides })], { ...columns(80), isTerminal: true })).toContain(
      '\u2068نشر النموذج\u2069',
    )
    expect(formatToDo([translationOf({ slides })], columns(80))).not.toMatch(/[\u2066-\u2069]/)
  })

  it('lets no control character of a document or path through', () => {
    const { title, file } = hostile
    const slides = [
      slideOf(
        { status: 'outdated', change: changeOf({ before: [title], after: [`${title} x`] }) },
        { title },
      ),
      slideOf({ status: 'missing', text: [title] }, { title }),
    ]
    const bad = translationOf({ slides, file: `${file}\x1b]0;x`, deck: hostile.deck })
    const text = formatToDo([bad], columns(80))
    expect(text).toContain('\\u001b[31m')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  })
})
