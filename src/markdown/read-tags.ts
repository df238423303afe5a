/** The tag that begins an element. */
export interface OpenTag {
  readonly kind: 'open'
  /** In small letters. */
  readonly name: string
  /** As they are written, with the space before them. */
  readonly attributes: string
  /** Whether it ends in `/>`. */
  readonly isEmpty: boolean
  readonly at: number
}

/** The tag that ends an element. */
export interface CloseTag {
  readonly kind: 'close'
  readonly name: string
  readonly at: number
}

/**
 * A piece of raw HTML: a tag, text between tags, what shows nothing (a comment, a script with its content), or the beginning
 * of such a thing that has no end, so that what follows is read like everything else.
 */
export type HtmlPiece =
  | OpenTag
  | CloseTag
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'hidden' | 'unclosed'; readonly name: string; readonly at: number }

/** Elements whose content is for programs and never shown. */
export const hiddenElements: readonly string[] = ['script', 'style', 'template']

const blank = /[\s/]*/y
const attributeName = /[^\s"'<>/=]+/y
const equals = /\s*=\s*/y
/** A `<` in a value is believed only where the value ends soon: mostly its quotation mark was forgotten. */
const value = /"[^"<]*"|"[^"\n]{0,500}"|'[^'<]*'|'[^'\n]{0,500}'|[^\s"'<>]+/y
const tagEnd = /[^<>]*>/y
const closing = /<\/([a-z][^\s<>/]*)(?:[^<>]*>|[ \t]*(?=\n|$))/iy
const instruction = /<\?[\w=][^<>\n]*>/y
const declaration = /<![\w[][^<>]*>/y
const opening = /<([a-z][^\s<>/"'=]*)/iy

/**
 * The tags of some raw HTML and what stands between them, in time that grows with its length. A tag that is not whole
 * (`<div class="a>`) counts without what is wrong with it; a `<` that begins none is text.
 */
export function readTags(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  const lowered = html.toLowerCase()
  let at = 0
  let textFrom = 0
  while ((at = html.indexOf('<', at)) >= 0) {
    const found = readTag(html, lowered, at)
    if (found === undefined) at++
    else {
      if (at > textFrom) pieces.push({ kind: 'text', text: html.slice(textFrom, at), at: textFrom })
      pieces.push(found.piece)
      at = found.end
      textFrom = at
    }
  }
  if (textFrom < html.length) pieces.push({ kind: 'text', text: html.slice(textFrom), at: textFrom })
  return pieces
}

interface Found {
  readonly piece: HtmlPiece
  readonly end: number
}

function readTag(html: string, lowered: string, at: number): Found | undefined {
  if (html.startsWith('<!--', at)) return readComment(html, at)
  const sign = html[at + 1] ?? ''
  if (sign === '!' || sign === '?') {
    const whole = match(sign === '?' ? instruction : declaration, html, at)
    return whole === undefined
      ? undefined
      : { piece: { kind: 'hidden', name: '', at }, end: at + whole.length }
  }
  const close = match(closing, html, at)
  if (close !== undefined) {
    const name = (/[^\s<>/]+/.exec(close)?.[0] ?? '').toLowerCase()
    return { piece: { kind: 'close', name, at }, end: at + close.length }
  }
  const open = match(opening, html, at)
  return open === undefined ? undefined : readOpening(html, lowered, at)
}

/** `<!-->` and `<!--->` are whole comments to a browser. */
function readComment(html: string, at: number): Found {
  const short = /^<!--(-?)>/.exec(html.slice(at, at + 6))
  if (short !== null) return { piece: { kind: 'hidden', name: '', at }, end: at + short[0].length }
  const end = html.lastIndexOf('-->') > at ? html.indexOf('-->', at + 4) : -1
  return end < 0
    ? { piece: { kind: 'unclosed', name: '!--', at }, end: at + 4 }
    : { piece: { kind: 'hidden', name: '', at }, end: end + 3 }
}

function readOpening(html: string, lowered: string, at: number): Found | undefined {
  const tag = match(opening, html, at) ?? ''
  const name = tag.slice(1).toLowerCase()
  const from = at + tag.length
  const to = attributesEnd(html, from)
  const rest = match(tagEnd, html, to)
  if (rest === undefined) return undefined
  const end = to + rest.length
  if (hiddenElements.includes(name)) return readHidden(lowered, { name, at, end })
  const isEmpty = /\/\s*>$/.test(rest)
  return { piece: { kind: 'open', name, attributes: html.slice(from, to), isEmpty, at }, end }
}

/** Where the attributes of a tag end that are whole. */
function attributesEnd(html: string, from: number): number {
  let end = from
  for (;;) {
    let at = end + (match(blank, html, end) ?? '').length
    const name = match(attributeName, html, at)
    if (name === undefined) return end
    at += name.length
    const sign = match(equals, html, at)
    const content = sign === undefined ? '' : match(value, html, at + sign.length)
    if (content === undefined) return end
    end = at + (sign ?? '').length + content.length
  }
}

function readHidden(
  lowered: string,
  { name, at, end }: { name: string; at: number; end: number },
): Found | undefined {
  const close = `</${name}`
  const start = lowered.lastIndexOf(close) >= end ? lowered.indexOf(close, end) : -1
  if (start < 0) return { piece: { kind: 'unclosed', name, at }, end }
  const last = lowered.indexOf('>', start)
  return { piece: { kind: 'hidden', name, at }, end: last < 0 ? lowered.length : last + 1 }
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
