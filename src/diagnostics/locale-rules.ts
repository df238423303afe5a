import type { Rule } from './rule.js'

/** What can be wrong with a translation, held against its source. */
export const localeRules = {
  'locale/missing-slide': {
    severity: 'warning',
    title: 'A translation lacks a slide of its source',
    advice: 'Translate the section, or remove it from the source.',
  },
  'locale/extra-slide': {
    severity: 'warning',
    title: 'A translation has a slide that its source lacks',
    advice: 'Add the section to the source, or remove it here.',
  },
  'locale/moved-slide': {
    severity: 'note',
    title: 'A slide of a translation stands elsewhere than in its source',
    advice:
      'Move the section to where the source has it, if the order matters; ids and links are right in any order.',
  },
  'locale/outdated-slide': {
    severity: 'warning',
    title: 'The source of a slide changed after it was translated',
    advice: 'Bring the slide up to date; where it is, record that with `polydeck sync`.',
  },
  'locale/missing-block': {
    severity: 'warning',
    title: 'A translation lacks a paragraph, list, table or other block of its source',
    advice: 'Translate the block, or remove it from the source.',
  },
  'locale/extra-block': {
    severity: 'note',
    title: 'A translation has a block that its source lacks',
    advice: 'Remove it, or add it to the source; a note of the translator may stay.',
  },
  'locale/heading-level': {
    severity: 'warning',
    title: 'A heading has another level than in the source',
    advice: 'Give it as many `#` as the source has.',
  },
  'locale/list-items': {
    severity: 'warning',
    title: 'A list has more or fewer items than in the source',
    advice: 'Make it a list of as many items again: each item begins with its own `-` or number.',
  },
  'locale/missing-image': {
    severity: 'warning',
    title: 'A translation lacks a picture of its source',
    advice: 'Put the picture back; a translated one may be called `name.<locale>.png`.',
  },
  'locale/missing-link': {
    severity: 'warning',
    title: 'A translation lacks a link of its source',
    advice: 'Put the link back, if need be to the page in this language.',
  },
  'locale/broken-anchor': {
    severity: 'warning',
    title: 'A link leads to no heading of its document',
    advice: 'Name the slug of a heading of this document, or that of the source.',
  },
  'locale/code-differs': {
    severity: 'warning',
    title: 'Code differs from that of the source',
    advice: 'Copy the code of the source; only comments and texts are translated.',
  },
  'locale/table-shape': {
    severity: 'warning',
    title: 'A table has other rows or columns than in the source',
    advice: 'Give it the rows and columns of the source; each row begins and ends with `|`.',
  },
  'locale/fence-unbalanced': {
    severity: 'error',
    title: 'A stray fence makes code of what follows',
    advice: 'Remove the fence, or close it where the code ends: three backticks on a line of their own.',
  },
  'locale/untranslated': {
    severity: 'warning',
    title: 'A text is the same as in the source',
    advice: 'Translate it; a name that stays as it is can be allowed by a comment.',
  },
  'locale/wrong-language': {
    severity: 'warning',
    title: 'A text is in another language than its document',
    advice: 'Translate it, or name the document after the language that it is in.',
  },
  'locale/numbers-differ': {
    severity: 'warning',
    title: 'Numbers differ from those of the source',
    advice: 'Take the numbers of the source.',
  },
  'locale/placeholder-left': {
    severity: 'warning',
    title: 'A placeholder was left in a translation',
    advice: 'Put the text there that it stands for.',
  },
  'locale/no-source': {
    severity: 'warning',
    title: 'A deck has no document in the source locale',
    advice:
      'Add the document, or name another source locale; its ids come from the locale that most others agree with.',
  },
  'locale/duplicate-id': {
    severity: 'warning',
    title: 'Two slides of a document have the same explicit id',
    advice: 'Give each its own id; the first one keeps it.',
  },
} as const satisfies Record<string, Rule>
