import { statSync } from 'node:fs'
import { locatePicture, type PictureSearch } from '../../assets/locate-picture.js'
import { noRemote } from '../../assets/remote/no-remote.js'
import { digestFile, sha256Of } from '../../cache/digest-files.js'
import { mediaKindOf } from '../../markup/media-kind.js'
import type { RemotePictures } from '../../model/asset.js'

/** A picture that a document asked for, and what there was: the hash of its bytes, or why there was none. */
export interface PictureLookup extends PictureSearch {
  readonly address: string
  readonly answer: string
}

/** What there is of pictures now; each file is read once. */
export interface PictureAnswers {
  answer(address: string, search: PictureSearch): Promise<string>
}

/** Larger files are used by nobody (`assets/read-picture.ts`, `assets/read-media.ts`), so what they hold does not matter. */
const largestPicture = 20 * 1024 * 1024
const largestMedia = 200 * 1024 * 1024

/** Answers about pictures, for one run. */
export function createPictureAnswers(remote: RemotePictures = noRemote): PictureAnswers {
  const digests = new Map<string, string>()
  return {
    answer: async (address, search) => {
      const location = await locatePicture(address, search)
      if (location.status === 'remote') return answerRemote(address, remote)
      if (location.status !== 'found') return location.status
      const digest =
        digests.get(location.path) ??
        digestPicture(location.path, mediaKindOf(address) === undefined ? largestPicture : largestMedia)
      digests.set(location.path, digest)
      return digest
    },
  }
}

async function answerRemote(address: string, remote: RemotePictures): Promise<string> {
  const answer = await remote.find(address)
  if (answer.status === 'fetched') return sha256Of(answer.picture.bytes)
  return answer.status === 'failed' ? `failed: ${answer.why}` : 'remote'
}

function digestPicture(path: string, largest: number): string {
  const kind = statSync(path, { throwIfNoEntry: false })
  const isUsable = kind?.isFile() === true && kind.size <= largest
  return (isUsable ? digestFile(path) : undefined) ?? 'unusable'
}
