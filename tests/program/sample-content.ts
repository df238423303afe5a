/** What the sample deck says in one language. */
interface Phrases {
  readonly title: string
  readonly intro: string
  readonly picture: string
  readonly missing: string
  readonly code: string
  readonly table: string
  readonly cards: string
  readonly list: string
  readonly notes: string
  readonly said: string
  readonly sentence: string
  readonly word: string
  readonly footnote: string
}

/** The sample deck's phrases by locale. */
export const phrases = {
  en: {
    title: 'A short guide',
    intro: 'What the guide is about',
    picture: 'Landscape',
    missing: 'Blank',
    code: 'Program',
    table: 'Table',
    cards: 'Choices',
    list: 'Steps',
    notes: 'Farewell',
    said: 'Only the speaker sees this',
    sentence: 'This sentence has to be read to the end',
    word: 'word',
    footnote: 'A remark at the foot',
  },
  bg: {
    title: 'Кратко ръководство',
    intro: 'За какво е ръководството',
    picture: 'Пейзаж',
    missing: 'Празно',
    code: 'Програма',
    table: 'Таблица',
    cards: 'Избор',
    list: 'Стъпки',
    notes: 'Сбогуване',
    said: 'Само говорещият вижда това',
    sentence: 'Това изречение трябва да се прочете докрай',
    word: 'дума',
    footnote: 'Бележка под линия',
  },
  zh: {
    title: '简短指南',
    intro: '本指南的内容',
    picture: '风景',
    missing: '空白',
    code: '程序',
    table: '表格',
    cards: '选择',
    list: '步骤',
    notes: '告别',
    said: '只有演讲者能看到这句话',
    sentence: '这句话必须一直读到最后',
    word: '词语',
    footnote: '页脚的说明',
  },
  ar: {
    title: 'دليل قصير',
    intro: 'عن هذا الدليل',
    picture: 'منظر',
    missing: 'فراغ',
    code: 'برنامج',
    table: 'جدول',
    cards: 'خيارات',
    list: 'خطوات',
    notes: 'وداع',
    said: 'المتحدث وحده يرى هذا',
    sentence: 'يجب أن تقرأ هذه الجملة حتى النهاية',
    word: 'كلمة',
    footnote: 'ملاحظة في الأسفل',
  },
} as const satisfies Record<string, Phrases>

export type SampleLocale = keyof typeof phrases

/** How many items the list has that is far too long for one slide. */
export const listLength = 40

/** The document of the sample deck in one locale: one of each kind of block, and the same structure everywhere. */
export function sampleDocument(locale: SampleLocale): string {
  const say = phrases[locale]
  const items = Array.from({ length: listLength }, (_, index) => `- ${say.sentence} ${index + 1}.`)
  const cards = [1, 2, 3, 4].map((card) => `**${say.word} ${card}**\n\n${say.sentence}.`)
  return `---
author: A. Author
date: 2026-11-20
---

# **${say.title}**

${say.intro}: [${say.table}](#${say.table.toLowerCase()}), [${say.word}](https://example.com/${locale}?a=b), [mail](mailto:a@example.com), <a href="javascript:alert(1)">bad</a>.[^1]

[^1]: ${say.footnote}.

## ${say.picture}

![${say.picture}](pictures/hill.svg "${say.sentence}")

## ${say.missing}

![${say.missing}](pictures/nowhere.png)

${say.sentence}.

## ${say.code}

${say.sentence}:

\`\`\`js
const answer = 42 // line one
console.log(answer)
\`\`\`

## *${say.table}*

| ${say.word} | ${say.word} 2 |
| --- | ---: |
| ${say.sentence} | 1 |
| ${say.word} | 2 |

## ${say.cards}

${cards.join('\n\n')}

## ${say.list}

${items.join('\n')}

## ${say.notes}

${say.sentence}. ${say.sentence}, [${say.list}](#${say.list.toLowerCase()}).

Note: ${say.said}.
`
}

const hill =
  '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="450"><path d="M0 450 L400 40 L800 450 Z" fill="#357"/></svg>'

const tour = (title: string, text: string) => `---\ntheme: own\n---\n\n# ${title}\n\n## 1\n\n${text}\n`

/** A project with two decks, one in four locales and one in three, and a theme of its own that the second one names. */
export function sampleProject(): Record<string, string> {
  const guides = Object.keys(phrases).map((locale) => [
    `content/guide/${locale}.md`,
    sampleDocument(locale as SampleLocale),
  ])
  return {
    ...(Object.fromEntries(guides) as Record<string, string>),
    'content/guide/pictures/hill.svg': hill,
    'content/tour/en.md': tour('A tour', 'Come along.'),
    'content/tour/bg.md': tour('Обиколка', 'Елате.'),
    'content/tour/zh.md': tour('游览', '一起来吧。'),
    'themes/own/theme.css': '.slide { background: rgb(1, 2, 3); color: white }\n',
  }
}
