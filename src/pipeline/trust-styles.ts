import { diagnose } from '../diagnostics/diagnose.js'
import type { Trust } from '../model/dialect.js'
import type { Outcome } from '../model/diagnostic.js'
import type { ParsedDocument } from '../model/document.js'

const whatToDo =
  'Put it into a theme: styles of a document load nothing, and name nothing but what stands on its slides.'

/**
 * The document with its styles as a deck may have them, where the project trusts styles; else without. What is left out is told. The library that
 * reads style sheets is loaded only where there are some to read.
 */
export async function trustStyles(
  document: ParsedDocument,
  trust: readonly Trust[] = [],
): Promise<Outcome<ParsedDocument>> {
  const { styles, ...bare } = document
  if (styles === undefined) return { value: document, diagnostics: [] }
  const { shownAs, deck, locale } = document.file
  const tell = (line: number, message: string, advice?: string) =>
    diagnose('document/foreign-style', {
      place: { file: shownAs, line },
      deck,
      locale,
      message,
      ...(advice !== undefined && { advice }),
    })
  if (!trust.includes('styles')) {
    const message = "The document's styles are not used: the configuration does not trust them."
    return { value: bare, diagnostics: [tell(styles[0]?.line ?? 1, message)] }
  }
  const { scopeStyle } = await import('../dialects/scope-styles.js')
  const scoped = styles.map(scopeStyle)
  const diagnostics = scoped.flatMap(({ dropped }) =>
    dropped.map(({ what, line }) =>
      tell(line, `Of the document's styles \`${what}\` is left out.`, whatToDo),
    ),
  )
  return { value: { ...bare, styles: scoped.map(({ style }) => style) }, diagnostics }
}
