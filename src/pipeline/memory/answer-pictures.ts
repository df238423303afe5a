import { statSync } from 'node:fs'
import { locatePicture, type PictureSearch } from '../../assets/locate-picture.js'
import { digestFile } from '../../cache/digest-files.js'

/** A picture that a document asked for, and what there was: the hash of its bytes, or why there was none. */
export interface PictureLookup extends PictureSearch {
  readonly address: string
  readonly answer: string
}

/** What there is of pictures now; each file is read once. */
export interface PictureAnswers {
  answer(address: string, search: PictureSearch): Promise<string>
}

/** Larger files are used by nobody (`assets/read-picture.ts`), so what they hold does not matter. */
const largest = 20 * 1024 * 1024

/** Answers about pictures, for one run. */
export function createPictureAnswers(): PictureAnswers {
  const digests = new Map<string, string>()
  return {
    answer: async (address, search) => {
      const location = await locatePicture(address, search)
      if (location.status !== 'found') return location.status
      const digest = digests.get(location.path) ?? digestPicture(location.path)
      digests.set(location.path, digest)
      return digest
    },
  }
}

function digestPicture(path: string): string {
  const kind = statSync(path, { throwIfNoEntry: false })
  const isUsable = kind?.isFile() === true && kind.size <= largest
  return (isUsable ? digestFile(path) : undefined) ?? 'unusable'
}
