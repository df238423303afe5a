import { decodeHTML } from 'entities'

const tag =
  /<\/?(?:a|abbr|b|big|br|code|em|font|i|kbd|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi

/** Marks of Markdown, and the text that they mark. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1'],
  [/\*\*([^*]+)\*\*/g, '$1'],
  [/(?<!\w)__([^_]+)__(?!\w)/g, '$1'],
  [/(?<![\w*])\*([^\s*][^*]*)\*(?![\w*])/g, '$1'],
  [/(?<!\w)_([^\s_][^_]*)_(?!\w)/g, '$1'],
  [/~~([^~]+)~~/g, '$1'],
  [/`([^`]+)`/g, '$1'],
]

/** A value of the front matter in one line of plain text: marks of HTML and Markdown go, what they mark stays. */
export function plainLine(text: string): string {
  const bare = text.replace(tag, (found) => (/^<br/i.test(found) ? ' ' : ''))
  const plain = marks.reduce((line, [mark, by]) => line.replace(mark, by), bare)
  return decodeHTML(plain).replace(/\s+/g, ' ').trim()
}
