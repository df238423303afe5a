import { pictureKey } from '../picture-key.js'
import type { BlockTraits } from '../read-traits.js'
import { inSource, type DriftRule, type Finding } from './compared-decks.js'

/** Pictures of the source that its translation lacks. One that is not there at all is known by its name, wherever it lies. */
export const findPictures: DriftRule = (decks) =>
  decks.pairs.flatMap(({ id, other, blocks }): Finding[] => {
    const [mine, here] = [picturesOf(blocks.one), picturesOf(blocks.other)]
    const missing = mine.filter(({ key }) => !here.some((picture) => picture.key === key))
    const instead = here.filter(({ key }) => !mine.some((picture) => picture.key === key))
    return missing.map(({ key, line }, index) => {
      const other_ = instead[index]
      const shown = other_ === undefined ? '' : `; \`${other_.key}\` stands here`
      const message = `The picture \`${key}\` of the source is missing (${inSource(decks, line)})${shown}.`
      return { rule: 'locale/missing-image', message, line: other_?.line ?? other.slide.line, slide: id }
    })
  })

const picturesOf = (blocks: readonly BlockTraits[]) =>
  blocks.flatMap(({ block }) =>
    block.pictures.map((address) => ({ key: pictureKey(address), line: block.line })),
  )
