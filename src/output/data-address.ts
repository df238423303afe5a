const types: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  avif: 'image/avif',
}

/** A file as an address that holds it; its name's ending says what it is. */
export function dataAddress(name: string, bytes: Uint8Array): string {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  return `data:${type};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}
