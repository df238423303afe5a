import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { outlineDocument } from '../../src/pipeline/outline-document.js'
import { matchVersions, printSlides } from '../../src/tracking/match-versions.js'

const parser = createParser()
const slidesOf = (text: string) => outlineDocument({ deck: 'talk', text }, parser).slides
const words = (name: string) => Array.from({ length: 20 }, (_, index) => `${name}${index}`).join(' ')

/** For each body slide of the newer document the heading of the one that it was. */
function matches(older: string, newer: string): string[] {
  const before = printSlides(slidesOf(`# T\n\n${older}`))
  const after = printSlides(slidesOf(`# T\n\n${newer}`))
  return matchVersions(before, after).flatMap((match, index) => {
    const { slide } = after[index] ?? {}
    return slide?.role === 'body' ? [`${slide.heading} < ${before[match ?? -1]?.slide.heading ?? 'new'}`] : []
  })
}

describe('a slide of an older version', () => {
  it.each([
    ['stays where nothing changes', `## A\n\na\n\n## B\n\nb`, `## A\n\na\n\n## B\n\nb`, ['A < A', 'B < B']],
    [
      'is found by its content under another heading',
      `## A\n\n${words('a')}`,
      `## Z\n\n${words('a')}`,
      ['Z < A'],
    ],
    [
      'is found by its heading with other content',
      `## A\n\n${words('a')}`,
      `## A\n\n${words('b')}`,
      ['A < A'],
    ],
    [
      'is found by its words where both changed',
      `## A\n\n${words('a')}\n\n## B\n\n${words('b')}`,
      `## Y\n\n${words('b')} more\n\n## Z\n\n${words('a')} more`,
      ['Y < B', 'Z < A'],
    ],
    [
      'is found by its explicit id before all else',
      `## A {#one}\n\n${words('a')}\n\n## B {#two}\n\n${words('b')}`,
      `## A {#two}\n\n${words('a')}\n\n## B {#one}\n\n${words('b')}`,
      ['A < B', 'B < A'],
    ],
    [
      'may be two now',
      `## A\n\n${words('a')}\n\n${words('b')}`,
      `## A\n\n${words('a')}\n\n## B\n\n${words('b')}`,
      ['A < A', 'B < A'],
    ],
    ['may be gone', `## A\n\n${words('a')}\n\n## B\n\n${words('b')}`, `## B\n\n${words('b')}`, ['B < B']],
    [
      'is not taken for a new one',
      `## A\n\n${words('a')}`,
      `## A\n\n${words('a')}\n\n## N\n\n${words('n')}`,
      ['A < A', 'N < new'],
    ],
    [
      'keeps its turn among slides of one heading',
      `## A\n\nx\n\n## A\n\ny`,
      `## A\n\nx 1\n\n## A\n\ny 1`,
      ['A < A', 'A < A'],
    ],
  ])('%s', (_, older, newer, expected) => {
    expect(matches(older, newer)).toEqual(expected)
  })
})
