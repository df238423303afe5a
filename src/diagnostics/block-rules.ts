import type { Rule } from './rule.js'

/** What can be wrong with the blocks that authors put around others, and with names in braces. */
export const blockRules = {
  'document/unknown-container': {
    severity: 'warning',
    title: 'A container has a name that there is not',
    advice:
      'Write `columns`, `card`, `notes`, `incremental`, `tip` or `warning` behind the colons; what is in it is shown as if nothing stood around it.',
  },
  'document/unclosed-container': {
    severity: 'warning',
    title: 'A container is never closed',
    advice: 'Write `:::` in a line of its own where it ends; it was ended before the next slide.',
    explanation:
      'One in an item or a quote ends with that. A line of colons alone closes the container that was opened last.',
  },
  'document/unknown-variable': {
    severity: 'note',
    title: 'A name in braces is nearly that of a variable',
    advice: 'Write the name that `vars` has, or the text as `code`; it is shown as it is written.',
    explanation: 'Looked for only in documents for which there are variables.',
  },
} as const satisfies Record<string, Rule>
