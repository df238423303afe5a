import type { RuleName } from '../diagnostics/catalogue.js'
import type { Words } from '../language/words.js'
import type { OutputFormat } from '../model/build.js'
import type { CanvasName } from '../model/canvas.js'
import type { Density } from '../model/density.js'
import type { Dialect, Trust } from '../model/dialect.js'
import type { RuleLevel, Severity } from '../model/diagnostic.js'
import type { HandoutKind, LinkPolicy, PaperName, SlidesPerPage } from '../model/handout.js'
import type { DocumentLimits } from '../model/limits.js'
import type { LocaleTag } from '../model/locale.js'
import type { NotesPolicy } from '../model/notes-policy.js'
import type { FragmentPolicy } from '../model/pdf.js'
import type { MissingPolicy, OutdatedPolicy } from '../model/policy.js'

/** What `polydeck.config.*` may hold. Every key may be left out; paths are taken from the file's folder. */
export interface UserConfig {
  /** Files and folders to look for documents in. @default `content`, where there is such a folder, else the file's own folder */
  readonly inputs?: string | readonly string[]
  /** Folder to write to. @default `dist` */
  readonly out?: string
  /** Locale that the others are translated from. @default `en`, else the one whose structure most others share */
  readonly sourceLocale?: LocaleTag
  /** The locales to build. @default all that there are */
  readonly locale?: LocaleTag | readonly LocaleTag[]
  /** Locales by the names of folders and files that stand for them, such as `{ br: 'pt-BR' }`. @default those in docs/configuration.md */
  readonly locales?: Readonly<Record<string, LocaleTag>>
  /** What to make of each deck. @default `html`, `pdf` and `handout` */
  readonly formats?: OutputFormat | readonly OutputFormat[]
  /** Whether each deck is written as one file too, with all that it needs inside. @default `false` */
  readonly standalone?: boolean
  /** What handouts are. @default `notes` */
  readonly handout?: HandoutKind
  /** The second language of bilingual handouts. @default none */
  readonly second?: LocaleTag
  /** The paper of handouts. @default `A4` */
  readonly paper?: PaperName
  /** Slides on a page of handouts of the kind `pages`. @default 3 */
  readonly perPage?: SlidesPerPage
  /** Whether the text of handouts is set large. @default `false` */
  readonly largePrint?: boolean
  /** Whether handouts print the addresses of links. Front matter goes before it. @default `work` */
  readonly links?: LinkPolicy
  /** Where speaker notes go. Front matter goes before it. @default `deck` */
  readonly notes?: NotesPolicy
  /** Whether slides PDFs have speaker notes as annotations. @default `false` */
  readonly pdfNotes?: boolean
  /** Whether slides PDFs have a page for each step. @default `final` */
  readonly fragments?: FragmentPolicy
  /** How large pictures of slides are, in px for each px of the canvas. @default 1 */
  readonly pictureScale?: 1 | 2
  /** A theme's name, or the path of a folder with a `theme.css`. Front matter goes before it. @default `paper` */
  readonly theme?: string
  /** Shape of the slides. Front matter goes before it. @default `16:9` */
  readonly size?: CanvasName
  /** How much of the documents the slides show. Front matter goes before it. @default `full` */
  readonly density?: Density
  /** Smallest body text in px, from 24 to 40, on a slide 720 px high. @default 24 */
  readonly minSize?: number
  /** Folder that documents and pictures must lie under. @default the file's own folder */
  readonly root?: string
  /** Where documents are, from the root: `translations/{locale}/{deck}.md`. @default found from the names of files and folders */
  readonly pattern?: string
  /** Where the source locale's documents are, if elsewhere: `{deck}.md`. @default none */
  readonly sourcePattern?: string
  /** Globs from the root; only documents that match one. @default all */
  readonly include?: string | readonly string[]
  /** Globs from the root; no documents that match one. @default none */
  readonly exclude?: string | readonly string[]
  /** Decks worked on at a time, from 1 to 64. @default one for each processor, at least 2 */
  readonly concurrency?: number
  /** The browser to measure and print with. @default the first one that is found */
  readonly browserPath?: string
  /** The gravity of a diagnostic from which on the exit status is 1. @default `error` */
  readonly failOn?: Exclude<Severity, 'note'>
  /** Severities of rules in place of their own, such as `{ 'locale/extra-slide': 'off' }`. @default those in docs/rules.md */
  readonly rules?: Readonly<Partial<Record<RuleName, RuleLevel>>>
  /** What stands in place of a slide that a translation lacks. @default `source` */
  readonly missing?: MissingPolicy
  /** What becomes of a slide whose source changed after it was translated. @default `show` */
  readonly outdated?: OutdatedPolicy
  /** Locales whose slides break at the same places, or several groups of such locales. @default none */
  readonly lockstep?: readonly LocaleTag[] | readonly (readonly LocaleTag[])[]
  /** Texts by the names that stand for them in documents (`{{ name }}`), or lists of them by locale. @default none */
  readonly vars?: Readonly<Record<string, string | number | boolean | Readonly<Record<LocaleTag, string>>>>
  /** How all slides of all decks are to be: `{ footer: 'Acme', logo: 'brand/logo.svg', 'logo-alt': 'Acme' }`, with paths from the file's folder. @default nothing */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  /** Words of the furniture in place of polydeck's, by locale: `{ bg: { contents: '…' } }`. @default polydeck's */
  readonly words?: Readonly<Record<LocaleTag, Partial<Words>>>
  /** Pictures on the network that a build fetches. @default none */
  readonly remote?: {
    /** Hosts: `img.example.org`, `*.example.org`; by https alone, or `http://…` for one by http. */
    readonly allow: string | readonly string[]
    /** Largest picture in bytes, up to 20 MiB. @default 5242880 */
    readonly maxBytes?: number
    /** How long one picture may take in ms, up to 60000. @default 10000 */
    readonly timeoutMs?: number
  }
  /** The tool in whose Markdown documents are written that do not say theirs. @default found from what they hold */
  readonly dialect?: Dialect
  /** What of documents for other tools is used: their style sheets. @default nothing */
  readonly trust?: readonly Trust[]
  /** HTML that documents may hold besides what docs/security.md lists. @default none */
  readonly html?: {
    readonly allow: {
      /** Names of elements. */
      readonly elements?: readonly string[]
      /** Names of attributes by elements, or by `*` for all. */
      readonly attributes?: Readonly<Record<string, readonly string[]>>
    }
  }
  /** Whether what stands between `$` and `$` is a formula. Front matter goes before it. @default what it looks like */
  readonly math?: boolean
  /** Least share of a translation's slides, in per cent, that must be up to date. @default none */
  readonly minComplete?: number
  /** How large a document may be, and how many slides it may have. @default 1,048,576 bytes and 1,000 slides */
  readonly limits?: Partial<DocumentLimits>
}
