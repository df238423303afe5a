import { catalogue } from './catalogue.js'
import type { Rule } from './rule.js'

/** What rules of one area have in common, in a sentence; an area that is not here goes without. */
const areas: Readonly<Record<string, string>> = {
  a11y: 'What readers need who cannot see a slide.',
  allow: 'Comments in documents that let cases of rules pass.',
  asset: 'Pictures that documents name.',
  code: 'Blocks of code.',
  deck: 'Documents as decks.',
  diagram: 'Diagrams, as they are drawn for a build.',
  document: 'Documents as files.',
  fit: 'Slides as the browser measures them: only a build, or a check that asks for it, looks at these.',
  font: 'The fonts of a deck.',
  'front-matter': "What stands before a document's text.",
  handout: 'Handouts for readers.',
  html: 'HTML in documents.',
  include: 'Files that documents include.',
  locale: 'Translations held against their source.',
  lock: 'The record of what translations follow, `translations.lock.json`.',
  math: 'Formulas.',
  pdf: 'What PDFs hold: only a build that makes them looks at these.',
  print: 'Decks on their way to the printer.',
  slide: 'What authors say about a slide.',
  text: 'Signs in the text itself.',
}

const head = `# Rules

Each problem that polydeck finds in a document is told with the name of its rule, \`area/problem\`. Names never change. A project
can make a rule graver or milder, or silence it (\`off\`), in its [configuration](configuration.md):

\`\`\`yaml
rules:
  locale/extra-slide: off
  asset/not-found: error
\`\`\`

A comment in a document lets one case pass, and says why:

\`\`\`markdown
<!-- polydeck-allow locale/list-items: two were merged on purpose -->
\`\`\`

It counts for the block that follows; right above, under or in a heading for that heading's slide; before the first heading for
the whole file. Several rules stand before the colon with commas between them.

A rule that would speak more than ten times on one file speaks once, with a count. An \`error\` gives exit status 1, a \`warning\`
does so with \`--fail-on warning\`, a \`note\` never.

This page is made from the program by \`npm run rules\`.
`

/** The page of all rules, in Markdown: docs/rules.md. */
export function documentRules(): string {
  const rules = Object.entries<Rule>(catalogue)
  const names = [...new Set(rules.map(([name]) => areaOf(name)))].sort()
  const sections = names.map((area) => {
    const own = rules.filter(([name]) => areaOf(name) === area)
    const about = areas[area] === undefined ? [] : [areas[area]]
    return [`## ${area}`, ...about, ...own.map(([name, rule]) => documentRule(name, rule))].join('\n\n')
  })
  return `${[head.trimEnd(), ...sections].join('\n\n')}\n`
}

const areaOf = (name: string) => name.split('/')[0] ?? name

function documentRule(name: string, { severity, title, advice, explanation }: Rule): string {
  const more = explanation === undefined ? '' : ` ${explanation}`
  return `### ${name}\n\n**${severity}** · ${title}.${more}\n\n${advice}`
}
