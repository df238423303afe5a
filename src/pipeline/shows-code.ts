import { hasClass } from '../markup/class-names.js'
import { mapBlock } from '../markup/map-block.js'
import type { LocalizedDeck } from '../model/deck.js'

/** Classes of code of which more is shown than its text. */
const classes = ['token', 'numbered', 'staged', 'added', 'removed', 'marked']

/** Whether a deck has code of which more is shown than its text: only then it loads the styles for that. */
export function showsCode({ slides }: LocalizedDeck): boolean {
  let isFound = false
  for (const { slide } of slides)
    for (const block of slide.blocks)
      mapBlock(block, (element) => {
        isFound ||=
          element.properties.dataFile !== undefined || classes.some((name) => hasClass(element, name))
        return [element]
      })
  return isFound
}
