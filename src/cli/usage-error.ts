import type { CommanderError } from 'commander'
import { DeckError } from '../diagnostics/deck-error.js'

/**
 * What commander says of wrong usage, in the voice of the program's other messages.
 * @param command what was called, such as `polydeck build`
 */
export function usageError(error: CommanderError, command: string): DeckError {
  const [, what = error.message, meant] =
    /^(?:error: )?(.*?)(?:\n\(Did you mean (.+)\?\))?$/s.exec(error.message) ?? []
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/'(.*)'/s, '`$1`')
  const suggestion = meant === undefined ? '' : `Did you mean \`${meant.replace(/^one of /, '')}\`? `
  return new DeckError('wrong-option', /\.$/.test(message) ? message : `${message}.`, {
    advice: `${suggestion}See \`${command} --help\`.`,
  })
}

/** Wrong usage that only the command itself can know. */
export const usageFailure = (message: string, advice: string) =>
  new DeckError('wrong-option', message, { advice })
