import { stripVTControlCharacters } from 'node:util'
import { DeckError } from '../diagnostics/deck-error.js'
import type { Display } from '../report/display.js'
import { escapeControls } from '../report/escape-controls.js'
import { wrapText } from '../report/wrap-text.js'

/** How a failure is shown. */
export interface FailureView extends Display {
  /** Adds the stack and the causes. */
  readonly verbose: boolean
}

/** What stopped the run: what happened and what to do about it; anything but a `DeckError` is named as a bug. */
export function formatFailure(error: unknown, { width, colour, verbose }: FailureView): string {
  const { message, advice } = error instanceof DeckError ? error : describeBug(error)
  return [
    colour.red(escapeLines(message)),
    ...advice.split('\n').flatMap((line) => wrapLine(escapeControls(line), width)),
    ...(verbose ? causes(error).map((cause) => colour.dim(escapeLines(cause))) : []),
  ].join('\n')
}

function describeBug(error: unknown): { message: string; advice: string } {
  const what = error instanceof Error ? error.message || error.name : String(error)
  const [firstLine = ''] = stripVTControlCharacters(what).split('\n')
  return {
    message: `This is a bug in polydeck: ${firstLine}`,
    advice: 'Please report it, with what is printed when the same command is run with `--verbose`.',
  }
}

/** The stacks of the error, of what caused it, and so on. */
function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return []
  const own = stripVTControlCharacters(error.stack ?? error.message)
  return [own, ...(error.cause === undefined ? [] : causesOf(error.cause))]
}

function causesOf(cause: unknown): readonly string[] {
  const [first = String(cause), ...rest] = causes(cause)
  return [`Caused by: ${first}`, ...rest]
}

/** Wrapped at spaces; what is indented, such as a list, stays so. */
function wrapLine(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return wrapText(line, Math.max(1, width - indent.length)).map((text) => indent + text)
}

const escapeLines = (text: string) => text.split('\n').map(escapeControls).join('\n')
