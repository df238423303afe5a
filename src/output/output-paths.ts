import type { LocaleTag } from '../model/locale.js'

/** Where the outputs of one deck lie, relative to the output folder, and what it finds shared files by. */
export interface OutputPaths {
  readonly html: string
  readonly pdf: string
  /** From the deck's page to the shared files: `../assets/`, one `../` for each folder of the deck's id. */
  readonly assetPrefix: string
}

/** The folder of shared files, relative to the output folder. */
export const assetsFolder = 'assets'

/** The only naming rules of the output folder. */
export function outputPaths(deck: string, locale: LocaleTag): OutputPaths {
  return {
    html: `${deck}/${locale}.html`,
    pdf: `${deck}/${locale}.pdf`,
    assetPrefix: `${'../'.repeat(deck.split('/').length)}${assetsFolder}/`,
  }
}
