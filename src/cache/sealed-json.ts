import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * What a sealed file held; `undefined` where it is not there, was cut off, or is not as it was written: whoever asks makes it anew.
 * @param onDamage told where something is there and is not whole
 */
export function readSealed(path: string, onDamage: () => void = () => undefined): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) === sealOf(body)) return JSON.parse(body)
    onDamage()
  } catch (error) {
    if (!isAbsent(error)) onDamage()
  }
  return undefined
}

const isAbsent = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** A value that JSON can hold, as a sealed file has it. */
export function seal(value: unknown): string {
  const body = JSON.stringify(value)
  return `${sealOf(body)}\n${body}`
}

/** Writes a value that JSON can hold, under a seal that tells whether it is whole; the file is the old one or the new one. */
export function writeSealed(path: string, value: unknown): void {
  replaceFile(path, value, () => undefined)
}

/** The same, so that it is on the disk when this returns, also where the machine then loses power. */
export function writeSealedDurably(path: string, value: unknown): void {
  replaceFile(path, value, syncFile)
  syncFolder(dirname(path))
}

function replaceFile(path: string, value: unknown, settle: (path: string) => void): void {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, seal(value))
    settle(temporary)
    renameOver(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Also where a folder has taken the name, as a damaged disk may have it: that goes. */
function renameOver(temporary: string, path: string): void {
  try {
    renameSync(temporary, path)
  } catch (error) {
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
    rmSync(path, { recursive: true, force: true })
    renameSync(temporary, path)
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // Windows opens no folder; there a new name is as durable as it gets.
  }
}

const sealOf = (body: string) => createHash('sha256').update(body).digest('hex')
