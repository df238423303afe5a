/**
 * The SHA-256 of the content that a pointer of Git LFS stands for; `undefined` for any other file.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function readPointer(bytes: Uint8Array): string | undefined {
  if (bytes.length > 1024) return undefined
  const text = new TextDecoder().decode(bytes)
  if (!text.startsWith('version https://git-lfs.github.com/spec/')) return undefined
  return /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1]
}
