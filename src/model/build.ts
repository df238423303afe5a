import type { CanvasSize } from './canvas.js'
import type { Density } from './density.js'
import type { RuleLevel, Severity } from './diagnostic.js'
import type { Dialect, Trust } from './dialect.js'
import type { HtmlAllowance } from './html-allowance.js'
import type { HandoutWishes, LinkPolicy } from './handout.js'
import type { DocumentLimits } from './limits.js'
import type { LocaleTag } from './locale.js'
import type { NotesPolicy } from './notes-policy.js'
import type { PrintWishes } from './pdf.js'
import type { MissingPolicy, OutdatedPolicy } from './policy.js'
import type { RemoteWishes } from './remote.js'
import type { Report } from './report.js'
import type { Translation } from './translation.js'
import type { Variables } from './variables.js'

/** What a build can make of a deck. */
export const outputFormats = ['html', 'pdf', 'handout', 'article', 'standalone', 'png', 'thumbnails'] as const

/** See `outputFormats`. */
export type OutputFormat = (typeof outputFormats)[number]

/** Everything that a build is told, resolved: absolute paths, no gaps. */
export interface BuildConfig {
  /** Files and folders to look for documents in. */
  readonly inputs: readonly string[]
  /** Folder that pictures must lie under; found from the inputs where it is absent. */
  readonly root?: string
  readonly outFolder: string
  /** `translations/{locale}/{deck}.md`, from the root. */
  readonly pattern?: string
  readonly sourcePattern?: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** Only these locales; all where it is absent. */
  readonly locales?: readonly LocaleTag[]
  readonly sourceLocale?: LocaleTag
  readonly formats: ReadonlySet<OutputFormat>
  /** Folder of the program itself: its own scripts and styles lie there. */
  readonly packageFolder: string
  /** Folder of the theme. */
  readonly themeFolder: string
  /** Whether the theme was asked for: then no document's front matter changes it. */
  readonly isThemeAsked: boolean
  /** The slides' size, where one was asked for: then no document's front matter changes it. */
  readonly size?: CanvasSize
  /** How much of their documents slides show, where it was asked for: then no document's front matter changes it. */
  readonly density?: Density
  /** The slides' size and density where neither an option nor front matter says: those of the configuration file. */
  readonly usualSize?: CanvasSize
  readonly usualDensity?: Density
  /** Least size of body text in px, where it was asked for: all text is then larger in proportion. */
  readonly minSize?: number
  /** Folders in which front matter may name a theme, the first one first. */
  readonly themesFolders: readonly string[]
  /** Folders of templates; a later one's go before those of an earlier one. */
  readonly templateFolders: readonly string[]
  readonly browserPath?: string
  /** How many decks are measured and printed at a time. */
  readonly concurrency: number
  /** Seconds since 1970: the date that PDFs bear, where one was asked for; else each bears its document's. */
  readonly epochSeconds?: number
  readonly handout: HandoutWishes
  readonly print: PrintWishes
  /** What becomes of notes and of links' addresses, where it was asked for: then no document's front matter changes it. */
  readonly notes?: NotesPolicy
  readonly links?: LinkPolicy
  /** The same where neither an option nor front matter says: that of the configuration file. */
  readonly usualNotes?: NotesPolicy
  readonly usualLinks?: LinkPolicy
  /** Absolute folder of the project: that of the configuration file, else the one that the program was started in. */
  readonly projectFolder: string
  /** Whether options of the command left out some decks or formats: what an earlier run made of them stays. */
  readonly leavesOut: { readonly decks: boolean; readonly formats: boolean }
  /** Whether everything is made anew, whatever earlier runs left. */
  readonly isForced: boolean
  /** The configuration file that was found; absolute. */
  readonly configFile?: string
  /** The severities of rules, by name, where the project wants others than the rules' own. */
  readonly rules: Readonly<Record<string, RuleLevel>>
  /** Locales by names of folders and files that the project uses for them, in small letters with `-` between parts. */
  readonly localeNames: Readonly<Record<string, LocaleTag>>
  readonly missing: MissingPolicy
  readonly outdated: OutdatedPolicy
  /** Groups of locales whose slides break at the same places. */
  readonly lockstep: readonly (readonly LocaleTag[])[]
  /** Words of the furniture in place of the program's, by locale and by the word's name. */
  readonly words: Readonly<Record<LocaleTag, Readonly<Record<string, string>>>>
  /** How all slides of all decks are to be, as the project's file says it. */
  readonly settings: Readonly<Record<string, string | number | boolean>>
  /** Texts by the names that stand for them in all documents. */
  readonly vars: Variables
  /** Least share of slides, in per cent, that a translation must have up to date. */
  readonly minComplete?: number
  /** HTML that documents may hold besides the usual; none where it is absent. */
  readonly html?: HtmlAllowance
  /** Whether what stands between `$` and `$` is a formula, where front matter does not say; absent where its looks decide. */
  readonly math?: boolean
  /** The tool in whose Markdown documents are written that do not say theirs; where absent, it is looked for. */
  readonly dialect?: Dialect
  /** What of documents for other tools is used because the project says so. */
  readonly trust?: readonly Trust[]
  /** Which pictures are fetched from the network; none where it is absent. */
  readonly remote?: RemoteWishes
  readonly limits: DocumentLimits
  /** A diagnostic that is as grave as this or graver makes the run fail. */
  readonly failOn: Severity
}

/** Something that was done, for whoever watches. */
export interface Progress {
  /** What is being done, in a word or two: `reading`, `measuring`, `printing`. */
  readonly step: string
  /** What it is done to: `seeds/es`. */
  readonly what: string
  /** How much of the whole run is done, from 0 to 1. */
  readonly share: number
}

/** An output that could not be written: why, and what to do about it. */
export interface UnwrittenOutput {
  readonly message: string
  readonly advice: string
}

/** A deck that was made anew. */
export interface RebuiltDeck {
  readonly deck: string
  readonly locale: LocaleTag
  /** In a few words: `2 slides changed: Prompt flow, Model catalog`. */
  readonly why: string
}

/** What a build gives. */
export interface BuildResult {
  readonly report: Report
  /** What a reader of the report should know besides, a sentence each, such as how the source locale was chosen. */
  readonly remarks: readonly string[]
  /** The state of each translation, slide by slide, of all locales. */
  readonly translations: readonly Translation[]
  /** Minutes that each deck takes to say at a usual pace, by `deck/locale`. */
  readonly minutes: ReadonlyMap<string, number>
  /** Why outputs are not there that could not be written: one that is open elsewhere, or read only. All others are. */
  readonly unwritten: readonly UnwrittenOutput[]
  /** The decks that were made anew, and why; all others are as an earlier run made them. */
  readonly rebuilt: readonly RebuiltDeck[]
  /** Files of earlier runs that were removed, since nothing makes them any more; by their paths in the output folder. */
  readonly removed: readonly string[]
  /** How many files that earlier runs kept were not as these had left them; what they held was made anew. */
  readonly healed: number
  /** Whether no earlier run left anything to hold the documents against. */
  readonly isFirst: boolean
  /** Milliseconds in all, and by step. */
  readonly ms: number
  readonly steps: Readonly<Record<string, number>>
}
