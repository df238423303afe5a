import type { Unhonoured } from '../dialects/foreign-document.js'
import { notHonoured } from '../dialects/not-honoured.js'
import { rewriteDocument } from '../dialects/rewrite-document.js'
import { diagnose } from '../diagnostics/diagnose.js'
import type { createParser } from '../markdown/create-parser.js'
import { findHead } from '../markdown/find-head.js'
import { listBlocks } from '../markdown/list-blocks.js'
import { parseDocument } from '../markdown/parse-document.js'
import { parseYaml } from '../markdown/parse-yaml.js'
import type { BuildConfig } from '../model/build.js'
import { type Dialect, dialectNames } from '../model/dialect.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { ParsedDocument, ReadingWishes, SourceFile } from '../model/document.js'

/** What of a project decides how its documents are parsed. */
export interface ParseSetting extends ReadingWishes {
  /** The tool in whose Markdown those are written that do not say theirs. */
  readonly dialect?: Dialect
}

/** How the documents of a run are parsed. */
export function parseSetting({
  html,
  math,
  dialect,
}: Pick<BuildConfig, 'html' | 'math' | 'dialect'>): ParseSetting {
  return {
    ...(html !== undefined && { html }),
    ...(math !== undefined && { math }),
    ...(dialect !== undefined && { dialect }),
  }
}

type Parser = ReturnType<typeof createParser>

/** Parse: a document's front matter and tree, of a document for another tool by way of the program's own Markdown. */
export function parseText(
  file: SourceFile,
  parser: Parser,
  { dialect, ...wishes }: ParseSetting,
): Outcome<ParsedDocument> {
  const rewritten = rewriteDocument(openDocument(file.text, parser), dialect)
  if (rewritten === undefined) return parseDocument(file, parser, wishes)
  const { asWritten, styles, unhonoured, found } = rewritten
  const { value, diagnostics } = parseDocument({ ...file, text: rewritten.text }, parser, wishes)
  const name = dialectNames[asWritten.dialect]
  const told = firstOfEach(unhonoured).map((one) =>
    diagnose('document/not-honoured', {
      ...whereIn(file, one.line),
      message: `\`${one.name}\` of ${name} has no effect in a deck.`,
      ...adviceOn(notHonoured[asWritten.dialect][one.name]),
    }),
  )
  const note = diagnose('document/dialect', {
    ...whereIn(file, 1),
    message: `The document is read as one for ${name}.`,
    advice: `Write \`dialect: ${asWritten.dialect}\` in its front matter if it is one, else \`dialect: polydeck\`.`,
  })
  return {
    value: { ...value, file, asWritten, ...(styles.length > 0 && { styles }) },
    diagnostics: [...diagnostics, ...told, ...(found.isSaid ? [] : [note])],
  }
}

/** What a document asks for again and again is told once. */
const firstOfEach = (all: readonly Unhonoured[]) =>
  all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index)

const adviceOn = (advice: string | undefined) => (advice === undefined ? {} : { advice })

const whereIn = (
  { shownAs, deck, locale }: SourceFile,
  line: number,
): Pick<Diagnostic, 'place' | 'deck' | 'locale'> => ({
  place: { file: shownAs, line },
  ...(deck !== undefined && { deck }),
  ...(locale !== undefined && { locale }),
})

/** A document as its dialect is found, and read. */
export function openDocument(text: string, parser: Parser) {
  const found = findHead(text)
  const lines = text.split('\n')
  const before = found?.linesBefore ?? 0
  return {
    values: found?.language === 'yaml' ? parseYaml(found.text).values : {},
    head: lines.slice(0, before),
    body: lines.slice(before).join('\n'),
    listBlocks: (some: string) => listBlocks(some, parser),
    readYaml: (some: string) => {
      const { values, problems } = parseYaml(some)
      return problems.length === 0 ? values : {}
    },
  }
}
