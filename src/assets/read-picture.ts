import type { Picture } from '../model/asset.js'
import { describePicture } from './describe-picture.js'
import { type FoundFile, readFound } from './read-found.js'

/** Largest picture file that is used, in bytes. */
export const largestPicture = 20 * 1024 * 1024

/**
 * A picture's bytes and size; `undefined` for what cannot be read, is no regular file, is too large, is no picture by its content, or
 * lies elsewhere by now.
 */
export async function readPicture(found: FoundFile): Promise<Picture | undefined> {
  const bytes = await readFound(found, largestPicture).catch(() => undefined) // whoever asked says that it cannot be used
  return bytes && describePicture(bytes)
}
