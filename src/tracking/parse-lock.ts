import { diagnose } from '../diagnostics/diagnose.js'
import type { Outcome } from '../model/diagnostic.js'
import type { Lock, LockedDeck, LockedSlide, LockedSource } from './lock.js'
import { lockVersion } from './lock.js'
import { parseSketch } from './sketch-words.js'

/** What a lock says; without a value, and with the reason, where it cannot be used. */
export function parseLock(text: string, file: string): Outcome<Lock | undefined> {
  const line = conflictLine(text)
  if (line !== undefined) {
    const message = 'The lock holds the marks of a merge that was not finished.'
    return fail(diagnose('lock/conflict', { place: { file, line }, message }))
  }
  const value = readJson(text)
  const place = { file }
  if (!isObject(value) || typeof value.version !== 'number' || !isObject(value.decks)) {
    const message = value === undefined ? 'The lock is not JSON.' : 'The lock lacks `version` or `decks`.'
    return fail(diagnose('lock/unreadable', { place, message }))
  }
  if (value.version > lockVersion) {
    const message = `The lock has version ${value.version}; this polydeck reads up to ${lockVersion}.`
    return fail(diagnose('lock/newer-version', { place, message }))
  }
  const decks = mapEntries(value.decks, parseDeck)
  if (decks !== undefined) return { value: decks, diagnostics: [] }
  const message = 'The lock holds a record that is cut off or was changed by hand.'
  return fail(diagnose('lock/unreadable', { place, message }))
}

const fail = (diagnostic: ReturnType<typeof diagnose>) => ({ value: undefined, diagnostics: [diagnostic] })

function conflictLine(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line))
  return index < 0 ? undefined : index + 1
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // the caller says that it is not JSON
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The entries of an object but its closing one; `undefined` where one of them is not what it should be. */
function mapEntries<T>(
  object: unknown,
  parse: (value: Readonly<Record<string, unknown>>, name: string) => T | undefined,
): Map<string, T> | undefined {
  if (!isObject(object)) return undefined
  const entries = new Map<string, T>()
  for (const [name, value] of Object.entries(object)) {
    if (name === '') continue
    const parsed = isObject(value) ? parse(value, name) : undefined
    if (parsed === undefined) return undefined
    entries.set(name, parsed)
  }
  return entries
}

function parseDeck({ source, locales }: Readonly<Record<string, unknown>>): LockedDeck | undefined {
  const versions = mapEntries(source, parseSource)
  const translations = mapEntries(locales, (slides) => mapEntries(slides, parseSlide))
  return versions && translations && { source: [...versions.values()], locales: translations }
}

function parseSource(fields: Readonly<Record<string, unknown>>, name: string): LockedSource | undefined {
  const { heading, blocks, was = [] } = fields
  const [id, hash] = name.split(' ')
  const words = wordsOf(fields)
  if (!id || !hash || words === undefined || typeof heading !== 'string' || typeof blocks !== 'string')
    return undefined
  if (!Array.isArray(was) || !was.every((earlier) => typeof earlier === 'string')) return undefined
  const print = { hash, heading, blocks: blocks.split(' ').filter((block) => block !== ''), words }
  return { id, print, was }
}

function parseSlide(fields: Readonly<Record<string, unknown>>): LockedSlide | undefined {
  const { follows, hash } = fields
  const words = wordsOf(fields)
  if (words === undefined || typeof hash !== 'string') return undefined
  if (follows === undefined) return { hash, words }
  return typeof follows === 'string' ? { follows, hash, words } : undefined
}

const wordsOf = ({ words }: Readonly<Record<string, unknown>>) =>
  typeof words === 'string' ? parseSketch(words) : undefined
