import { basename, dirname, extname, join, relative, sep } from 'node:path'
import { locatePicture } from '../assets/locate-picture.js'
import { splitName } from '../content/name-documents.js'
import { readDocument } from '../content/read-document.js'
import { convertDocument } from '../dialects/convert-document.js'
import { rewriteDocument } from '../dialects/rewrite-document.js'
import { DeckError } from '../diagnostics/deck-error.js'
import { isClearLocale } from '../language/is-clear-locale.js'
import { canonicalLocale } from '../language/canonical-locale.js'
import { createParser } from '../markdown/create-parser.js'
import type { Deck } from '../model/deck.js'
import type { ForeignDialect } from '../model/dialect.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SourceFile } from '../model/document.js'
import { usualLimits } from '../model/limits.js'
import type { NewFile } from '../output/write-new.js'
import { splitSlides } from '../slides/split-slides.js'
import { findNameProblem } from './find-name-problem.js'
import { openDocument, parseText } from './parse-text.js'

/** A deck as a project of this program. */
export interface ConvertedDeck {
  readonly deck: string
  /** The tool that it was for; absent where it is a document of this program already. */
  readonly dialect?: ForeignDialect
  /** The document first, then the configuration, the pictures that it shows, and its styles. */
  readonly files: readonly NewFile[]
  /** What of it a deck has not. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What of a deck is copied beside it. */
const media = new Set(
  '.png .jpg .jpeg .gif .webp .avif .svg .mp4 .m4v .webm .ogv .mp3 .ogg .wav .m4a'.split(' '),
)

/**
 * Reads a deck for another tool, and writes it as a project: `content/<deck>/<locale>.md`, with the pictures that lie beside the deck. Throws
 * `DeckError` where it cannot be read.
 * @param path absolute
 */
export async function convertDeck(path: string): Promise<ConvertedDeck> {
  const parser = createParser()
  const file = await readSource(path)
  const document = openDocument(file.text, parser)
  const rewritten = rewriteDocument(document, undefined)
  const text = rewritten === undefined ? file.text : convertDocument(rewritten, document)
  const found = parseText(file, parser, {})
  const locale = found.value.frontMatter.lang ?? file.locale
  const folder = `content/${file.deck}`
  const split = splitSlides(parseText({ ...file, text, locale }, parser, {}).value).value
  const styles = (rewritten?.styles ?? []).map(({ css }) => css.trim()).join('\n\n')
  return {
    deck: file.deck,
    ...(rewritten !== undefined && { dialect: rewritten.asWritten.dialect }),
    files: [
      { path: `${folder}/${locale}.md`, content: { text } },
      { path: 'polydeck.config.yaml', content: { text: configuration(locale) } },
      ...(await picturesOf(split, { from: path, to: folder })),
      ...(styles === '' ? [] : [{ path: `${folder}/styles.css`, content: { text: `${styles}\n` } }]),
    ],
    diagnostics: found.diagnostics.filter(({ rule }) => rule === 'document/not-honoured'),
  }
}

const configuration = (locale: string) =>
  `# What a project can say here is in docs/configuration.md of polydeck.\nsourceLocale: ${locale}\n`

async function readSource(path: string): Promise<SourceFile> {
  const { stem, locale } = splitName(basename(path, extname(path)))
  const isLocale = stem === '' || isClearLocale(stem)
  const wanted = isLocale ? basename(dirname(path)) : stem
  const deck = findNameProblem(wanted) === undefined ? wanted : 'deck'
  const own = canonicalLocale(locale ?? (isLocale ? stem : '')) ?? 'en'
  const about = { path, shownAs: relative(process.cwd(), path), deck, locale: own }
  const read = await readDocument(about, usualLimits.bytes).catch((cause: unknown) => {
    throw new DeckError('input-not-found', `\`${about.shownAs}\` cannot be read.`, {
      advice: 'Name a Markdown file: `polydeck init --from deck.md`.',
      cause,
    })
  })
  if (read.value !== undefined) return read.value
  const [problem] = read.diagnostics
  throw new DeckError('input-not-found', problem?.message ?? 'The file cannot be read.', {
    advice: 'Name a Markdown file in UTF-8 that holds a deck.',
  })
}

/** The files that a deck shows and that lie in the folder of its document or below it. */
async function picturesOf(deck: Deck, { from, to }: { from: string; to: string }): Promise<NewFile[]> {
  const text = JSON.stringify(deck.slides)
  const addresses = [
    ...text.matchAll(/"(?:src|poster|background-image|background-video)":"((?:[^"\\]|\\.)*)"/g),
  ]
  const search = { folder: dirname(from), root: dirname(from), locale: deck.file.locale }
  const located = await Promise.all(
    [...new Set(addresses.map(([, address = '']) => address))].map((address) =>
      locatePicture(address, search),
    ),
  )
  const found = located.flatMap((one) => (one.status === 'found' ? [one] : []))
  return found
    .filter(({ path }) => media.has(extname(path).toLowerCase()))
    .map(({ path, root }) => ({
      path: join(to, relative(root, path)).split(sep).join('/'),
      content: { copyOf: path },
    }))
}
