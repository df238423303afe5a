import type { Rule } from './rule.js'

/** What can be wrong with files that documents include. */
export const includeRules = {
  'include/not-found': {
    severity: 'warning',
    title: 'An included file, or the part of it that is meant, is missing',
    advice:
      'Put the file there, or mend the path, the lines or the name of the region; a box with its path stands for it.',
  },
  'include/outside-root': {
    severity: 'warning',
    title: 'An included file is missing: its path leads out of the root',
    advice:
      'Move the file below the root, or name a wider one with `--root`; a box with its path stands for it.',
  },
  'include/unusable': {
    severity: 'warning',
    title: 'An included file cannot be used',
    advice:
      'Include UTF-8 text that lies below the root, in no hidden folder or file (`.env`); a box with its path stands for it.',
  },
  'include/circular': {
    severity: 'warning',
    title: 'A file includes itself, or files are included too deeply',
    advice: 'Take the line out of the file that the message names; a box with its path stands for it.',
    explanation: 'Files may include others eight deep.',
  },
  'include/too-much': {
    severity: 'warning',
    title: 'A document includes too much',
    advice:
      'Divide it, or raise `limits.bytes` in the configuration; a box with its path stands for what was left out.',
    explanation: 'With what it includes it may be as large as a document may be, and include 500 files.',
  },
} as const satisfies Record<string, Rule>
