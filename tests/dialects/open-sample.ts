import type { ForeignDocument, Rewritten } from '../../src/dialects/foreign-document.js'
import { rewriteDocument } from '../../src/dialects/rewrite-document.js'
import { createParser } from '../../src/markdown/create-parser.js'
import type { Dialect } from '../../src/model/dialect.js'
import { openDocument } from '../../src/pipeline/parse-text.js'

const parser = createParser()

/** A text as dialects are looked for in it. */
export const openSample = (text: string): ForeignDocument => openDocument(text, parser)

/** A text rewritten, in the dialect that is given. */
export function rewriteSample(text: string, dialect: Dialect): Rewritten {
  const rewritten = rewriteDocument(openSample(text), dialect)
  if (rewritten === undefined) throw new Error('The text is in the program’s own Markdown.')
  return rewritten
}
