import type { Root } from 'hast'
import type { Allowance } from './allowance.js'
import type { CanvasName } from './canvas.js'
import type { Density } from './density.js'
import type { AsWritten, Dialect, ForeignStyle } from './dialect.js'
import type { LinkPolicy } from './handout.js'
import type { HtmlAllowance } from './html-allowance.js'
import type { LayoutName } from './layout.js'
import type { LocaleTag } from './locale.js'
import type { Origin } from './origin.js'
import type { CodePlace, NotesPolicy } from './notes-policy.js'
import type { PlacedSettings, SlideSettings } from './slide-settings.js'
import type { Variables } from './variables.js'

/** A Markdown file of one locale, as it was found. */
export interface SourceFile {
  /** Absolute path. */
  readonly path: string
  /** The path as it is shown to the author. */
  readonly shownAs: string
  /** Groups the locales of one talk; may span folders (`course/lesson-1`). */
  readonly deck: string
  readonly locale: LocaleTag
  /** The text: UTF-8, without byte order mark, with `\n` line ends, in Unicode form NFC; with that of files that it includes. */
  readonly text: string
  /** Where the lines of the text come from; absent where all are the file's own. */
  readonly origins?: readonly Origin[]
  /** Absolute paths at which included files were looked for, whether they were there or not. */
  readonly asked?: readonly string[]
}

/** The keys of a document's front matter that the program knows, checked. */
export interface FrontMatter {
  readonly title?: string
  readonly subtitle?: string
  readonly author?: string
  /** As written; an ISO date is shown in the document's language. */
  readonly date?: string
  readonly description?: string
  /** For the properties of PDFs; several are apart by commas. */
  readonly keywords?: string
  /** Where the deck is published: http or https. */
  readonly url?: string
  /** On which slide a code is drawn that opens `url`. */
  readonly qr?: CodePlace
  /** How long the talk is to take, in minutes. */
  readonly duration?: number
  readonly notes?: NotesPolicy
  readonly links?: LinkPolicy
  readonly lang?: LocaleTag
  /** The tool in whose Markdown it is written. */
  readonly dialect?: Dialect
  readonly theme?: string
  /** The shape of the slides; `4:3` is read as text and as the number that older YAML takes it for. */
  readonly size?: CanvasName
  /** How much of the document the slides show. */
  readonly density?: Density
  /** Whether an agenda of the sections follows the title. */
  readonly agenda?: boolean
  /** Whether what stands between `$` and `$` is a formula. */
  readonly math?: boolean
  /** Layouts by the ids of the slides that are to have them. */
  readonly layouts?: Readonly<Record<string, LayoutName>>
  /** What holds for each of its slides that says nothing else. */
  readonly settings?: SlideSettings
  /** Texts by the names that stand for them in the document, and in its translations. */
  readonly vars?: Variables
}

/** What a project says of how all of its documents are read. */
export interface ReadingWishes {
  /** HTML that they may hold besides the usual. */
  readonly html?: HtmlAllowance | undefined
  /** Whether what stands between `$` and `$` is a formula; how it looks decides where nobody says. */
  readonly math?: boolean | undefined
}

/** A parsed document: its front matter, and its body as a sanitised tree whose elements carry `dataLine`. */
export interface ParsedDocument {
  readonly file: SourceFile
  readonly frontMatter: FrontMatter
  readonly tree: Root
  readonly allowances: readonly Allowance[]
  /** How it is divided, where it is written for another tool. */
  readonly asWritten?: AsWritten
  /** The style sheets that such a document brings. */
  readonly styles?: readonly ForeignStyle[]
  /** What the author says about slides, beside the tree. */
  readonly slideSettings: readonly PlacedSettings[]
}
