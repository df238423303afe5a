import { describe, expect, it } from 'vitest'
import { exitCodeOfFailure } from '../../src/cli/exit-code.js'
import { systemFailure } from '../../src/cli/system-failure.js'
import { DeckError, errorCodes } from '../../src/diagnostics/deck-error.js'

const refused = (code: string) => Object.assign(new Error(`${code}: no, open '/somewhere/a.hbs'`), { code })

describe('what the machine refuses', () => {
  it.each(['EMFILE', 'ENFILE', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO', 'ENOMEM', 'EAGAIN'])(
    'such as %s is no bug: it is told with its path and what to do, and gives status 3',
    (code) => {
      const failure = systemFailure(refused(code))
      expect(failure).toBeInstanceOf(DeckError)
      expect(String(failure)).toContain(`${code}: no, open '/somewhere/a.hbs'`)
      expect((failure as DeckError).advice).not.toBe('')
      expect(exitCodeOfFailure(failure)).toBe(3)
    },
  )

  it('is told from bugs, and from what is told already', () => {
    const known = new DeckError('wrong-option', 'No.', { advice: '' })
    for (const error of [new TypeError('x'), refused('ERR_INVALID_ARG_TYPE'), known, 'text'])
      expect(systemFailure(error)).toBe(error)
  })
})

describe('the exit status', () => {
  it('of what stops a run is the same for ever', () => {
    expect(errorCodes).toEqual({
      ...{ 'no-documents': 2, 'input-not-found': 2, 'wrong-option': 2, 'broken-config': 2 },
      ...{ 'unknown-locale': 2, 'unknown-theme': 2, 'broken-theme': 2, 'broken-template': 2 },
      ...{ 'no-browser': 3, 'browser-failed': 3, 'output-not-writable': 3, 'build-running': 3 },
      ...{ 'port-taken': 3, 'system-failed': 3, interrupted: 130 },
    })
  })
})
