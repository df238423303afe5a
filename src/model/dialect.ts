/** The tools in whose Markdown a document may be written; `polydeck` is the program's own. */
export const dialects = ['polydeck', 'marp', 'reveal-md', 'slidev'] as const

/** The name of a tool in whose Markdown a document may be written. */
export type Dialect = (typeof dialects)[number]

/** What of documents for other tools a project may trust. */
export type Trust = 'styles'

/** A dialect that is not the program's own. */
export type ForeignDialect = Exclude<Dialect, 'polydeck'>

/** How these tools call themselves. */
export const dialectNames: Readonly<Record<ForeignDialect, string>> = {
  marp: 'Marp',
  'reveal-md': 'reveal-md',
  slidev: 'Slidev',
}

/** How a document of another tool is shown: slides begin where that tool begins them, and what stands on them keeps its order. */
export interface AsWritten {
  readonly dialect: ForeignDialect
  /** 1-based lines of the file at which slides begin, in order; the first slide begins with the text, and is not among them. */
  readonly starts: readonly number[]
  /** Whether a line that begins with `Note:` begins the speaker's notes, whatever follows it; else it never does. */
  readonly hasNoteLines: boolean
}

/** A style sheet that a document of another tool brings. */
export interface ForeignStyle {
  readonly css: string
  /** 1-based line of the file at which its text begins. */
  readonly line: number
  /** Whether it counts for the slide that it stands on alone. */
  readonly isScoped: boolean
}
