import { describe, expect, it } from 'vitest'
import { findIncludes, mayInclude } from '../../src/markdown/find-includes.js'

/** What a line includes, in short: its kind, its address, the part of it, and what is said of code. */
function read(text: string, line = 0): string | undefined {
  const found = findIncludes(text.split('\n')).find((one) => one.line === line)
  if (found === undefined) return undefined
  const { kind, address, selection, info } = found
  const { region, from, to } = selection
  const lines = from === undefined && to === undefined ? '' : `${from ?? ''}-${to ?? ''}`
  return [kind, address, region === undefined ? '' : `#${region}`, lines, info].filter(Boolean).join(' ')
}

describe('a line that includes another file', () => {
  it.each([
    ['<!-- include: parts/a.md -->', 'markdown parts/a.md'],
    ['<!--@include: ./parts/a.md-->', 'markdown ./parts/a.md'],
    ['  <!-- @include: "a b.md" -->  ', 'markdown a b.md'],
    ['<!--@include: @/a.md{3,10}-->', 'markdown @/a.md 3-10'],
    ['<!--@include: /a.md{3-10}-->', 'markdown /a.md 3-10'],
    ['<!--@include: a.md{3,}-->', 'markdown a.md 3-'],
    ['<!--@include: a.md{,10}-->', 'markdown a.md -10'],
    ['<!--@include: a.md{4}-->', 'markdown a.md 4-4'],
    ['<!--@include: a.md#intro-->', 'markdown a.md #intro'],
    ['<!--@include: a.md#intro{2,3}-->', 'markdown a.md #intro 2-3'],
    ['--8<-- "a.md"', 'markdown a.md'],
    ["-8<- 'a.md'", 'markdown a.md'],
    ['--8<-- "a.md:3:10"', 'markdown a.md 3-10'],
    ['--8<-- "a.md:3"', 'markdown a.md 3-'],
    ['--8<-- "a.md::10"', 'markdown a.md -10'],
    ['--8<-- "a.md:intro"', 'markdown a.md #intro'],
    ['<<< a.ts', 'block a.ts ts'],
    ['<<< @/snippets/a.py#load', 'block @/snippets/a.py #load py'],
    ['<<< ./a.ts {2,3|5}{lines:true}', 'block ./a.ts ts {2,3|5}{lines:true}'],
    ['<<< ./a.ts{2,3}', 'block ./a.ts ts {2,3}'],
    ['<<< ./a.txt js {1}', 'block ./a.txt js {1}'],
    ['<<< ./Makefile', 'block ./Makefile text'],
  ])('%j is found', (text, expected) => {
    expect(mayInclude(text)).toBe(true)
    expect(read(text)).toBe(expected)
  })

  it.each([
    'text <!-- include: a.md -->',
    '<!-- include: a.md --> text',
    '    <!-- include: a.md -->',
    '<!-- includes a.md -->',
    '<!-- include: what the others said -->',
    '<!-- include: more of and/or -->',
    '<!-- include: all -->',
    '<<< Back to the start',
    '<<< see a.md',
    '--8<-- a.md',
    ';--8<-- "a.md"',
    'a --8<-- "a.md"',
    '<< a.ts',
    'a <<< b',
    '<<<<<<< HEAD',
    '<!-- include: a{x}.md{ -->',
  ])('%j is text', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('is, in a block of code, only one with scissors', () => {
    const text = '```\n<!-- include: a.md -->\n  --8<-- "a.py:2"\n<<< b.ts\n```\n<<< c.ts'
    expect([1, 2, 3, 5].map((line) => read(text, line))).toEqual([
      undefined,
      'lines a.py 2-',
      undefined,
      'block c.ts ts',
    ])
  })
})
