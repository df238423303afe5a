import { list, nested, numbered } from './markdown.js'
import type { Phrases } from './phrases.js'

/** Lists that are too long or too deep. */
export function writeHardLists(phrases: Phrases): readonly string[] {
  const { heading, item, lead, leadAndRest, sentence, sentences } = phrases
  const definition = (index: number) => `${lead(index)} ${index + 1}\n: ${sentences(3, index * 3 + 1)}`
  return [
    `## 21 ${heading(6)}`,
    sentence(0),
    nested(10, item),
    sentence(1),
    `## 22 ${heading(7)}`,
    list(60, item),
    `## 23 ${heading(8)}`,
    numbered(30, sentence),
    `## 24 ${heading(9)}`,
    numbered(12, (index) => sentences(2, index * 2 + 1), 95),
    `## 25 ${heading(10)}`,
    sentences(2),
    list(6, (index) => leadAndRest(index, 4)),
    `## 26 ${heading(11)}`,
    Array.from({ length: 6 }, (_, index) => definition(index)).join('\n\n'),
    `## 27 ${heading(0)}`,
    ...Array.from({ length: 7 }, (_, index) => [
      `**${lead(index)} ${index + 1}**`,
      sentences(3, index * 3 + 1),
    ]).flat(),
    `## 28 ${heading(1)}`,
    list(8, (index) => `[${index % 2 === 0 ? 'x' : ' '}] ${sentence(index)}`),
    `## 29 ${heading(2)}`,
    list(5, item),
    sentence(8),
    list(5, (index) => item(index + 3)),
    `#### 30 ${heading(3)}`,
    list(
      4,
      (index) =>
        `${sentence(index)}\n\n  ${sentences(2, index + 1)}\n\n  1. ${item(index)}\n  2. ${item(index + 1)}`,
    ),
  ]
}
