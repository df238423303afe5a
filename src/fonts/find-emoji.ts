const element = String.raw`(?:\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?|[\u{E0020}-\u{E007E}]+\u{E007F})?)`
const sequencePattern = new RegExp(`${element}(?:\\u200D${element})*`, 'gu')
// A digit and © are emoji too as Unicode counts; they are meant so only where the text asks for it.
const shownAsEmoji = /\p{Emoji_Presentation}|\uFE0F/u

/** The emoji of a text, and the text without them. */
export interface FoundEmoji {
  /** The sequences one after the other: a flag and a family of four are one sequence each. */
  readonly emoji: string
  readonly rest: string
}

/** Takes out of a text what is shown as emoji: by itself, or because a variation selector asks for it. */
export function findEmoji(text: string): FoundEmoji {
  const emoji: string[] = []
  const rest = text.replace(sequencePattern, (sequence) => {
    if (!shownAsEmoji.test(sequence)) return sequence
    emoji.push(sequence)
    return ''
  })
  return { emoji: emoji.join(''), rest }
}
