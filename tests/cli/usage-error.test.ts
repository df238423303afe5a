import { CommanderError } from 'commander'
import { describe, expect, it } from 'vitest'
import { usageError } from '../../src/cli/usage-error.js'

describe('usageError', () => {
  it.each([
    [
      "error: unknown option '--fromat'\n(Did you mean --format?)",
      'Unknown option `--fromat`.',
      'Did you mean `--format`? See `polydeck build --help`.',
    ],
    ["error: unknown command 'x'", 'Unknown command `x`.', 'See `polydeck build --help`.'],
    [
      "error: option '-o, --out <dir>' argument missing",
      'Option `-o, --out <dir>` argument missing.',
      'See `polydeck build --help`.',
    ],
  ])('says %j in our words', (text, message, advice) => {
    const error = usageError(new CommanderError(1, 'commander.any', text), 'polydeck build')
    expect(error).toMatchObject({ code: 'wrong-option', message, advice })
  })
})
