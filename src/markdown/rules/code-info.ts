import type { MarkdownIt } from 'markdown-it'
import { parseCodeInfo } from '../parse-code-info.js'
import type { ParseEnvironment } from './parse-environment.js'

/**
 * Takes what the line that opens a block of code says besides the language to a property of the code, as JSON; the splitter reads
 * it there. Attributes (`{.fragment}`) stay for the plugin that reads them everywhere.
 */
export function codeInfo(md: MarkdownIt): void {
  md.core.ruler.before('curly_attributes', 'code_info', (state) => {
    const { problems = [], linesBefore = 0 } = state.env as Partial<ParseEnvironment>
    for (const token of state.tokens) {
      if (token.type !== 'fence' || !/[\s{[:]/.test(token.info.trim())) continue
      const { language, attributes, settings, unknown } = parseCodeInfo(token.info)
      token.info = attributes === '' ? language : `${language} {${attributes}}`
      if (Object.keys(settings).length > 0) token.attrSet('data-code', JSON.stringify(settings))
      const line = linesBefore + (token.map?.[0] ?? 0) + 1
      for (const word of unknown)
        problems.push({
          rule: 'code/unknown-setting',
          line,
          message: `\`${word}\` means nothing behind a language.`,
        })
    }
  })
}
