import type { BlockOutline } from '../../model/outline.js'
import { type Finding, quoted } from './compared-decks.js'

/** A formula that says something else than the source's; words in it are translated. */
export function formulaDiffers(
  mine: BlockOutline,
  here: BlockOutline,
  where: string,
): Pick<Finding, 'rule' | 'message'>[] {
  if (bare(mine.text) === bare(here.text)) return []
  const message = `The formula differs from the source's (${where}): ${quoted(here.text)} instead of ${quoted(mine.text)}.`
  return [{ rule: 'locale/code-differs', message }]
}

/** TeX without white space, comments, and what words say. */
const bare = (tex: string) =>
  tex
    .replace(/(?<!\\)%.*$/gm, '')
    .replace(/\\(text\w*|mbox|operatorname\*?|mathrm)\s*\{[^{}]*\}/g, '\\$1{}')
    .replace(/\s+/g, '')
