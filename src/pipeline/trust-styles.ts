import type { ScopedStyle } from '../dialects/scope-styles.js'
import { diagnose } from '../diagnostics/diagnose.js'
import type { Trust } from '../model/dialect.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { ParsedDocument } from '../model/document.js'
import { findThemeStyle, type StyleSearch } from './find-theme-style.js'

/** What decides whether styles of documents are used. */
export interface StyleTrust extends StyleSearch {
  readonly trust: readonly Trust[] | undefined
}

const whatToDo =
  'Put it into a theme: styles of a document load nothing, and name nothing but what stands on its slides.'

/**
 * The document with its styles as a deck may have them, where the project trusts styles; else without. What is left out is told. The library that
 * reads style sheets is loaded only where there are some to read.
 */
export async function trustStyles(
  document: ParsedDocument,
  { trust = [], ...search }: StyleTrust,
): Promise<Outcome<ParsedDocument>> {
  const { styles = [], ...bare } = document
  if (document.asWritten === undefined) return { value: document, diagnostics: [] }
  if (!trust.includes('styles')) {
    const message = "The document's styles are not used: the configuration does not trust them."
    const told = styles.slice(0, 1).map(({ line }) => tell(document, { line, message }))
    return { value: bare, diagnostics: told }
  }
  const theme = await findThemeStyle(document, search)
  const asked = [...(document.file.asked ?? []), ...theme.asked]
  const file = asked.length === 0 ? document.file : { ...document.file, asked }
  const all = [...(theme.style === undefined ? [] : [theme.style]), ...styles]
  if (all.length === 0) return { value: { ...bare, file }, diagnostics: [] }
  const { scopeStyle } = await import('../dialects/scope-styles.js')
  const scoped = all.map(scopeStyle)
  const { theme: _, ...frontMatter } = document.frontMatter
  const isTheme = theme.style !== undefined
  return {
    value: {
      ...bare,
      file,
      frontMatter: isTheme ? frontMatter : document.frontMatter,
      styles: scoped.map(({ style }) => style),
    },
    diagnostics: scoped.flatMap((one, index) =>
      tellDropped(document, one, isTheme && index === 0 ? theme.shownAs : undefined),
    ),
  }
}

/** @param sheet the file that a style is, where it is not the document */
function tellDropped(document: ParsedDocument, { dropped }: ScopedStyle, sheet?: string): Diagnostic[] {
  return dropped.map(({ what, line }) => {
    const message = `Of the document's styles \`${what}\` is left out.`
    return tell(document, { line, message, advice: whatToDo, ...(sheet !== undefined && { sheet }) })
  })
}

interface Told {
  readonly line: number
  readonly message: string
  readonly advice?: string
  readonly sheet?: string
}

function tell({ file }: ParsedDocument, { line, message, advice, sheet }: Told): Diagnostic {
  const { shownAs, deck, locale } = file
  const place = { file: sheet ?? shownAs, line }
  const more = advice === undefined ? {} : { advice }
  return diagnose('document/foreign-style', { place, deck, locale, message, ...more })
}
