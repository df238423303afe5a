/** What the corpus says in one language: one topic, written anew in each. `words/<locale>.json` has them. */
export interface CorpusWords {
  readonly title: string
  readonly subtitle: string
  /** Twelve, from one word to a whole line. */
  readonly headings: readonly string[]
  /** Some 300 letters, or as much as that says in Chinese, Japanese or Korean. */
  readonly longHeading: string
  /** Eighteen or more, each with its full stop, from four words to forty. */
  readonly sentences: readonly string[]
  /** Eight, of one to four words. */
  readonly items: readonly string[]
  /** Six leads, without a colon, and the sentence that belongs to each. */
  readonly leads: readonly (readonly [lead: string, rest: string])[]
  /** A head and three rows, of four cells each. */
  readonly table: readonly (readonly string[])[]
  readonly quote: { readonly text: string; readonly author: string }
  /** The closing notice: its lead, without a colon, and its text. */
  readonly notice: { readonly lead: string; readonly text: string }
  /** What three pictures show. */
  readonly pictures: readonly string[]
}
