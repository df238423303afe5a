import type { Words } from '../language/words.js'

/** The words that the speaker's view shows. */
const names = [
  'speakerView',
  'slideOf',
  'thisSlide',
  'upNext',
  'endOfTalk',
  'notes',
  'noNotes',
  'clock',
  'elapsed',
  'start',
  'pause',
  'reset',
  'onTime',
  'behind',
  'ahead',
  'planned',
  'notesLanguage',
  'largerText',
  'smallerText',
  'previousSlide',
  'nextSlide',
  'outdated',
  'untranslated',
  'windowBlocked',
  'deckClosed',
  'close',
] as const satisfies readonly (keyof Words)[]

/** The words of the speaker's view, of all those of the furniture. */
export function speakerWords(words: Words): Pick<Words, (typeof names)[number]> {
  return Object.fromEntries(names.map((name) => [name, words[name]])) as Pick<Words, (typeof names)[number]> // one for each name
}
