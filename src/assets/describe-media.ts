import type { MediaKind } from '../markup/media-kind.js'

/** What a file holds, by its first bytes, whatever its name says. */
export interface MediaType {
  readonly kind: MediaKind
  readonly extension: string
}

/** How many of a file's first bytes are looked at. */
export const headLength = 4_096

/** Brands of MP4 that hold sound alone. */
const soundBrands = /^(M4A |M4B |F4A )$/

/** What plays, by its first bytes; `undefined` for what browsers do not play. `wanted` decides where a container may hold either. */
export function describeMedia(head: Uint8Array, wanted: MediaKind): MediaType | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  if (text.slice(4, 8) === 'ftyp') {
    const isSound = soundBrands.test(text.slice(8, 12)) || wanted === 'audio'
    return isSound ? { kind: 'audio', extension: 'm4a' } : { kind: 'video', extension: 'mp4' }
  }
  if (text.startsWith('\x1aE\xdf\xa3') && text.includes('webm')) return { kind: wanted, extension: 'webm' }
  if (text.startsWith('OggS'))
    return wanted === 'audio' ? { kind: 'audio', extension: 'ogg' } : { kind: 'video', extension: 'ogv' }
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return { kind: 'audio', extension: 'wav' }
  const isFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2
  return text.startsWith('ID3') || isFrame ? { kind: 'audio', extension: 'mp3' } : undefined
}
