import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { formatStatus } from '../../src/report/format-status.js'
import { hostile, manyTranslations, translationWith } from './sample-translations.js'
import { columns, tagged } from './sample-report.js'

const widest = (text: string) => Math.max(...text.split('\n').map(textWidth))

describe('formatStatus', () => {
  it('is a table of decks by locales, the deck with the most to do first', () => {
    expect(formatStatus(manyTranslations(6, 5), columns(80))).toMatchInlineSnapshot(`
      "6 decks in 5 locales: 90% of 560 slides up to date; to do: 38 outdated, 15
      missing

      deck                to do  all    ar   bg    bn    cs    da
      02-lesson-on-topic     11  89%   85%  80%  100%   85%   95%
      06-lesson-on-topic     10  90%  100%  85%   90%   90%   85%
      03-lesson-on-topic      9  88%   90%  90%   80%   95%     –
      04-lesson-on-topic      9  91%   80%  90%   85%  100%  100%
      05-lesson-on-topic      8  90%     –  70%  100%   90%  100%
      01-lesson-on-topic      6  94%  100%  95%   85%  100%   90%
      all                    53  90%   91%  85%   90%   93%   94%

      – there is no document

      \`polydeck status bg\` lists the slides to do in bg."
    `)
  })

  it('turns the table where that fits better', () => {
    expect(formatStatus(manyTranslations(2, 12), columns(60))).toMatchInlineSnapshot(`
      "2 decks in 12 locales: 90% of 460 slides up to date; to do:
      31 outdated, 12 missing, 2 extra

      locale  to do   all  01-lesson-on-topic  02-lesson-on-topic
      el          8   82%                 95%                 70%
      es          7   82%                 70%                 95%
      bg          5   87%                 95%                 80%
      fr          5   90%                 85%                 95%
      de          4   90%                 80%                100%
      fi          4   90%                 90%                 90%
      ar          3   92%                100%                 85%
      bn          3   92%                 85%                100%
      cs          3   92%                100%                 85%
      da          3   92%                 90%                 95%
      fa          0  100%                100%                100%
      gu          0  100%                   –                100%
      all        45   90%                 90%                 91%

      – there is no document

      \`polydeck status el\` lists the slides to do in el."
    `)
  })

  it.each([40, 80, 120])('keeps to %i columns with sixty decks in forty locales', (width) => {
    const text = formatStatus(manyTranslations(60, 40), columns(width))
    expect(widest(text)).toBeLessThanOrEqual(width)
    expect(text.split('\n').filter((line) => /^(\w\w|pt-BR|sr-Latn) +\d+ +\d+%/.test(line))).toHaveLength(40)
    expect(text).toContain('and 50 more decks')
  })

  it('says in one line that nothing is to do', () => {
    const done = translationWith({ current: 3 })
    expect(formatStatus([done], columns(80))).toBe('1 deck in 1 locale: nothing to do, 3 slides up to date.')
    expect(formatStatus([], columns(80))).toBe(
      'There is no translation to follow: each deck is in one language only.',
    )
  })

  it('tells untracked slides from those that are up to date', () => {
    const one = translationWith({ current: 3, untracked: 3, outdated: 2 })
    const other = translationWith({ current: 3 }, { locale: 'bg' })
    expect(formatStatus([one, other], columns(80))).toMatchInlineSnapshot(`
      "1 deck in 2 locales: 81%? of 11 slides up to date; to do: 2 outdated

      deck  to do   all    bg    es
      talk      2  81%?  100%  75%?

      ? 3 slides among those up to date are untracked: nothing records which version
      of the source they follow

      \`polydeck status es\` lists the slides to do in es."
    `)
    expect(formatStatus([translationWith({ untracked: 3 })], columns(200))).toBe(
      '1 deck in 1 locale: no slide is known to be behind; 0 slides up to date, 3 slides untracked. Record with `polydeck sync` what they follow.',
    )
  })

  it('colours by how complete a translation is', () => {
    const some = [
      translationWith({ current: 1, missing: 1 }),
      translationWith({ current: 9, outdated: 1 }, { locale: 'bg' }),
      translationWith({ current: 1 }, { locale: 'ar' }),
    ]
    const text = formatStatus(some, { width: 80, colour: tagged })
    expect(text).toContain('<green>100%</green>  <yellow>90%</yellow>  <red>50%</red>')
  })

  it('shows control characters in names escaped', () => {
    const bad = translationWith({ current: 1, missing: 1 }, { deck: hostile.deck })
    const text = formatStatus([bad], columns(80))
    expect(text).toContain('de|ck\\u0007')
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
