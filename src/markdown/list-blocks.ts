import type { MarkdownIt, Token } from 'markdown-it'
import type { SourceBlock } from '../model/source-block.js'

const kinds: Readonly<Record<string, SourceBlock['kind']>> = {
  fence: 'code',
  code_block: 'code',
  html_block: 'html',
  hr: 'rule',
  heading_open: 'heading',
  bullet_list_open: 'list',
  ordered_list_open: 'list',
  list_item_open: 'item',
  inline: 'inline',
}

/** The blocks of a text by the lines that they stand on, outer ones before those in them. What stands in lines is not read. */
export function listBlocks(text: string, parser: MarkdownIt): readonly SourceBlock[] {
  const tokens: Token[] = []
  parser.block.parse(text, parser, {}, tokens)
  return tokens.flatMap(readToken)
}

function readToken({ type, tag, map, nesting, level, markup }: Token): SourceBlock[] {
  if (map === null || nesting < 0) return []
  const kind = kinds[type] ?? 'other'
  const [from, to] = map
  const depth = kind === 'inline' ? level - 1 : level
  return [{ kind, from, to, depth, level: kind === 'heading' ? Number(tag.slice(1)) : 0, mark: markup }]
}
