import type { Display } from './display.js'

const turns = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u

/** Text of a document that must not turn the direction of what stands around it; left as it is where no terminal shows it. */
export function isolate(text: string, { isTerminal = false }: Display): string {
  return isTerminal && turns.test(text) ? `\u2068${text}\u2069` : text
}
