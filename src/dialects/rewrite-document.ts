import type { Dialect, ForeignDialect } from '../model/dialect.js'
import { detectDialect, type FoundDialect } from './detect-dialect.js'
import type { ForeignDocument, Rewritten } from './foreign-document.js'
import { rewriteMarp } from './marp/rewrite-marp.js'
import { rewriteRevealMd } from './reveal-md/rewrite-reveal-md.js'
import { rewriteSlidev } from './slidev/rewrite-slidev.js'

const rewriters: Readonly<Record<ForeignDialect, (document: ForeignDocument) => Rewritten>> = {
  marp: rewriteMarp,
  'reveal-md': rewriteRevealMd,
  slidev: rewriteSlidev,
}

/**
 * A document of another tool in the program's own Markdown, line by line, and how its dialect was found; nothing where it is in that already.
 * @param usual the dialect of documents that do not say theirs; where absent, it is looked for
 */
export function rewriteDocument(
  document: ForeignDocument,
  usual: Dialect | undefined,
): (Rewritten & { readonly found: FoundDialect }) | undefined {
  const found = detectDialect(document, usual)
  if (found.dialect === 'polydeck') return undefined
  return { ...rewriters[found.dialect](document), found }
}
