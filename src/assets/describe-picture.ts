import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import type { Picture } from '../model/asset.js'

const extensions: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
  avif: 'avif',
}

/** A picture by its bytes, whatever its name says; `undefined` for what is no picture that decks show. */
export function describePicture(bytes: Uint8Array): Picture | undefined {
  const measured = measure(bytes)
  if (measured === undefined) return undefined
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const { width, height, extension } = measured
  return { bytes, name: `picture-${hash}.${extension}`, width, height }
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
