import { describe, expect, it } from 'vitest'
import { wantsColour } from '../../src/cli/wants-colour.js'

describe('wantsColour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
  ])('with %j on a terminal (%s): %s', (environment, isTerminal, wanted) => {
    expect(wantsColour({ environment, isTerminal })).toBe(wanted)
  })
})
