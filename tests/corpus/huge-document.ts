import { blocks, fence, list, table } from './markdown.js'
import type { Phrases } from './phrases.js'

/** A document of more than two hundred pages. */
export function writeHuge(phrases: Phrases): string {
  const { heading, item, sentences, words } = phrases
  const pictures = Array.from(
    { length: 40 },
    (_, index) => `![${index + 1} ${words.pictures[0] ?? ''}](pictures/row-${(index % 6) + 1}.svg)`,
  )
  return blocks(
    `# ${words.title}`,
    `## 1 ${heading(0)}`,
    phrases.paragraph(20_000),
    `## 2 ${heading(1)}`,
    table(4, 300, phrases.cell),
    `## 3 ${heading(2)}`,
    list(500, item),
    `## 4 ${heading(3)}`,
    fence(phrases.code(2000, 300)),
    `## 5 ${heading(4)}`,
    pictures.join('\n'),
    ...Array.from({ length: 200 }, (_, index) => [
      `## ${index + 6} ${heading(index)}`,
      sentences(6, index * 16 + 1),
      list(5, (at) => item(index + at)),
      sentences(10, index * 16 + 7),
    ]).flat(),
  )
}
