import type { RunningBrowser } from '../browser/start-browser.js'
import { createFontLibrary } from '../fonts/load-library.js'
import type { RemotePictures } from '../model/asset.js'
import type { BuildConfig } from '../model/build.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Translation } from '../model/translation.js'
import type { OutputFolder } from '../output/output-folder.js'
import { createThemeShelf } from '../output/read-theme.js'
import { readSharedFiles } from '../output/shared-files.js'
import { compileTemplates } from '../render/compile-templates.js'
import { createDeckShelf } from '../render/deck-shelf.js'
import { createDrawingMemo } from './drawing-memo.js'
import { createHighlighter } from './highlight-deck.js'
import type { Recorder } from './recorder.js'
import type { Workshop } from './workshop.js'

/** What a run has found when its decks are to be made. */
interface Found {
  readonly recorder: Recorder
  readonly browser: RunningBrowser
  readonly root: string
  /** Every deck in every locale, and those that are built. */
  readonly localized: readonly LocalizedDeck[]
  readonly wanted: readonly LocalizedDeck[]
  readonly translations: readonly Translation[]
  readonly outputs: OutputFolder
  readonly remote: RemotePictures
  readonly watcher: Pick<Workshop, 'keepPage'>
  /** What was read before and is still as it was. */
  readonly ready?: Partial<Pick<Workshop, 'templates' | 'shared' | 'library' | 'highlighter' | 'drawings'>>
}

/** What the decks of a run share: templates and styles are read, and shelves and stores are empty. */
export async function openWorkshop(config: BuildConfig, found: Found): Promise<Workshop> {
  const { recorder, browser, root, localized, wanted, translations, outputs, watcher, ready, remote } = found
  return {
    config,
    recorder,
    root,
    templates: ready?.templates ?? (await compileTemplates(config.templateFolders)),
    shared: ready?.shared ?? (await readSharedFiles(config.packageFolder)),
    themes: createThemeShelf([...config.themesFolders]),
    library: ready?.library ?? createFontLibrary(),
    highlighter: ready?.highlighter ?? createHighlighter(),
    drawings: ready?.drawings ?? createDrawingMemo(),
    outputs,
    remote,
    shelf: createDeckShelf(localized, { root, built: wanted }),
    browser,
    decks: localized,
    translations,
    ...(watcher.keepPage && { keepPage: watcher.keepPage }),
    share: 1 / Math.max(1, wanted.length),
  }
}
