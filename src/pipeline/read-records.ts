import { readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { NamedDocument } from '../model/tracking.js'
import { lockName, type Lock } from '../tracking/lock.js'
import { parseLock } from '../tracking/parse-lock.js'
import {
  metadataName,
  parseMetadata,
  parseMetadataComment,
  type TranslationMetadata,
} from '../tracking/parse-metadata.js'

/** A lock's file. */
export interface LockFile {
  /** Absolute path. */
  readonly path: string
  readonly text: string | undefined
  /** Absent where there is no file, or it cannot be used. */
  readonly lock: Lock | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The records beside documents, each file read once. */
export interface Records {
  /** The paths of all that was looked for, whether it was there or not. */
  looked(): readonly string[]
  /** The lock of a deck. */
  lockOf(deck: { readonly source: NamedDocument }): LockFile
  /** What co-op-translator recorded of a translation. */
  metadataOf(
    translation: { readonly path: string; readonly text: string },
    source: string,
  ): TranslationMetadata | undefined
}

/**
 * Opens the records below a root.
 * @param show a path as the author is to see it
 */
export function openRecords(root: string, show: (path: string) => string): Records {
  const locks = new Map<string, LockFile>()
  const texts = new Map<string, string | undefined>()
  const readOnce = (path: string) => {
    if (!texts.has(path)) texts.set(path, readText(path))
    return texts.get(path)
  }
  return {
    looked: () => [...locks.keys(), ...texts.keys()],
    lockOf: ({ source }) => {
      const path = join(dirname(source.path), lockName)
      const file = locks.get(path) ?? readLock(path, show(path))
      locks.set(path, file)
      return file
    },
    metadataOf: ({ path, text }, source) => {
      for (const folder of foldersUp(dirname(path), root)) {
        const records = readOnce(join(folder, metadataName))
        const place = { folder: withSlashes(folder), source: withSlashes(source) }
        const found = records === undefined ? undefined : parseMetadata(records, place)
        if (found !== undefined) return found
      }
      return parseMetadataComment(text)
    },
  }
}

function readLock(path: string, shownAs: string): LockFile {
  const text = readText(path)
  const none: Outcome<Lock | undefined> = { value: undefined, diagnostics: [] }
  const { value, diagnostics } = text === undefined ? none : parseLock(text, shownAs)
  return { path, text, lock: value, diagnostics }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined // most folders have no such file
  }
}

function foldersUp(folder: string, root: string): string[] {
  const isInside = !relative(root, folder).startsWith('..')
  if (!isInside) return []
  return folder === root || dirname(folder) === folder
    ? [folder]
    : [folder, ...foldersUp(dirname(folder), root)]
}

const withSlashes = (path: string) => path.split(sep).join('/')
