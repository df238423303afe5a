import { readdirSync, readFileSync } from 'node:fs'
import type { CorpusWords } from './corpus-words.js'

/** The words of the corpus by locale, in order. */
export function readWords(): Readonly<Record<string, CorpusWords>> {
  const folder = new URL('words/', import.meta.url)
  const names = readdirSync(folder).sort()
  return Object.fromEntries(
    names.map((name) => {
      const words = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as CorpusWords
      return [name.replace(/\.json$/, ''), words]
    }),
  )
}
