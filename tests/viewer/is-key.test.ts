import { expect, it } from 'vitest'
import { isKey } from '../../src/viewer/is-key.js'

it.each([
  ['s', 'KeyS', true],
  ['S', 'KeyS', true],
  ['s', 'KeyO', true], // where letters stand elsewhere
  ['o', 'KeyS', false],
  ['с', 'KeyS', true], // Cyrillic: by its place
  ['س', 'KeyS', true],
  ['Enter', 'Enter', false],
])('%j at %s is the key s: %j', (key, code, expected) => {
  expect(isKey({ key, code }, 's')).toBe(expected)
})
