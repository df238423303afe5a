import type { Site } from '../browser/serve-site.js'
import type { RunningBrowser } from '../browser/start-browser.js'
import type { FontLibrary } from '../fonts/load-library.js'
import type { RemotePictures } from '../model/asset.js'
import type { BuildConfig } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Translation } from '../model/translation.js'
import type { OutputFolder } from '../output/output-folder.js'
import type { ThemeShelf } from '../output/read-theme.js'
import type { SharedFiles } from '../output/shared-files.js'
import type { Templates } from '../render/compile-templates.js'
import type { DeckShelf } from '../render/deck-shelf.js'
import type { DrawingMemo } from './drawing-memo.js'
import type { FitMemo } from './fit-memo.js'
import type { FontMemo } from './font-memo.js'
import type { GetHighlighter } from './highlight-deck.js'
import type { Recorder } from './recorder.js'

/** What the decks of a run share. */
export interface Workshop {
  readonly config: BuildConfig
  readonly root: string
  readonly templates: Templates
  readonly shared: SharedFiles
  readonly themes: ThemeShelf
  readonly library: FontLibrary
  readonly highlighter: GetHighlighter
  /** Diagrams that were drawn before. */
  readonly drawings: DrawingMemo
  readonly outputs: OutputFolder
  /** All decks of the run, for the links between them. */
  readonly shelf: DeckShelf
  readonly browser: RunningBrowser
  /** Every deck of the run in every locale, those that are not built too. */
  readonly decks: readonly LocalizedDeck[]
  /** The state of each translation. */
  readonly translations: readonly Translation[]
  readonly recorder: Recorder
  /** Pictures on the network, as far as they are wanted. */
  readonly remote: RemotePictures
  /** Makes fonts for who makes decks again and again; without it they are read each time. */
  readonly fonts?: FontMemo
  /** What slides came to that were measured before; without it all are measured. */
  readonly fits?: FitMemo
  /** Is handed each deck's print page as it is printed; only who compares with the bare browser asks for it. */
  readonly keepPage?: (name: string, site: Site) => void
  /** Whether the pictures of titles are left out, which only the overview shows. */
  readonly skipsCovers?: boolean
  /** One deck's share of the whole run, from 0 to 1. */
  readonly share: number
}

/** A deck and its locale, as people read it: `seeds/es`. */
export const nameOf = ({ deck }: LocalizedDeck) => `${deck.file.deck}/${deck.file.locale}`
