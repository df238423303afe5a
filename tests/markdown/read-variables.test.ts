import { expect, it } from 'vitest'
import { readVariables } from '../../src/markdown/read-variables.js'

it.each([
  [
    { a: 'x', b: 2.5, c: true },
    { a: 'x', b: '2.5', c: 'true' },
  ],
  [{ city: { en: 'Sofia', 'zh-cn': '索非亚' } }, { city: { en: 'Sofia', 'zh-CN': '索非亚' } }],
  [{ 'über_1-a': ' two\n lines ' }, { 'über_1-a': 'two lines' }],
  [{}, {}],
])('%j are variables', (raw, expected) => {
  expect(readVariables(raw)).toEqual(expected)
})

it.each([
  'text',
  ['a'],
  { '1a': 'x' },
  { 'a b': 'x' },
  { 'a.b': 'x' },
  { a: null },
  { a: ['x'] },
  { a: {} },
  { a: { english: 'x' } },
  { a: { en: { deep: 'x' } } },
  { a: 'x'.repeat(501) },
  { a: 'turned \u202e round' },
  { a: 'with \u0007 bell' },
  Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 'x'])),
])('%j are none', (raw) => {
  expect(readVariables(raw)).toBeUndefined()
})
