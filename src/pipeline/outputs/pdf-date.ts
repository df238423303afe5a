import type { FrontMatter } from '../../model/document.js'

/** 2000-01-01, so that the same inputs give the same PDFs on any day. */
const usualSeconds = 946_684_800

/** The date that a document's PDFs bear, in seconds since 1970: the one that was asked for, else the document's own, else a fixed one. */
export function pdfDate({ date }: FrontMatter, asked: number | undefined): number {
  const own = /^\d{4}-\d{2}-\d{2}/.test(date ?? '')
    ? Date.parse(String(date).slice(0, 10)) / 1000
    : Number.NaN
  return asked ?? (Number.isNaN(own) ? usualSeconds : own)
}
