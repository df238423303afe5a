import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { imageSize } from 'image-size'
import type { Picture } from '../model/asset.js'

/** Largest picture file that is used, in bytes. */
const largest = 20 * 1024 * 1024

const extensions: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
  avif: 'avif',
}

/** A picture's bytes and size; `undefined` for what is no regular file, is too large, or is no picture by its content. */
export async function readPicture(path: string): Promise<Picture | undefined> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  const stats = await file.stat()
  if (!stats.isFile() || stats.size === 0 || stats.size > largest) return undefined
  const bytes = await file.readFile()
  const measured = measure(bytes)
  if (measured === undefined) return undefined
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return {
    bytes,
    name: `picture-${hash}.${measured.extension}`,
    width: measured.width,
    height: measured.height,
  }
}

function measure(bytes: Uint8Array): { width: number; height: number; extension: string } | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes)
    const extension = extensions[type ?? '']
    if (extension === undefined || !(width > 0) || !(height > 0)) return undefined
    return orientation >= 5 ? { width: height, height: width, extension } : { width, height, extension }
  } catch {
    return undefined // the library throws for content that is no picture it knows
  }
}
