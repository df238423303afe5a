/** A kind of file that a theme may bring. */
export interface MediaKind {
  readonly extension: string
  /** Its media type, such as `font/woff2`. */
  readonly type: string
}

interface Signature extends MediaKind {
  readonly begins: (bytes: Uint8Array) => boolean
}

/** Whether the bytes at a place are these letters. */
const has =
  (letters: string, at = 0) =>
  (bytes: Uint8Array) =>
    Buffer.from(bytes.subarray(at, at + letters.length)).toString('latin1') === letters

const signatures: readonly Signature[] = [
  { extension: 'woff2', type: 'font/woff2', begins: has('wOF2') },
  { extension: 'woff', type: 'font/woff', begins: has('wOFF') },
  { extension: 'ttf', type: 'font/ttf', begins: has('\0\x01\0\0') },
  { extension: 'otf', type: 'font/otf', begins: has('OTTO') },
  { extension: 'png', type: 'image/png', begins: has('\x89PNG\r\n\x1a\n') },
  { extension: 'jpg', type: 'image/jpeg', begins: has('\xff\xd8\xff') },
  { extension: 'webp', type: 'image/webp', begins: (bytes) => has('RIFF')(bytes) && has('WEBP', 8)(bytes) },
  {
    extension: 'svg',
    type: 'image/svg+xml',
    begins: (bytes) => /^\s*(<\?xml[\s\S]*?\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text(bytes)),
  },
]

const text = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\uFEFF/, '')

/** What a file is by its first bytes, whatever it is called; `undefined` where it is neither a font nor a picture. */
export function mediaOf(bytes: Uint8Array): MediaKind | undefined {
  const found = signatures.find(({ begins }) => begins(bytes))
  return found && { extension: found.extension, type: found.type }
}
