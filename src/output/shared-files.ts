import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canvasSizes } from '../model/canvas.js'
import { formatCanvasSheet } from './canvas-sheet.js'
import { readStyles } from './read-styles.js'

/** A file that all decks of a build share; its name holds its content's hash. */
export interface SharedFile {
  readonly name: string
  readonly content: string
}

/** What every deck loads: reveal.js and its styles, the slides' styles, and the deck's own script. */
export interface SharedFiles {
  readonly reveal: SharedFile
  readonly revealStyles: SharedFile
  readonly slideStyles: SharedFile
  /** The styles of code whose words are told apart, or whose lines are: only decks that have some load them. */
  readonly codeStyles: SharedFile
  /** The styles of diagrams: only decks that have some load them. */
  readonly diagramStyles: SharedFile
  /** The styles of columns that authors made: only decks that have some load them. */
  readonly columnStyles: SharedFile
  /** The styles of what authors say about slides: only decks in which one says something load them, with their own. */
  readonly settingsStyles: string
  /** The styles of what plays: only decks that play something load them. */
  readonly mediaStyles: string
  readonly viewer: SharedFile
  /** The styles of handouts, which are only printed. */
  readonly handoutStyles: string
  /** Of the window of the speaker's view. */
  readonly speakerStyles: SharedFile
  /** The styles of articles: on paper, besides those of handouts, and of their pages. */
  readonly printedArticleStyles: string
  readonly articleStyles: SharedFile
}

/** What every deck's index page loads. */
export interface IndexPageFiles {
  readonly indexStyles: SharedFile
  readonly opener: SharedFile
}

/** Reads the shared files; those of the program's own lie in its folder. */
export async function readSharedFiles(packageFolder: string): Promise<SharedFiles> {
  const reveal = dirname(createRequire(import.meta.url).resolve('reveal.js'))
  const own = (name: string) => readFile(join(packageFolder, 'styles', name), 'utf8')
  const [
    script,
    revealStyles,
    slideStyles,
    viewer,
    handoutStyles,
    speakerStyles,
    codeStyles,
    diagramStyles,
    columnStyles,
    settingsStyles,
    mediaStyles,
    ...article
  ] = await Promise.all([
    readFile(join(reveal, 'reveal.js'), 'utf8'),
    readFile(join(reveal, 'reveal.css'), 'utf8'),
    readStyles(packageFolder),
    readFile(join(packageFolder, 'lib', 'viewer', 'viewer.js'), 'utf8'),
    own('handout.css'),
    own('speaker.css'),
    own('code.css'),
    own('diagrams.css'),
    own('columns.css'),
    own('settings.css'),
    own('media.css'),
    own('tokens.css'),
    own('languages.css'),
    own('alerts.css'),
    own('article.css'),
    own('article-page.css'),
    own('article-paper.css'),
  ])
  const [tokens, languages, alerts, text, page, paper] = article
  return {
    reveal: named('reveal', 'js', script),
    revealStyles: named('reveal', 'css', revealStyles),
    slideStyles: named('slides', 'css', formatCanvasSheet(Object.values(canvasSizes)) + slideStyles),
    codeStyles: named('code', 'css', codeStyles),
    diagramStyles: named('diagrams', 'css', diagramStyles),
    columnStyles: named('columns', 'css', columnStyles),
    settingsStyles,
    mediaStyles,
    viewer: named('viewer', 'js', viewer),
    handoutStyles,
    speakerStyles: named('speaker', 'css', speakerStyles),
    printedArticleStyles: [text, paper].join('\n'),
    articleStyles: named('article', 'css', [tokens, languages, text, alerts, page].join('\n')),
  }
}

/** Reads the files that index pages share. */
export async function readIndexFiles(packageFolder: string): Promise<IndexPageFiles> {
  const [tokens, styles, opener] = await Promise.all([
    readFile(join(packageFolder, 'styles', 'tokens.css'), 'utf8'),
    readFile(join(packageFolder, 'styles', 'deck-index.css'), 'utf8'),
    readFile(join(packageFolder, 'lib', 'viewer', 'open-deck.js'), 'utf8'),
  ])
  return {
    indexStyles: named('index', 'css', `${tokens}\n${styles}`),
    opener: named('opener', 'js', opener),
  }
}

/** What the page of all decks loads. */
export interface OverviewPageFiles {
  readonly styles: SharedFile
  readonly script: SharedFile
}

/** Reads the files of the page of all decks. */
export async function readOverviewFiles(packageFolder: string): Promise<OverviewPageFiles> {
  const [styles, script] = await Promise.all([
    readFile(join(packageFolder, 'styles', 'overview.css'), 'utf8'),
    readFile(join(packageFolder, 'lib', 'viewer', 'overview.js'), 'utf8'),
  ])
  return { styles: named('overview', 'css', styles), script: named('overview', 'js', script) }
}

/** Reads the styles of the page on the state of translations, which holds them itself. */
export function readStatusStyles(packageFolder: string): Promise<string> {
  return readFile(join(packageFolder, 'styles', 'status.css'), 'utf8')
}

/** The styles of the page of what changed, which holds them itself. */
export function readDiffStyles(packageFolder: string): Promise<string> {
  return readFile(join(packageFolder, 'styles', 'diff.css'), 'utf8')
}

/** A file named by its content. */
export function named(stem: string, extension: string, content: string): SharedFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { name: `${stem}-${hash}.${extension}`, content }
}
