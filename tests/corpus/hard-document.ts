import { writeHardBlocks } from './hard-blocks.js'
import { writeHardLists } from './hard-lists.js'
import { writeHardText } from './hard-text.js'
import { blocks } from './markdown.js'
import type { Phrases } from './phrases.js'

/** A document with everything that does not fit on a slide as it is. */
export function writeHard(phrases: Phrases): string {
  const { words } = phrases
  return blocks(
    `# ${words.title}: ${words.longHeading}`,
    words.subtitle,
    ...writeHardText(phrases),
    ...writeHardLists(phrases),
    ...writeHardBlocks(phrases),
    `## ${words.title}`,
    phrases.sentences(4),
    `**${words.notice.lead}**:`,
    `${words.notice.text} ${words.notice.text} ${phrases.sentences(3)}`,
  )
}
