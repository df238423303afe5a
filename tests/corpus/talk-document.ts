import { blocks, fence, list, numbered, quoted, table } from './markdown.js'
import type { Phrases } from './phrases.js'

/** A talk as a speaker writes it: each layout once, nothing out of the ordinary but a picture that is missing. */
export function writeTalk(phrases: Phrases): string {
  const { heading, item, lead, leadAndRest, sentence, words } = phrases
  const [oven = '', loaf = '', street = ''] = words.pictures
  const rest = (index: number) => words.leads[index]?.[1] ?? ''
  return blocks(
    `---\nauthor: Vera Lindqvist\ndate: 2026-05-04\n---`,
    `# ${words.title}`,
    words.subtitle,
    `## ${heading(0)}`,
    sentence(0),
    `### ${heading(1)}`,
    `${sentence(1)} ${sentence(2)}`,
    list(5, item),
    `### ${heading(2)}`,
    numbered(6, (index) => sentence(index + 3)),
    `## ${heading(3)}`,
    ...[0, 1, 2].flatMap((index) => [`**${lead(index)}**`, rest(index)]),
    `## ${heading(4)}`,
    sentence(9),
    list(4, (index) => leadAndRest(index + 2)),
    `## ${heading(5)}`,
    table(4, 3, phrases.cell),
    `## ${heading(6)}`,
    sentence(10),
    fence(phrases.code(7)),
    `## ${heading(7)}`,
    quoted(`${words.quote.text}\n\n— ${words.quote.author}`),
    `## ${heading(8)}`,
    `![${oven}](pictures/oven.svg)`,
    sentence(11),
    `## ${heading(9)}`,
    `![${loaf}](pictures/no-such-loaf.png)`,
    `## ${heading(10)}`,
    `*${sentence(12)}* <q>${sentence(13)}</q> GNU Make 4.4 & \`npm run bake\`: <https://example.org/bread>, +43 1 234 56 78, 12,5 %.`,
    `![${street}](pictures/street.png)`,
    `## ${heading(11)}`,
    sentence(14),
    `::: notes\n${sentence(15)}\n:::`,
    `**${words.notice.lead}**:`,
    words.notice.text,
  )
}
