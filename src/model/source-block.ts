/** A block of a document's text, by the lines that it stands on. */
export interface SourceBlock {
  /** `code` is never touched; `inline` is text in lines, in whatever block. */
  readonly kind: 'code' | 'html' | 'rule' | 'heading' | 'list' | 'item' | 'inline' | 'other'
  /** 0-based, the end excluded. */
  readonly from: number
  readonly to: number
  /** 0 where it stands in no other block. */
  readonly depth: number
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number
  /** What marks it: `---`, `#`, `*`, `)`. */
  readonly mark: string
}

/** Tells the blocks of a text, in their order. */
export type ListBlocks = (text: string) => readonly SourceBlock[]
