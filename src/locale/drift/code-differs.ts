import type { BlockOutline } from '../../model/outline.js'
import type { Finding } from './compared-decks.js'

/** What translators translate in code: comments and texts. */
const comments = /\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?:^|\s)(?:\/\/|#|--|;|%|REM\b).*$/gm
const texts = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|«[^»]*»|“[^”]*”/g

/** Blocks without a language, or with one of these, are text for people. */
const prose = /^(|text|txt|plain|plaintext|markdown|md|mermaid|plantuml|dot|console|output|diff)$/

/**
 * Code that says something else than the source's, its comments and texts aside, which are translated. Text that is set as code
 * is compared by its lines alone.
 */
export function codeDiffers(
  mine: BlockOutline,
  here: BlockOutline,
  where: string,
): Pick<Finding, 'rule' | 'message'>[] {
  if (prose.test(mine.language)) {
    if (Math.abs(mine.count - here.count) <= Math.max(1, mine.count / 4)) return []
    const message = `The block has ${mine.count} lines in the source (${where}), ${here.count} here.`
    return [{ rule: 'locale/code-differs', message }]
  }
  const [lines, own] = [codeLines(mine.text), codeLines(here.text)]
  const at = lines.findIndex((line, index) => line !== own[index])
  const index = at < 0 ? (own.length > lines.length ? lines.length : -1) : at
  if (index < 0) return []
  const [theirs = '', ours = ''] = [lines[index], own[index]]
  const message = `The code differs from the source's (${where}): \`${cut(ours)}\` instead of \`${cut(theirs)}\`.`
  return [{ rule: 'locale/code-differs', message }]
}

/** The lines that hold code, white space and what is translated left out. */
function codeLines(text: string): string[] {
  return text
    .replace(comments, ' ')
    .replace(texts, '""')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '')
}

const cut = (line: string) =>
  (line.length > 50 ? `${line.slice(0, 49)}…` : line || 'nothing').replace(/`/g, "'")
