import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { localizedNames } from '../assets/localized-names.js'
import { locatePicture } from '../assets/locate-picture.js'
import { readFound } from '../assets/read-found.js'
import { normalText } from '../language/normal-text.js'
import type { LocaleTag } from '../model/locale.js'
import type { RuleName } from '../diagnostics/catalogue.js'

/** A file that documents include. */
export interface Part {
  /** Absolute, without links. */
  readonly path: string
  readonly shownAs: string
  readonly text: string
}

/** What can be wrong with an included file. */
export type WhyNot = Extract<RuleName, `include/${string}`>

/** Why a file cannot be included. */
export interface Refusal {
  readonly rule: WhyNot
  readonly message: string
}

/** Reads files that one document includes, each once. */
export interface PartReader {
  /** @param folder absolute; addresses that begin with `/` or `@/` are from the root */
  read(address: string, folder: string): Promise<Part | Refusal>
  /** Absolute paths of all places that were looked at, in order. */
  asked(): readonly string[]
}

/** Where parts are looked for. */
export interface PartSetting {
  readonly root: string
  readonly mostBytes: number
  /** A file for this locale (`part.es.md`, `es/part.md`) is taken before the one that is named. */
  readonly locale: LocaleTag
}

/** A reader of parts. They are confined to the root like pictures; hidden files, which hold what is nobody's business, are not read. */
export function createPartReader(setting: PartSetting): PartReader {
  const asked = new Set<string>()
  const known = new Map<string, Promise<Part | Refusal>>()
  return {
    read: (written, folder) => {
      const isFromRoot = /^@?\//.test(written)
      const address = written.replace(/^@?\/+/, '')
      const search = {
        folder: isFromRoot ? setting.root : folder,
        root: setting.root,
        locale: setting.locale,
      }
      for (const name of localizedNames(decode(address), setting.locale, []))
        if (!name.includes('\0')) asked.add(resolve(search.folder, name))
      const key = resolve(search.folder, address)
      const part = known.get(key) ?? readPart(address, search, setting.mostBytes)
      known.set(key, part)
      return part
    },
    asked: () => [...asked],
  }
}

async function readPart(
  address: string,
  search: Parameters<typeof locatePicture>[1],
  mostBytes: number,
): Promise<Part | Refusal> {
  const named = `\`${address}\``
  const location = await locatePicture(address, search)
  if (location.status === 'outside-root')
    return { rule: 'include/outside-root', message: `The included file ${named} lies outside the root.` }
  if (location.status === 'not-found')
    return { rule: 'include/not-found', message: `The included file ${named} is missing.` }
  const refusal: Refusal = { rule: 'include/unusable', message: `The file ${named} cannot be included.` }
  if (location.status !== 'found' || isHidden(relative(location.root, location.path))) return refusal
  const bytes = await readFound(location, mostBytes).catch(() => undefined)
  const text = bytes && decodeText(bytes)
  if (text === undefined) return refusal
  // The way on goes by real paths, and so does what is shown of it.
  const base = await realpath(process.cwd())
  return { path: location.path, shownAs: relative(base, location.path), text }
}

const isHidden = (way: string) => isAbsolute(way) || way.split(sep).some((name) => name.startsWith('.'))

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address // it names no file, and that is reported
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : normalText(text)
  } catch {
    return undefined // it is no text, and that is reported
  }
}
