import type { Words } from '../language/words.js'
import type { Direction } from '../model/locale.js'

/** What some keys do, as the list of keys tells it. */
export interface KeyEntry {
  readonly keys: readonly string[]
  readonly does: string
}

/** A deck, as far as its keys go. */
export interface KeyedDeck {
  /** Slides follow one another in the direction of writing. */
  readonly dir: Direction
  /** Whether there are other languages to choose from. */
  readonly hasLanguages: boolean
}

/** The keys that work in a deck, in the words of its language; keys are called as they are labelled. */
export function listKeys(words: Words, { dir, hasLanguages }: KeyedDeck): readonly KeyEntry[] {
  const [next, previous] = dir === 'rtl' ? ['←', '→'] : ['→', '←']
  return [
    { keys: [next, words.spaceKey], does: words.nextSlide },
    { keys: [previous], does: words.previousSlide },
    { keys: ['Home'], does: words.firstSlide },
    { keys: ['End'], does: words.lastSlide },
    { keys: ['Esc', 'O'], does: words.allSlides },
    { keys: ['F'], does: words.fullScreen },
    { keys: ['B', '.'], does: words.blackScreen },
    ...(hasLanguages ? [{ keys: ['L'], does: words.chooseLanguage }] : []),
    { keys: ['S'], does: words.speakerView },
    { keys: ['?'], does: words.keys },
  ]
}
