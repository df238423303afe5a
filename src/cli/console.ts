import picocolors from 'picocolors'
import { DeckError } from '../diagnostics/deck-error.js'
import type { Display } from '../report/display.js'
import { wantsColour } from './wants-colour.js'

/** The way to the terminal; nothing else writes there. */
export interface Console {
  /** Writes to stdout, for another program to read; throws `DeckError` where that cannot be written. */
  readonly print: (text: string) => Promise<void>
  /** Writes a text and a line end to stderr, for people; nothing where the text is empty. */
  readonly tell: (text: string) => void
  /** Writes to stderr what redraws a line. */
  readonly draw: (text: string) => void
  /** Whether stderr is a terminal in which a line can be redrawn. */
  readonly canRedraw: boolean
  /** What stderr is like now; its width changes with the window. */
  readonly display: () => Display
}

/** The two streams, which the process has, and what says whether colours are wanted. */
export interface Streams {
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
}

const usualWidth = 80
/** Longer lines are hard to read, however wide the window is. */
const widest = 120

/** A console on two streams. */
export function createConsole({ stdout, stderr, env }: Streams): Console {
  const isTerminal = stderr.isTTY ?? false
  const colour = picocolors.createColors(wantsColour({ environment: env, isTerminal }))
  // A stream without a listener ends the process with a stack; `print` reports what failed, and of stderr nobody can be told.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    print: (text) => write(stdout, text),
    tell: (text) => {
      if (text !== '') stderr.write(`${env['GITHUB_ACTIONS'] ? withoutCommands(text) : text}\n`)
    },
    draw: (text) => {
      stderr.write(text)
    },
    canRedraw: isTerminal && env['TERM'] !== 'dumb',
    display: () => ({ width: Math.min(stderr.columns || usualWidth, widest), colour, isTerminal }),
  }
}

/** On GitHub a line of a log that begins with `::` is a command, and text of documents may not give any. */
const withoutCommands = (text: string) => text.replace(/^(\s*):(?=:)/gm, '$1: ')

function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: NodeJS.ErrnoException | null) => {
      // The reader has seen enough and left, as `head` does.
      if (!error || error.code === 'EPIPE') return resolve()
      reject(
        new DeckError('output-not-writable', `The output could not be written: ${error.message}`, {
          advice: 'Check that there is space where it is redirected to.',
          cause: error,
        }),
      )
    })
  })
}
