import { createHash } from 'node:crypto'

/**
 * The name that a repository gives a file's content.
 * @param like another name of the same repository, whose length says which hash it uses
 */
export function blobName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length > 40 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
