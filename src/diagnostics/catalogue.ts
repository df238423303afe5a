import { assetRules } from './asset-rules.js'
import { diagramRules } from './diagram-rules.js'
import { blockRules } from './block-rules.js'
import { dialectRules } from './dialect-rules.js'
import { includeRules } from './include-rules.js'
import { localeRules } from './locale-rules.js'
import type { Rule } from './rule.js'
import { slideRules } from './slide-rules.js'

/** Every rule that a diagnostic can name. */
export const catalogue = {
  'document/not-utf8': {
    severity: 'error',
    title: 'A document is not UTF-8',
    advice: 'Save the file as UTF-8; its deck was left out.',
  },
  'document/empty': {
    severity: 'error',
    title: 'A document holds no text',
    advice: 'Write something into it, or leave it out; its deck was left out.',
  },
  'document/too-large': {
    severity: 'error',
    title: 'A document is too large',
    advice: 'Divide it, or raise `limits.bytes` in the configuration; its deck was left out.',
  },
  'document/too-many-slides': {
    severity: 'error',
    title: 'A document has too many slides',
    advice: 'Divide it, or raise `limits.slides` in the configuration; its deck was left out.',
  },
  'document/too-slow': {
    severity: 'error',
    title: 'A document takes too long to read',
    advice:
      'Look in it for signs repeated without an end, such as thousands of brackets; its deck was left out.',
    explanation:
      'No text that somebody would read takes ten seconds; one that does was made to keep the program busy.',
  },
  'document/no-heading': {
    severity: 'warning',
    title: 'A document has no heading and no title',
    advice: 'Begin it with `# Title`, or set `title` in its front matter.',
  },
  'document/heading-space': {
    severity: 'warning',
    title: 'A heading lacks the space after its `#`',
    advice: 'Write `## Heading`; the deck shows it as the heading that is meant.',
  },
  'document/too-deep': {
    severity: 'error',
    title: 'A document is nested too deeply',
    advice: 'Close the HTML elements that it leaves open; its deck shows the text as it is written.',
  },
  ...dialectRules,
  ...blockRules,
  'deck/duplicate-document': {
    severity: 'error',
    title: 'Two documents claim the same deck and locale',
    advice: 'Rename one of them; the first in alphabetical order was built.',
  },
  'deck/similar-name': {
    severity: 'error',
    title: 'Two decks have names that differ only by the case of their letters',
    advice: 'Rename one of them; the first in alphabetical order was built.',
  },
  'deck/reserved-name': {
    severity: 'error',
    title: 'A deck has a name that its folder cannot have',
    advice: 'Rename the document or its folder; the deck was left out.',
    explanation:
      '`assets`, `diff`, `index.html`, `status.html` and `report.json` lie in the output folder themselves; devices of Windows (`con`, `aux`, …), `.git`, signs such as `:` and `?`, a dot or a space at the end, and more than 200 bytes make no folder everywhere.',
  },
  'front-matter/not-yaml': {
    severity: 'error',
    title: 'The front matter cannot be read as YAML',
    advice: 'Mend the lines between the two `---`; of these only what could be read line by line was used.',
  },
  'front-matter/duplicate-key': {
    severity: 'warning',
    title: 'A key stands twice in the front matter',
    advice: 'Keep one of them; the last one was used.',
  },
  'front-matter/wrong-value': {
    severity: 'warning',
    title: 'A key of the front matter has a value that cannot be used',
    advice: 'Give it a value of the right kind; the key was left out.',
  },
  'text/bidi-control': {
    severity: 'warning',
    title: 'Invisible signs turn the order of letters round',
    advice:
      'Remove them, or close each with its end (U+202C, U+2069) in the same paragraph; text that runs from right to left needs none.',
    explanation: 'Text with such signs can read otherwise than it is: U+202A to U+202E and U+2066 to U+2069.',
  },
  'text/invisible-sign': {
    severity: 'warning',
    title: 'A heading or an address holds a sign that nobody sees',
    advice: 'Remove it: U+200B to U+200F are left from an editor, or make an address look like another one.',
    explanation: 'Where a script or an emoji needs such a sign, nothing is said.',
  },
  'code/unknown-language': {
    severity: 'note',
    title: 'Code is in a language that is not known',
    advice: 'Name one of those that shiki knows, or `text`; the code is shown in one colour.',
  },
  'code/unknown-setting': {
    severity: 'note',
    title: 'A word behind the language of code means nothing',
    advice:
      'Write `ts {1,3-5|7}` for lines that stand out, `lines` for numbers, `title="a.ts"` for a name; the word was left out.',
  },
  'math/error': {
    severity: 'warning',
    title: 'A formula cannot be drawn',
    advice:
      'Mend the TeX; until then it is shown as it is written. Where `$` is no sign of a formula, set `math: false` in the front matter.',
    explanation:
      'Formulas are drawn by KaTeX, without what would reach beyond them: links, pictures, classes and styles of their own.',
  },
  'html/removed': {
    severity: 'warning',
    title: 'HTML that a deck may not hold was removed',
    advice: 'Leave it out of the document, or write it as Markdown.',
  },
  'html/badges-dropped': {
    severity: 'note',
    title: 'Badges of a web page were left out',
    advice:
      'Nothing: they say nothing in a talk. Keep a copy beside the document of one that shall be shown.',
  },
  'html/unclosed': {
    severity: 'warning',
    title: 'An HTML element is never closed',
    advice: 'Close it where it ends; the deck was built as if it ended before the text that follows.',
  },
  'a11y/poor-alt': {
    severity: 'warning',
    title: 'A picture has no alt text that says what it shows',
    advice:
      'Write in its brackets what it shows, `![A hill in fog](hill.png)`, or a caption behind its path; `<img src="…" alt="">` for decoration.',
    explanation:
      "An alt text says nothing that is missing, a file's name, an address, or a word such as `image`.",
  },
  ...includeRules,
  ...assetRules,
  ...localeRules,
  ...slideRules,
  'lock/unreadable': {
    severity: 'error',
    title: 'The lock of translations cannot be read',
    advice:
      'Restore the file from the repository, or delete it and run `polydeck sync`; what is outdated was told without it.',
  },
  'lock/newer-version': {
    severity: 'error',
    title: 'The lock of translations was written by a newer polydeck',
    advice: 'Install that version; what is outdated was told without the lock.',
  },
  'lock/conflict': {
    severity: 'error',
    title: 'The lock of translations is in the midst of a merge',
    advice:
      'Keep the lines of both sides, one for each slide, and remove the marks; what is outdated was told without the lock.',
  },
  'font/missing-glyph': {
    severity: 'warning',
    title: 'No font of the deck has a character',
    advice: 'Replace the character, or add the package that has it.',
  },
  'fit/overflow': {
    severity: 'error',
    title: 'A slide holds something that does not fit on it',
    advice: 'Make it smaller or divide it.',
  },
  'fit/overlap': {
    severity: 'error',
    title: 'Two texts of a slide lie on each other',
    advice:
      'Make one of them shorter, or divide the slide; a theme or template of your own may be the cause.',
  },
  'fit/small-diagram': {
    severity: 'warning',
    title: "A diagram's letters are smaller than can be read from the back row",
    advice: 'Divide it, shorten its labels, or let it run the other way (`flowchart LR` or `TD`).',
  },
  'fit/lockstep': {
    severity: 'warning',
    title: 'Decks in lockstep are out of step at a slide',
    advice:
      'Give the slide the same paragraphs, items and rows in these languages, or divide it where all can be divided.',
    explanation: 'Looked for only in locales that `lockstep` names together.',
  },
  'allow/no-reason': {
    severity: 'warning',
    title: 'A comment allows something and does not say why',
    advice:
      'Write the reason behind a colon: `<!-- polydeck-allow locale/extra-slide: only for readers here -->`.',
    explanation: 'The comment does not count: what it would have allowed is told too.',
  },
  'allow/unknown-rule': {
    severity: 'warning',
    title: 'A comment allows a rule that there is not',
    advice: 'Name a rule of docs/rules.md, as the diagnostic that it shall allow does.',
  },
  'allow/unused': {
    severity: 'note',
    title: 'A comment allows something that does not occur',
    advice: 'Remove it, or move it above what it shall allow.',
    explanation:
      'Only what the run looks for counts: a run without a browser says nothing of `fit/overflow`.',
  },
  ...diagramRules,
  'handout/no-second': {
    severity: 'warning',
    title: 'A deck has no document in the second language of its bilingual handout',
    advice: 'Add the translation; its handout has the slides and their notes alone.',
    explanation: 'Looked for only with `--handout bilingual`.',
  },
  'pdf/rasterised': {
    severity: 'warning',
    title: 'A style makes the browser print a part of a slide as a picture',
    advice:
      'Leave the style out of prints with `@media print`, or do without it: text in a picture cannot be searched, copied or read aloud, and the PDF grows.',
    explanation:
      'Filters, shadows with a blur and reflections do so; gradients, masks, transparency and hard shadows do not. Looked for only where PDFs are made.',
  },
  'pdf/no-pages': {
    severity: 'error',
    title: 'None of the slides that are to be printed is in a deck',
    advice:
      'Name other slides with `--pages`; no PDF of the deck was made, and an earlier one is still there.',
  },
  'print/failed': {
    severity: 'error',
    title: 'A deck could not be printed',
    advice:
      'Mend what the message names, and build again; the earlier PDF, if there was one, is still there.',
  },
} as const satisfies Record<string, Rule>

/** The name of a rule, `area/problem`. */
export type RuleName = keyof typeof catalogue
