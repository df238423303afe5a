import { readFile, stat } from 'node:fs/promises'
import { diagnose } from '../diagnostics/diagnose.js'
import { normalText } from '../language/normal-text.js'
import type { Outcome } from '../model/diagnostic.js'
import type { SourceFile } from '../model/document.js'

/** Reads a document's text; without a value, and with the reason, where it is too large, is not UTF-8 or holds nothing. */
export async function readDocument(
  found: Omit<SourceFile, 'text'>,
  mostBytes: number,
): Promise<Outcome<SourceFile | undefined>> {
  const about = { place: { file: found.shownAs }, deck: found.deck, locale: found.locale }
  const { size } = await stat(found.path)
  if (size > mostBytes) {
    const message = `The file holds ${size} bytes; at most ${mostBytes} are read.`
    return { value: undefined, diagnostics: [diagnose('document/too-large', { ...about, message })] }
  }
  const text = decode(await readFile(found.path))
  if (text === undefined) {
    const message = 'The file is not UTF-8 text.'
    return { value: undefined, diagnostics: [diagnose('document/not-utf8', { ...about, message })] }
  }
  if (text.trim() === '') {
    const message = 'The document is empty.'
    return { value: undefined, diagnostics: [diagnose('document/empty', { ...about, message })] }
  }
  return { value: { ...found, text }, diagnostics: [] }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : normalText(text)
  } catch {
    return undefined // the caller reports it: the file is not UTF-8
  }
}
