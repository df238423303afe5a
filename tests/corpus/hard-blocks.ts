import { fence, list, table } from './markdown.js'
import type { Phrases } from './phrases.js'

/** Tables, code, pictures and HTML that are too large, and text between them. */
export function writeHardBlocks(phrases: Phrases): readonly string[] {
  const { heading, sentence, sentences, cell } = phrases
  return [
    `## 41 ${heading(4)}`,
    sentence(0),
    table(4, 40, cell),
    sentence(1),
    `## 42 ${heading(5)}`,
    table(12, 4, (index) => (index % 5 === 0 ? sentences(1, index + 1) : cell(index))),
    `## 43 ${heading(6)}`,
    table(60, 3, (index) => (index % 20 === 7 ? sentences(1, index + 1) : cell(index))),
    `## 44 ${heading(7)}`,
    sentence(2),
    fence(phrases.code(200, 400)),
    sentence(3),
    `## 45 ${heading(8)}`,
    ...pictures(phrases),
    `## 48 ${heading(11)}`,
    ...html(phrases),
    `## 49 ${heading(0)}`,
    ...everything(phrases),
  ]
}

function pictures({ heading, sentence, sentences, words }: Phrases): readonly string[] {
  const [oven = '', loaf = '', street = ''] = words.pictures
  const row = Array.from(
    { length: 12 },
    (_, index) => `![${index + 1} ${oven}](pictures/row-${(index % 6) + 1}.svg)`,
  )
  return [
    row.join('\n'),
    `## 46 ${heading(9)}`,
    sentences(8),
    `![${loaf}](pictures/tall.svg)`,
    `## 47 ${heading(10)}`,
    `![${street}](pictures/wide.svg)`,
    sentences(3),
    `![${sentence(4)} ${sentence(5)}](pictures/no-such-picture.png)`,
  ]
}

function html({ item, sentence, sentences, words }: Phrases): readonly string[] {
  return [
    `<aside>\n${sentences(2)}\n</aside>`,
    `<details><summary>${words.title}</summary>\n\n${sentences(3)}\n\n</details>`,
    `<div dir="rtl">\n\nمرحبا بكم في المخبز، يفتح في 7:30.\n\n</div>`,
    `<table><tr><th>${item(0)}</th><th>${item(1)}</th></tr><tr><td>${item(2)}<br>${item(3)}</td><td>${sentence(0)}</td></tr></table>`,
    `<p align="center">${sentence(1)} <kbd>Ctrl</kbd>+<kbd>C</kbd>, H<sub>2</sub>O, x<sup>2</sup>, <q>${sentence(2)}</q></p>`,
  ]
}

function everything(phrases: Phrases): readonly string[] {
  const { item, sentence, sentences } = phrases
  return [
    sentences(3),
    list(4, item),
    sentence(3),
    table(4, 3, phrases.cell),
    sentences(2, 7),
    fence(phrases.code(7)),
    sentence(6),
    `![${phrases.words.pictures[0] ?? ''}](pictures/row-1.svg)`,
    sentences(4, 11),
  ]
}
