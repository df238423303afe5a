import type { Rule } from './rule.js'

/** Rules about documents that are written for other tools. */
export const dialectRules = {
  'document/dialect': {
    severity: 'note',
    title: 'A document is read as one for another tool',
    advice:
      'Write `dialect` in its front matter: `marp`, `reveal-md` or `slidev`, or `polydeck` for none of these.',
    explanation:
      'Said only where the document has signs of that tool and neither it nor the configuration says so.',
  },
  'document/not-honoured': {
    severity: 'warning',
    title: 'A document asks for something that only another tool has',
    advice: 'Write what docs/coming-from.md has for it.',
  },
  'document/foreign-style': {
    severity: 'warning',
    title: 'A document brings styles of its own',
    advice:
      'Put them into a theme, or write `trust: [styles]` in the configuration where you know who wrote them.',
    explanation:
      'Styles of Marp, reveal.js and Slidev are used only where the configuration trusts them; what they may not do is left out then too, and told.',
  },
} as const satisfies Record<string, Rule>
