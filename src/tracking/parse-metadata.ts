import { posix } from 'node:path'

/** What co-op-translator records of a translation: the MD5 of the bytes of the source that it was made from. */
export interface TranslationMetadata {
  readonly originalHash: string
}

/** The file that co-op-translator keeps in each language's folder. */
export const metadataName = '.co-op-translator.json'

/** A translation, its source, and the folder of the record; all absolute, `/` between parts. */
export interface MetadataPlace {
  readonly folder: string
  readonly source: string
}

/**
 * What the records of a folder say of a translation of a source. They go by the source's path from the top of the project,
 * which is some folder above.
 * @param text of `.co-op-translator.json`
 */
export function parseMetadata(
  text: string,
  { folder, source }: MetadataPlace,
): TranslationMetadata | undefined {
  const records = readRecords(text)
  for (let top = folder; ; top = posix.dirname(top)) {
    const name = posix.relative(top, source)
    const found = name.startsWith('..') ? undefined : checkRecord(records.get(name))
    if (found !== undefined || top === posix.dirname(top)) return found
  }
}

/** What a translation says of itself, in the comment that earlier versions of co-op-translator put into it. */
export function parseMetadataComment(text: string): TranslationMetadata | undefined {
  const start = /<!--\s*CO_OP_TRANSLATOR_METADATA:/.exec(text)
  if (start === null) return undefined
  const from = start.index + start[0].length
  const end = text.indexOf('-->', from)
  return end < 0 ? undefined : checkRecord(readJson(text.slice(from, end)))
}

const readRecords = (text: string) => new Map(Object.entries(Object(readJson(text))))

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // it is another program's file: what cannot be read says nothing, and the history is asked
  }
}

function checkRecord(value: unknown): TranslationMetadata | undefined {
  if (typeof value !== 'object' || value === null || !('original_hash' in value)) return undefined
  const { original_hash: hash } = value
  return typeof hash === 'string' && /^[0-9a-f]{32}$/i.test(hash)
    ? { originalHash: hash.toLowerCase() }
    : undefined
}
