import type { Rule } from './rule.js'

/** The rules of diagrams. */
export const diagramRules = {
  'diagram/error': {
    severity: 'warning',
    title: 'A diagram cannot be drawn',
    advice: 'Mend its text; until then the slide shows that as code.',
    explanation:
      'Only a build, or a check that measures, draws diagrams. Mind maps, architecture diagrams and math in labels are not drawn.',
  },
} as const satisfies Record<string, Rule>
