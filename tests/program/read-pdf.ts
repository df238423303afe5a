import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A link of a page: where it leads outside, or the number of the page that it leads to, from 1. */
export type PdfLink = { readonly url: string } | { readonly page: number }

/** One page as a reader has it. */
export interface PdfPage {
  /** Width and height in points. */
  readonly size: readonly [number, number]
  readonly text: string
  /** Each piece of its text with its distance from the sheet's foot, in points. */
  readonly pieces: readonly { readonly text: string; readonly y: number }[]
  readonly links: readonly PdfLink[]
  readonly notes: readonly { readonly author: string; readonly text: string }[]
  /** Whether it shows a picture of points or a drawing of its own. */
  readonly hasPictures: boolean
  /** The colour that is drawn with first, such as `#ffffff`: that of the whole sheet. */
  readonly ground: string
  /** How many glyphs stand for letters that no font has. */
  readonly unknownGlyphs: number
  /** The fonts that its text is drawn with. */
  readonly fonts: readonly {
    readonly name: string
    readonly isEmbedded: boolean
    readonly isType3: boolean
  }[]
}

/** One entry of the outline, its children behind it. */
export interface PdfHeading {
  readonly title: string
  readonly page: number
}

/** A PDF as a reader has it. */
export interface PdfFacts {
  readonly title: string
  readonly language: string
  readonly isTagged: boolean
  readonly hasScripts: boolean
  readonly pages: readonly PdfPage[]
  readonly outline: readonly PdfHeading[]
}

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // pdf.js takes the bytes away from whoever hands them over, and would else put fonts into a page that is not there.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true })
  const pdf = await loading.promise
  const { info } = await pdf.getMetadata()
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string }
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const scripts = [await pdf.getJSActions(), await pdf.getOpenAction(), await pdf.getAttachments()]
  const marks = await pdf.getMarkInfo()
  const facts = {
    title: Title,
    language: Language,
    isTagged: marks?.Marked === true,
    hasScripts: scripts.some((found) => found !== null),
    pages: await Promise.all(numbers.map(async (number) => readPage(await pdf.getPage(number), pdf))),
    outline: await readOutline(pdf),
  }
  await loading.destroy()
  return facts
}

async function readPage(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  return {
    size: [right - left, top - bottom],
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    pieces: items.flatMap((item) =>
      'str' in item ? [{ text: item.str, y: Number((item.transform as number[])[5]) }] : [],
    ),
    links: await readLinks(page, pdf),
    notes: await readNotes(page),
    ...(await readOperations(page)),
  }
}

async function readLinks(page: PDFPageProxy, pdf: PDFDocumentProxy): Promise<PdfLink[]> {
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[]
  const links = annotations.filter(({ subtype }) => subtype === 'Link')
  return Promise.all(
    links.map(async ({ url, dest }) => (url === undefined ? { page: await pageOf(dest, pdf) } : { url })),
  )
}

async function readNotes(page: PDFPageProxy): Promise<PdfPage['notes']> {
  const annotations = (await page.getAnnotations()) as Record<string, { str?: string } | string>[]
  const textOf = (value?: { str?: string } | string) => (typeof value === 'object' ? (value.str ?? '') : '')
  return annotations
    .filter(({ subtype }) => subtype === 'Text')
    .map(({ titleObj, contentsObj }) => ({ author: textOf(titleObj), text: textOf(contentsObj) }))
}

/** The page that a destination means, from 1; 0 where it means none. */
async function pageOf(dest: unknown, pdf: PDFDocumentProxy): Promise<number> {
  const found: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
  const target: unknown = Array.isArray(found) ? found[0] : undefined
  if (typeof target === 'number') return target + 1
  return isReference(target) ? (await pdf.getPageIndex(target)) + 1 : 0
}

const isReference = (value: unknown): value is { num: number; gen: number } =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value

async function readOperations(
  page: PDFPageProxy,
): Promise<Pick<PdfPage, 'fonts' | 'hasPictures' | 'ground' | 'unknownGlyphs'>> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { fnArray, argsArray } = await page.getOperatorList()
  const names = fnArray.flatMap((operation, index) =>
    operation === OPS.setFont ? [String((argsArray[index] as unknown[])[0])] : [],
  )
  const glyphs = fnArray.flatMap((operation, index) =>
    operation === OPS.showText ? ((argsArray[index] as unknown[])[0] as (number | Glyph)[]) : [],
  )
  const fonts = [...new Set(names)].map((name) => {
    const font = page.commonObjs.get(name) as { name: string; missingFile?: boolean; isType3Font?: boolean }
    return { name: font.name, isEmbedded: font.missingFile !== true, isType3: font.isType3Font === true }
  })
  return {
    fonts,
    hasPictures: fnArray.some(
      (operation) => operation === OPS.paintImageXObject || operation === OPS.paintFormXObjectBegin,
    ),
    ground: String((argsArray[fnArray.indexOf(OPS.setFillRGBColor)] as unknown[] | undefined)?.[0] ?? ''),
    // Glyph 0 of every font is the sign for a letter that it has not.
    unknownGlyphs: glyphs.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length,
  }
}

interface Glyph {
  readonly originalCharCode?: number
}

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number]

async function readOutline(pdf: PDFDocumentProxy): Promise<PdfHeading[]> {
  const flatten = (items: readonly OutlineItem[]): OutlineItem[] =>
    items.flatMap((item) => [item, ...flatten(item.items as OutlineItem[])])
  const items = flatten((await pdf.getOutline()) ?? [])
  return Promise.all(items.map(async ({ title, dest }) => ({ title, page: await pageOf(dest, pdf) })))
}
