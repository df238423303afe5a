import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangedLine, findChanges } from '../../src/language/find-changes.js'

const show = (lines: readonly ChangedLine[]) =>
  lines.map((line) =>
    line.kind === 'same'
      ? `= ${line.count}`
      : `${line.kind}: ${line.pieces.map(({ kind, text }) => ({ same: text, old: `[-${text}-]`, new: `{+${text}+}` })[kind]).join('')}`,
  )

describe('findChanges', () => {
  it.each([
    [
      'en',
      ['a', 'The old brown fox'],
      ['a', 'The new red fox'],
      ['= 1', 'changed: The [-old brown-]{+new red+} fox'],
    ],
    [
      'en',
      ['one two three'],
      ['wholly other words'],
      ['old: [-one two three-]', 'new: {+wholly other words+}'],
    ],
    ['en', ['first line', 'second line'], ['first line'], ['= 1', 'old: [-second line-]']],
    ['zh', ['我们训练模型'], ['我们部署模型'], ['changed: 我们[-训练-]{+部署+}模型']],
    ['th', ['ฉันรักแมว'], ['ฉันรักหมา'], ['changed: ฉันรัก[-แมว-]{+หมา+}']],
    ['en', [], ['x'], ['new: {+x+}']],
    ['en', ['x'], ['x'], ['= 1']],
  ])('%s: %j to %j', (locale, before, after, expected) => {
    expect(show(findChanges(before, after, locale))).toEqual(expected)
  })

  it('pairs a line with the one that it became, not with the one at its place', () => {
    const before = ['Train the model in the cloud.', 'Deploy the model to an endpoint.']
    const after = [
      'Look at the data first.',
      'Train the model in a cloud.',
      'Deploy the model to one endpoint.',
    ]
    expect(show(findChanges(before, after, 'en'))).toEqual([
      'new: {+Look at the data first.+}',
      'changed: Train the model in [-the-]{+a+} cloud.',
      'changed: Deploy the model to [-an-]{+one+} endpoint.',
    ])
  })

  it('gives up in good time on texts that have nothing in common', () => {
    const words = (seed: number) => Array.from({ length: 6000 }, (_, index) => `w${index * seed}`).join(' ')
    const start = performance.now()
    findChanges([`shared ${words(3)}`], [`shared ${words(7)}`], 'en')
    findChanges(words(2).split(' '), words(5).split(' '), 'en')
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('holds both versions whole', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'dd', ' ', '，', '模型')
    const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }), (before, after) => {
        const lines = findChanges(before, after, 'en')
        const side = (kind: 'old' | 'new') =>
          lines.flatMap((one) =>
            one.kind === 'same' || (one.kind !== 'changed' && one.kind !== kind)
              ? []
              : [
                  one.pieces
                    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
                    .map(({ text }) => text)
                    .join(''),
                ],
          )
        const same = lines.reduce((sum, one) => sum + (one.kind === 'same' ? one.count : 0), 0)
        expect(side('old').length + same).toBe(before.length)
        expect(side('new').length + same).toBe(after.length)
        for (const text of side('old')) expect(before).toContain(text)
        for (const text of side('new')) expect(after).toContain(text)
      }),
    )
  })
})
