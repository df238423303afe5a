import type { FrontMatter } from '../../model/document.js'

/** 2000-01-01, so that the same inputs give the same PDFs on any day. */
const usualSeconds = 946_684_800

/** The date that a document's PDFs bear, in seconds since 1970: the one that was asked for, else the document's own, else a fixed one. */
export function pdfDate({ date = '' }: FrontMatter, asked: number | undefined): number {
  return asked ?? ownDate(date) ?? usualSeconds
}

/** The day that a text begins with, as ISO 8601 writes it; nothing for a day that there is not, which the platform would take for another one. */
function ownDate(text: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0]
  const date = new Date(`${day}T00:00:00Z`)
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    ? date.getTime() / 1000
    : undefined
}
