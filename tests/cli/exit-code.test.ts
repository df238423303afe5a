import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { exitCodeOfFailure, exitCodeOfReport } from '../../src/cli/exit-code.js'
import { DeckError } from '../../src/diagnostics/deck-error.js'
import { deckOf, diagnosticOf, reportOf } from '../report/sample-report.js'

const fine = reportOf([deckOf({})])
const warned = reportOf([deckOf({})], [diagnosticOf({ severity: 'warning' })])
const wrong = reportOf([deckOf({})], [diagnosticOf({ severity: 'error' })])
const failed = reportOf([deckOf({ failed: true })])

describe('exitCodeOfReport', () => {
  it.each([
    ['nothing found', fine, 'error', 0],
    ['nothing found', fine, 'warning', 0],
    ['a warning', warned, 'error', 0],
    ['a warning', warned, 'warning', 1],
    ['an error', wrong, 'error', 1],
    ['an error', wrong, 'warning', 1],
    ['a failed deck', failed, 'error', 1],
  ] as const)('is for %s with --fail-on %3$s: %4$s', (_, report, failOn, status) => {
    expect(exitCodeOfReport(report, failOn)).toBe(status)
  })
})

describe('exitCodeOfFailure', () => {
  const advice = ''
  it.each([
    ['wrong usage', new DeckError('wrong-option', 'x', { advice }), 2],
    ['the environment', new DeckError('no-browser', 'x', { advice }), 3],
    ['a bug', new TypeError('x'), 1],
    ['what is no error', 'x', 1],
    ['help that was asked for', new CommanderError(0, 'commander.helpDisplayed', ''), 0],
    ['help that was not', new CommanderError(1, 'commander.help', ''), 2],
  ])('is for %s %3$s', (_, error, status) => {
    expect(exitCodeOfFailure(error)).toBe(status)
  })
})
