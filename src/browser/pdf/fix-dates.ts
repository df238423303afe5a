import type { PdfObjects } from './read-objects.js'

const dateKeys = ['/CreationDate', '/ModDate']

/** The names and values of a dictionary, as far as they matter here; a string is taken whole, with what is in it. */
const token = /\/[^\s/<>()[\]]*|\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]*>/g

/**
 * The same PDF with both dates of its Info dictionary set to the given second. They are all in which two prints of one
 * page differ.
 */
export function fixDates(pdf: PdfObjects, epochSeconds: number): PdfObjects {
  const dictionary = pdf.objects.get(pdf.info) ?? ''
  const digits = new Date(epochSeconds * 1000).toISOString().replace(/\D/g, '').slice(0, 14)
  let previous = ''
  const fixed = dictionary.replace(token, (value) => {
    const isDate = dateKeys.includes(previous)
    previous = value
    return isDate ? value.replace(/^\(D:\d{14}\+00'00'\)$/, `(D:${digits}+00'00')`) : value
  })
  return { ...pdf, objects: new Map(pdf.objects).set(pdf.info, fixed) }
}
