import { describe, expect, it } from 'vitest'
import { comparable, examples, readExample } from './read-commonmark.js'

/** Why the program reads some examples otherwise than the specification does; which ones, by their numbers. */
const differences: readonly (readonly [reason: string, numbers: readonly number[]])[] = [
  [
    'scripts, styles, comments, instructions and declarations are taken out',
    [170, 172, 173, 176, 177, 178, 179, 183, 308, 309, 625, 626, 627, 628, 629],
  ],
  ['a tag that never ends swallows nothing: it is text', [156, 157, 158]],
  ['instructions and CDATA that stand alone are text, and no comment', [180, 182]],
  [
    'an element that is left open ends with its paragraph, and not in the next one',
    [187, 344, 476, 477, 494, 613, 614, 615, 616, 630, 631, 642, 643],
  ],
  ['Markdown that follows a box without a blank line is read', [161]],
  ['what stands in a box to type in is shown', [171]],
  ['a picture without words is told from one whose words are empty on purpose', [581]],
]

const reasons = new Map(differences.flatMap(([reason, numbers]) => numbers.map((number) => [number, reason])))

describe('CommonMark 0.31', () => {
  it('has 652 examples', () => {
    expect(examples).toHaveLength(652)
  })

  it('is read as it is specified, but for the differences that are listed, each of which there is', () => {
    const different = examples.filter((one) => readExample(one) !== comparable(one.html))
    expect(different.map(({ number }) => number)).toEqual([...reasons.keys()].sort((a, b) => a - b))
  })
})
