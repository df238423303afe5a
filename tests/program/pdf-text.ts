import { inflateSync } from 'node:zlib'
import { listPages } from '../../src/browser/pdf/list-pages.js'
import type { PdfObjects } from '../../src/browser/pdf/read-objects.js'
import { referencesIn } from '../../src/browser/pdf/references-in.js'

/** What the text of a page is drawn with: letters by glyph, for each font by its name on the page. */
type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * The text of each page as its marks say it. Where letters are joined or stacked, Chromium writes beside their glyphs which letters
 * they are (`/ActualText`): readers of people's use that, pdf.js does not.
 */
export function readTexts(pdf: PdfObjects): string[] {
  return listPages(pdf).map((number) => {
    const page = pdf.objects.get(number) ?? ''
    const contents = referencesIn(page, 'Contents').map((one) => inflate(pdf.objects.get(one) ?? ''))
    return readContents(contents.join('\n'), page, pdf)
  })
}

const token =
  /\/Span\s*<<\s*\/ActualText\s*(?:<FEFF([0-9A-Fa-f]*)>|\(((?:\\.|[^\\()])*)\))\s*>>\s*BDC|\/(X\d+) Do|\b(BDC|BMC|EMC)\b|\/(F\d+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>(?=[^<>]*?T[Jj])/g

function readContents(contents: string, owner: string, pdf: PdfObjects): string {
  const fonts = fontsOf(owner, pdf)
  let [text, font] = ['', '']
  const marks: boolean[] = []
  for (const [, actual, plain, form, mark, name, glyphs] of contents.matchAll(token)) {
    if (form !== undefined) text += readForm(form, owner, pdf)
    else if (actual !== undefined || plain !== undefined) {
      // Within a mark whose text is known already nothing more is read.
      if (!marks.includes(true)) text += plain?.replace(/\\(.)/g, '$1') ?? decode(actual ?? '')
      marks.push(true)
    } else if (mark === 'EMC') marks.pop()
    else if (mark !== undefined) marks.push(false)
    else if (name !== undefined) font = name
    else if (glyphs !== undefined && !marks.includes(true))
      text += (glyphs.match(/.{4}/g) ?? [])
        .map((glyph) => fonts.get(font)?.get(glyph.toUpperCase()) ?? '')
        .join('')
  }
  return text
}

/** What is drawn as one, such as what is half transparent, has contents and fonts of its own. */
function readForm(name: string, owner: string, pdf: PdfObjects): string {
  const [number = 0] = referencesIn(owner, name)
  const object = pdf.objects.get(number) ?? ''
  const head = object.slice(0, object.indexOf('stream'))
  return head.includes('/Subtype /Form') ? readContents(inflate(object), head, pdf) : ''
}

function fontsOf(page: string, pdf: PdfObjects): Fonts {
  const names = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? ''
  const fonts = [...names.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
    ([, name = '', number]): [string, ReadonlyMap<string, string>] => {
      const [map = 0] = referencesIn(pdf.objects.get(Number(number)) ?? '', 'ToUnicode')
      return [name, readMap(inflate(pdf.objects.get(map) ?? ''))]
    },
  )
  return new Map(fonts)
}

/** A font's table of letters by glyph: single ones, and runs of both. */
function readMap(text: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, kind, body = ''] of text.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    const codes = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, code = '']) => code.toUpperCase())
    const size = kind === 'char' ? 2 : 3
    for (let at = 0; at + size <= codes.length; at += size) {
      const [from = '', to = ''] = codes.slice(at)
      const target = codes[at + size - 1] ?? ''
      const last = kind === 'char' ? parseInt(from, 16) : parseInt(to, 16)
      for (let glyph = parseInt(from, 16); glyph <= last; glyph++) {
        const letter = target.slice(0, -4) + hex(parseInt(target.slice(-4), 16) + glyph - parseInt(from, 16))
        letters.set(hex(glyph), decode(letter))
      }
    }
  }
  return letters
}

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0')
const decode = (text: string) => Buffer.from(text, 'hex').swap16().toString('utf16le')

function inflate(object: string): string {
  const start = /stream\r?\n/.exec(object)
  if (start === null) return ''
  const bytes = Buffer.from(
    object.slice(start.index + start[0].length, object.lastIndexOf('endstream')),
    'latin1',
  )
  return /\/FlateDecode/.test(object.slice(0, start.index))
    ? inflateSync(bytes).toString('latin1')
    : bytes.toString('latin1')
}
