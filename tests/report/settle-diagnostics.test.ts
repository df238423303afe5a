import { describe, expect, it } from 'vitest'
import type { RuleName } from '../../src/diagnostics/catalogue.js'
import { diagnose } from '../../src/diagnostics/diagnose.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import { settleDiagnostics, type Settlement } from '../../src/report/settle-diagnostics.js'
import { sampleDeck } from '../sample-deck.js'

const found = (rule: RuleName, line?: number, file = 'en.md'): Diagnostic =>
  diagnose(rule, { place: { file, ...(line !== undefined && { line }) }, message: `${rule} here.` })

/** `file:line severity rule` of what is told. */
function settle(diagnostics: readonly Diagnostic[], text = '', more: Partial<Settlement> = {}): string[] {
  const documents = text === '' ? [] : [sampleDeck(text)]
  const told = settleDiagnostics(diagnostics, { rules: {}, documents, ...more })
  return told.map(({ rule, severity, place }) => `${place.file}:${place.line ?? 0} ${severity} ${rule}`)
}

const messages = (diagnostics: readonly Diagnostic[], text = '') =>
  settleDiagnostics(diagnostics, { rules: {}, documents: text === '' ? [] : [sampleDeck(text)] }).map(
    ({ message }) => message,
  )

describe('settleDiagnostics', () => {
  it('orders by file, line and rule', () => {
    const all = [
      found('html/removed', 9),
      found('asset/remote', 9),
      found('html/removed'),
      found('html/removed', 1, 'bg.md'),
    ]
    expect(settle(all)).toEqual([
      'bg.md:1 warning html/removed',
      'en.md:0 warning html/removed',
      'en.md:9 warning asset/remote',
      'en.md:9 warning html/removed',
    ])
  })

  it('takes the severities that the project wants', () => {
    const rules = { 'html/removed': 'off', 'asset/remote': 'error', 'fit/overflow': 'note' } as const
    const all = [found('html/removed', 1), found('asset/remote', 2), found('fit/overflow', 3)]
    expect(settle(all, '', { rules })).toEqual(['en.md:2 error asset/remote', 'en.md:3 note fit/overflow'])
  })

  it('is not misled by names that every object has', () => {
    const odd = { ...found('html/removed', 1), rule: 'constructor' }
    expect(settle([odd])).toEqual(['en.md:1 warning constructor'])
  })
})

describe('an allowance', () => {
  const text = '# A\n\nText.\n\n<!-- polydeck-allow asset/remote: on purpose -->\n- one\n- two\n\nText.'

  it('lets pass what it names, where it counts', () => {
    const all = [found('asset/remote', 7), found('asset/remote', 9), found('html/removed', 7)]
    expect(settle(all, text)).toEqual(['en.md:7 warning html/removed', 'en.md:9 warning asset/remote'])
  })

  it('lets nothing pass in other files', () => {
    expect(settle([found('asset/remote', 7), found('asset/remote', 7, 'bg.md')], text)).toEqual([
      'bg.md:7 warning asset/remote',
    ])
  })

  it('lets pass what is said of a whole file only before the first heading', () => {
    const all = [found('locale/missing-slide')]
    const allow = '<!-- polydeck-allow locale/missing-slide: left out here -->'
    expect(settle(all, `${allow}\n\n# A\n\nText.`)).toEqual([])
    expect(settle(all, `# A\n\n${allow}\n\nText.`)).toEqual([
      'en.md:0 warning locale/missing-slide',
      'en.md:3 note allow/unused',
    ])
  })

  it('that allowed nothing is told, where the run looks for its rule', () => {
    expect(messages([], text)).toEqual([
      'The comment allows `asset/remote`, of which there is no case in lines 5 to 8.',
    ])
    expect(settle([], text, { isSearched: (rule) => rule !== 'asset/remote' })).toEqual([])
    expect(settle([], text, { rules: { 'allow/unused': 'off' } })).toEqual([])
  })

  it('without a reason does not count', () => {
    const silent = '# A\n\n<!-- polydeck-allow asset/remote -->\n\nText.'
    expect(settle([found('asset/remote', 5)], silent)).toEqual([
      'en.md:3 warning allow/no-reason',
      'en.md:5 warning asset/remote',
    ])
    expect(messages([], silent)).toEqual([
      'The comment allows `asset/remote` without a reason, so it does not count.',
    ])
  })

  it('of a rule that there is not names the nearest', () => {
    expect(messages([], '<!-- polydeck-allow asset/remotes, x: why -->\n\n# A\n\nText.')).toEqual([
      'There is no rule `asset/remotes`, which the comment allows. Did you mean `asset/remote`?',
      'There is no rule `x`, which the comment allows.',
    ])
    expect(messages([], '<!-- polydeck-allow: why -->\n\n# A')).toEqual([
      'The comment names no rule to allow.',
    ])
  })

  it('of several rules is told of those alone that did not occur', () => {
    const several = '<!-- polydeck-allow asset/remote, html/removed: why -->\n\n# A\n\nText.'
    expect(messages([found('asset/remote', 5)], several)).toEqual([
      'The comment allows `html/removed`, of which there is no case in the file.',
    ])
  })
})

describe('a rule that speaks more than ten times on a file', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => found('asset/remote', 100 - 3 * index))

  it('speaks once, at the first line, and names the next ones', () => {
    expect(messages(many(15))).toEqual([
      'asset/remote here. … and 14 more like this, in lines 61, 64, 67, 70, 73 …',
    ])
    expect(settle(many(15))).toEqual(['en.md:58 warning asset/remote'])
    expect(settle(many(10))).toHaveLength(10)
  })

  it('is as grave as the gravest, and leaves others alone', () => {
    const grave = { ...found('asset/remote', 200), severity: 'error' as const }
    expect(settle([...many(10), grave, found('asset/remote', 1, 'bg.md'), found('html/removed', 3)])).toEqual(
      ['bg.md:1 warning asset/remote', 'en.md:3 warning html/removed', 'en.md:73 error asset/remote'],
    )
  })

  it('has no lines where it names none', () => {
    const all = Array.from({ length: 11 }, () => found('locale/missing-slide'))
    expect(messages(all)).toEqual(['locale/missing-slide here. … and 10 more like this'])
  })

  it('is counted after what is allowed', () => {
    const text = `# A\n\nText.\n\n<!-- polydeck-allow asset/remote: why -->\n${'word\n'.repeat(90)}`
    expect(settle([...many(11), found('asset/remote', 3)], text)).toEqual([
      'en.md:3 warning asset/remote',
      'en.md:97 warning asset/remote',
      'en.md:100 warning asset/remote',
    ])
  })
})
