import { readdir, realpath } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import type { LocaleTag } from '../model/locale.js'
import { isBelow } from './is-below.js'
import { localizedNames } from './localized-names.js'

/** Where a document looks for its pictures. */
export interface PictureSearch {
  /** Absolute folder of the document. */
  readonly folder: string
  /** Absolute folder that pictures must lie under. */
  readonly root: string
  readonly locale: LocaleTag
}

/** Where a picture lies, without links and below which folder, or why it cannot be had. */
export type Location =
  | { readonly status: 'found'; readonly path: string; readonly root: string }
  | { readonly status: 'not-found' | 'outside-root' | 'remote' | 'unusable' }

/**
 * The file that a picture's address means. It is decoded once; then neither the address nor a symbolic link on its way may
 * lead out of the root.
 */
export async function locatePicture(address: string, search: PictureSearch): Promise<Location> {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return { status: 'remote' }
  const path = decode(address.replace(/[?#].*$/s, ''))
  if (path === undefined || path === '' || isAbsolute(path)) return { status: 'unusable' }
  const root = await realpath(search.root)
  let isOutside = false
  for (const name of localizedNames(path, search.locale, await siblingsOf(path, search))) {
    const wanted = resolve(search.folder, name)
    if (!isBelow(wanted, search.root)) {
      isOutside = true
      continue
    }
    const real = await realpath(wanted).catch(() => undefined)
    if (real === undefined) continue
    if (isBelow(real, root)) return { status: 'found', path: real, root }
    isOutside = true
  }
  return { status: isOutside ? 'outside-root' : 'not-found' }
}

/** Names of the files beside a picture; none where its folder is not there or lies outside the root. */
async function siblingsOf(path: string, { folder, root }: PictureSearch): Promise<string[]> {
  const beside = dirname(resolve(folder, path))
  if (beside !== root && !isBelow(beside, root)) return []
  return readdir(beside).catch(() => []) // then the picture is not there either, and that is reported
}

/** The path that an address spells, or `undefined` for one that hides something: a second encoding, a NUL, a backslash. */
function decode(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address)
    return /[\0\\]|%2f|%2e/i.test(path) ? undefined : path
  } catch {
    return undefined // not an encoding at all
  }
}
