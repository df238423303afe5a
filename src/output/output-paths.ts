import type { LocaleTag } from '../model/locale.js'

/** Where the outputs of one deck lie, relative to the output folder, and what it finds shared files by. */
export interface OutputPaths {
  readonly html: string
  readonly pdf: string
  readonly handout: string
  /** The deck with its notes, where these are for the speaker alone. */
  readonly speakerPage: string
  /** What the speaker's view shows of this language beside slides in another one. */
  readonly speakerTexts: string
  /** The document as an article on one page. */
  readonly article: string
  /** The deck as one file with everything inside. */
  readonly standalone: string
  /** A picture of the title slide, for the overview. */
  readonly cover: string
  /** The page that opens the deck in the visitor's language. */
  readonly index: string
  /** From the deck's page to the shared files: `../assets/`, one `../` for each folder of the deck's id. */
  readonly assetPrefix: string
}

/** The page from which every deck is found. */
export const overviewPath = 'index.html'

/** The state of translations. */
export const statusPath = 'status.html'

/** What the decks are and what was found. */
export const reportPath = 'report.json'

/** The folder of shared files, relative to the output folder. */
export const assetsFolder = 'assets'

/** The folder of the page of what changed, and of its pictures. */
export const diffFolder = 'diff'

/** Names that no deck may have, since its folder would be one of these, or take the place of one of these files. */
export const reservedDecks: readonly string[] = [
  assetsFolder,
  diffFolder,
  overviewPath,
  statusPath,
  reportPath,
]

/** The only naming rules of the output folder. */
export function outputPaths(deck: string, locale: LocaleTag): OutputPaths {
  return {
    html: `${deck}/${locale}.html`,
    pdf: `${deck}/${locale}.pdf`,
    handout: `${deck}/${locale}.handout.pdf`,
    speakerPage: `${deck}/${locale}.speaker.html`,
    speakerTexts: `${deck}/${locale}.speaker.js`,
    article: `${deck}/${locale}.article.html`,
    standalone: `${deck}/${locale}.standalone.html`,
    cover: `${deck}/${locale}.webp`,
    index: `${deck}/index.html`,
    assetPrefix: `${'../'.repeat(deck.split('/').length)}${assetsFolder}/`,
  }
}
