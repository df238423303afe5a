import { DeckError, type ErrorCode, errorCodes } from '../diagnostics/deck-error.js'
import { PrintError } from './print-error.js'
import type { PackedError } from './thread-messages.js'

/** An error made ready for another thread. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' }
  const { name, message, stack = '' } = error
  return error instanceof DeckError
    ? { name, message, stack, code: error.code, advice: error.advice }
    : { name, message, stack }
}

/** The error again, of the class that it was of where the program tells that apart, and with the stack that it had. */
export function unpackError(packed: PackedError): Error {
  const error = revive(packed)
  error.stack = packed.stack
  return error
}

function revive({ name, message, code, advice = '' }: PackedError): Error {
  if (code !== undefined && isErrorCode(code)) return new DeckError(code, message, { advice })
  if (name === 'PrintError') return new PrintError(message)
  return Object.assign(new Error(message), { name })
}

const isErrorCode = (code: string): code is ErrorCode => code in errorCodes
