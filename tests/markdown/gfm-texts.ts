/** What a cell of a table may hold. */
const cells = [
  'a',
  '',
  '*b*',
  '`c`',
  '`c\\|d`',
  'e\\|f',
  '[g](h)',
  '~~i~~',
  '`j',
  '**k',
  '<b>l</b>',
  '\\\\',
  '漢字',
  'שלום',
  '![m](n.png)',
  'o<br>p',
]

/** Rows that say where the columns of a table stand; some say it wrongly. */
const rules = [
  '--|--',
  '|--|--|',
  ':-|-:',
  '|:-:|:--|',
  '-|-',
  '---|',
  '--|--|--',
  '- | -',
  '--:--|--',
  '---',
]

/** What stands before or after a table. */
const neighbours = [
  '',
  'text\n',
  'text\n\n',
  '> ',
  '- ',
  '1. ',
  '# h\n',
  '---\n',
  '    ',
  '```\nx\n```\n',
  '***\n',
]

const tables = [
  ...cells.flatMap((cell, index) => [
    `x | ${cell}\n--|--\n${cell} | y\n`,
    `| ${cell} | x |\n|:-|-:|\n| y | ${cells[(index + 5) % cells.length] ?? ''} |\n`,
    `x|y\n-|-\n${cell}\n`,
  ]),
  ...rules.flatMap((rule) => [`a|b\n${rule}\n1|2\n`, `|a|b|\n${rule}\n|1|2|3|\n\nend\n`, `a\n${rule}\n1\n`]),
  ...neighbours.flatMap((before) => [`${before}a | b\n--|--\n1 | 2\n`, `a | b\n--|--\n1 | 2\n${before}c\n`]),
]

/** What is struck through, and what may stand left and right of it. */
const struck = [
  '~~a~~',
  '~~a b~~',
  '~~ a~~',
  '~~a ~~',
  '~~~a~~~',
  '~~a',
  'a~~',
  '~~*a*~~',
  '*~~a~~*',
  '~~`a`~~',
]
const beside = ['', 'x', ' ', '.', '(', '*', '_', '~', '字', '\\']

const strikes = struck.flatMap((text) => beside.map((sign) => `${sign}${text}${sign}\n`))

/** What begins an item, and what is and is not a task. */
const bullets = ['-', '*', '+', '1.', '2)', '   -', '- -', '> -']
const boxes = ['[ ]', '[x]', '[X]', '[]', '[ x]', '[y]', '\\[x]', '[x](a)', '[ ]: b', '**[x]**', '`[x]`']

const tasks = bullets.flatMap((bullet) => boxes.map((box) => `${bullet} ${box} task\n`))

const mixed = [
  '- [ ] a\n- b\n- [x] c\n',
  '- [ ] a\n\n- [x] b\n',
  '- [ ] a\n  - [x] b\n    - [ ] c\n',
  '- [x] a\n\n  more\n',
  '- [x] ~~a~~\n',
  '- [ ] | a | b |\n',
  '- a | b\n  --|--\n  1 | 2\n',
  '> a | b\n> --|--\n> 1 | 2\n',
  '> a | b\n> --|--\n1 | 2\n',
  '~~a\nb~~\n',
  '~~a\n\nb~~\n',
  '# ~~a~~\n',
  '| ~~a | b~~ |\n|--|--|\n',
  '[~~a~~](b)\n',
  '~~[a](b)~~\n',
  '~~a~~ ~~b~~\n',
  '~~a~~~~b~~\n',
]

/** Texts in what GitHub adds to CommonMark: tables, text that is struck through, and tasks. */
export const texts: readonly string[] = [...tables, ...strikes, ...tasks, ...mixed]

/** What longer texts are put together from at random. */
export const pieces: readonly string[] = [
  ...['a', 'b c', '*', '**', '_', '~~', '`', '|', ' | ', '\\', '\n', '\n\n', '\n- t', '\n- [x] t', '\n> '],
  ...[
    '\n| a | b |\n|--|--|\n',
    '\n--|--\n',
    '[x](y)',
    '![](z)',
    '# ',
    '\n1. t',
    '    ',
    '&amp;',
    'é',
    '\n---\n',
  ],
]
