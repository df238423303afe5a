import type { MarkdownIt } from 'markdown-it'
import { parseCodeInfo } from '../parse-code-info.js'
import type { ParseEnvironment } from './parse-environment.js'

/**
 * Takes what the line that opens a block of code says besides the language out of it, and keeps it beside the tree: what stands in the
 * tree a document could write itself. Attributes (`{.fragment}`) stay for the plugin that reads them everywhere.
 */
export function codeInfo(md: MarkdownIt): void {
  md.core.ruler.before('curly_attributes', 'code_info', (state) => {
    const { problems = [], linesBefore = 0, codeSettings } = state.env as Partial<ParseEnvironment>
    for (const token of state.tokens) {
      if (token.type !== 'fence' || !/[\s{[:]/.test(token.info.trim())) continue
      const { language, attributes, settings, unknown } = parseCodeInfo(token.info)
      token.info = attributes === '' ? language : `${language} {${attributes}}`
      const line = linesBefore + (token.map?.[0] ?? 0) + 1
      if (Object.keys(settings).length > 0) codeSettings?.set(line, settings)
      for (const word of unknown)
        problems.push({
          rule: 'code/unknown-setting',
          line,
          message: `\`${word}\` means nothing behind a language.`,
        })
    }
  })
}
