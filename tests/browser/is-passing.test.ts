import { describe, expect, it } from 'vitest'
import { isPassing } from '../../src/browser/is-passing.js'
import { packError, unpackError } from '../../src/browser/pack-error.js'
import { TimeLimitError } from '../../src/browser/within-time.js'
import { DeckError } from '../../src/diagnostics/deck-error.js'

const named = (name: string, message: string) => Object.assign(new Error(message), { name })

describe('trying again', () => {
  it.each([
    ['a limit', new TimeLimitError('The page did not print within 60 s.'), true],
    ['a limit of the driver’s', named('TimeoutError', 'page.goto: 30000 ms exceeded'), true],
    ['a crash', new Error('page.evaluate: Target crashed'), true],
    ['an end', new Error('Target page, context or browser has been closed'), true],
    ['a thread’s end', new Error('The thread of the browser crashed.'), true],
    ['a bug', new TypeError('x is not a function'), false],
    ['no browser', new DeckError('browser-failed', 'browser has been closed', { advice: '' }), false],
  ])('after %s is of use or not, on both sides of the thread', (_, error, expected) => {
    expect(isPassing(error)).toBe(expected)
    expect(isPassing(unpackError(packError(error)))).toBe(expected)
  })
})
