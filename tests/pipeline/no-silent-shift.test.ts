import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/markup/text-of.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { sampleDeck } from '../sample-deck.js'
import { findIn } from './check-files.js'

type Section = readonly [title: string, text: string]

const english: readonly Section[] = [
  ['Install', 'Run `npm install` with version 20 of Node.js.'],
  ['Configure', 'Set `port` to 8080 in `server.json`.'],
  ['Start', 'Run `npm start`, then open [the page](https://example.com/start).'],
  ['Measure', '- 12 ms\n- 34 ms\n- 56 ms'],
  ['Deploy', '```sh\ndeploy --all --region 7\n```'],
]
const spanish: readonly Section[] = [
  ['Instalar', 'Ejecute `npm install` con la versión 20 de Node.js.'],
  ['Configurar', 'Ponga `port` a 8080 en `server.json`.'],
  ['Empezar', 'Ejecute `npm start` y abra [la página](https://example.com/start).'],
  ['Medir', '- 12 ms\n- 34 ms\n- 56 ms'],
  ['Desplegar', '```sh\ndeploy --all --region 7\n```'],
]

const write = (title: string, sections: readonly Section[]) =>
  `# ${title}\n\n${sections.map(([name, text]) => `## ${name}\n\n${text}\n`).join('\n')}`

const without = (...gone: readonly number[]) => spanish.filter((_, index) => !gone.includes(index))
const extra: Section = ['Agradecer', 'Gracias a todas las personas del equipo por su ayuda.']
const withExtra = (at: number) => spanish.toSpliced(at, 0, extra)

/** Translations that lack slides or have others, and which of the source's slides they lack. */
const cases: readonly (readonly [
  name: string,
  sections: readonly Section[],
  missing: readonly number[],
  extra: number,
])[] = [
  ['lacks the first slide', without(0), [0], 0],
  ['lacks the second slide', without(1), [1], 0],
  ['lacks the middle one', without(2), [2], 0],
  ['lacks the last but one', without(3), [3], 0],
  ['lacks the last one', without(4), [4], 0],
  ['lacks the first two', without(0, 1), [0, 1], 0],
  ['lacks two that stand apart', without(1, 3), [1, 3], 0],
  ['lacks all but the middle one', without(0, 1, 3, 4), [0, 1, 3, 4], 0],
  ['has one more at the start', withExtra(0), [], 1],
  ['has one more in the middle', withExtra(2), [], 1],
  ['has one more at the end', withExtra(5), [], 1],
  [
    'has two more',
    [
      extra,
      ...withExtra(3).map((one): Section =>
        one === extra ? ['Preguntar', '¿Hay preguntas sobre lo dicho hasta ahora?'] : one,
      ),
    ],
    [],
    2,
  ],
  ['lacks one and has one more elsewhere', [extra, ...without(3)], [3], 1],
]

describe('a translation', () => {
  it.each(cases)('that %s shifts nothing, and is told', async (_, sections, missing, more) => {
    const found = await findIn({
      'talk/en.md': write('Talk', english),
      'talk/es.md': write('Charla', sections),
    })
    const count = (rule: string) => found.filter((one) => one.startsWith(`${rule} `)).length
    expect(count('locale/missing-slide'), found.join('\n')).toBe(missing.length)
    expect(count('locale/extra-slide'), found.join('\n')).toBe(more)
    const decks = [
      sampleDeck(write('Talk', english)),
      sampleDeck(write('Charla', sections), { locale: 'es' }),
    ]
    const translated = alignDecks(decks, 'en').value[1]
    const ids = new Map(translated?.slides.map(({ id, slide }) => [textOf(slide.heading), id]))
    english.forEach(([title], index) => {
      const own = spanish[index]?.[0] ?? ''
      if (sections.some(([name]) => name === own)) expect(ids.get(own), own).toBe(title.toLowerCase())
      else expect(missing).toContain(index)
    })
  })

  it('that has another slide in the place of one is told', async () => {
    const sections = spanish.with(4, extra)
    expect(
      await findIn({ 'talk/en.md': write('Talk', english), 'talk/es.md': write('Charla', sections) }),
    ).not.toEqual([])
  })
})
