import type { MarkdownIt } from 'markdown-it'

type Ruler = MarkdownIt['core']['ruler']
type Rule = Parameters<Ruler['after']>[2]

/**
 * The parser as a plugin sees it that shall look at documents only where a pattern stands in them: some plugins take longer to
 * find nothing than all the rest of parsing.
 */
export function onlyWhere(md: MarkdownIt, pattern: RegExp): MarkdownIt {
  const guarded =
    (rule: Rule): Rule =>
    (state) => {
      if (pattern.test(state.src)) rule(state)
    }
  const ruler = {
    after: (other: string, name: string, rule: Rule) => md.core.ruler.after(other, name, guarded(rule)),
    before: (other: string, name: string, rule: Rule) => md.core.ruler.before(other, name, guarded(rule)),
  }
  return Object.create(md, { core: { value: { ruler } } })
}
