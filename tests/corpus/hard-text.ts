import { quoted } from './markdown.js'
import type { Phrases } from './phrases.js'

const mixed =
  'GNU Make 4.4 يبني المشروع في 12 ثانية (انظر README.md)، then `npm run bake -- --mode=قمح` runs on Node.js 20, كما في [الدليل](https://example.org/دليل?lang=ar).'

/** Text that is too long, and text in several scripts. */
export function writeHardText(phrases: Phrases): readonly string[] {
  const { heading, sentence, sentences, words } = phrases
  return [
    `## ${words.longHeading}`,
    `## 2 ${words.longHeading}`,
    `### 3 ${words.longHeading}`,
    sentences(3),
    `## 4 ${heading(0)}`,
    phrases.paragraph(1500),
    `## 5 ${heading(1)}`,
    sentence(1),
    phrases.word(400),
    sentence(2),
    `## 6 ${phrases.word(60)}`,
    sentences(12),
    `## 7 ${heading(2)}`,
    quoted(`${sentences(20)}\n\n— ${words.quote.author}`),
    `## 8 ${heading(3)}`,
    quoted(`${sentences(5)}\n\n- ${sentence(3)}\n- ${sentence(4)}\n\n> ${sentences(9, 6)}`),
    '## 👩‍🍳 🥐 🇧🇬 👍🏽',
    '🍞 🥖 🥨 🧁 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👨‍👩‍👧‍👦 ❤️ ✅ 1️⃣',
    `## 10 ${heading(4)}`,
    mixed,
    `${sentence(5)} Vera Lindqvist & Søren Ørsted (Aarhus) — ${sentence(6)} ISO 9001:2015, 3 × 4 = 12, C++, e.g. "quoted" 50 %.`,
    `日本語 中文 한국어 ไทย हिन्दी עברית العربية Ελληνικά Български tiếng Việt İstanbul ıssız`,
    `## 11 ${heading(5)}`,
    ...footnotes(phrases),
  ]
}

function footnotes({ sentence, sentences }: Phrases): readonly string[] {
  const numbers = Array.from({ length: 12 }, (_, index) => index)
  return [
    numbers.map((index) => `${sentence(index)}[^${index + 1}]`).join(' '),
    numbers.map((index) => `[^${index + 1}]: ${sentences(3, index * 3 + 1)}`).join('\n'),
  ]
}
