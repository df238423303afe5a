import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { HtmlValidate } from 'html-validate'

/** The recommended rules, but for what each line says. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // HTML knows no difference; everything else here is written small.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Spaces at the end of lines of code are the document's.
    'no-trailing-whitespace': 'off',
    // What begins with a sign other than a letter is of the program's, and so never the id of a heading.
    'valid-id': ['error', { relaxed: true }],
  },
})

/** In the speaker's window a script fills in these, in the language that its notes are in. */
const ofTemplates = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'empty-heading': 'off',
    'text-content': 'off',
    'unique-landmark': 'off', // named by those headings
    'doctype-style': 'off',
    'missing-doctype': 'off',
  },
})

const template = /(<template\b[^>]*>)([\s\S]*?)(?=<\/template>)/g

/** What breaks a rule of HTML in a page; what a template in it holds is another document, and looked at alone. */
export async function findHtmlProblems(html: string): Promise<string[]> {
  const page = await tell(validator, html.replace(template, '$1'))
  const inside = [...html.matchAll(template)].map(([, , text = '']) => tell(ofTemplates, text))
  return [...page, ...(await Promise.all(inside)).flat()]
}

async function tell(rules: HtmlValidate, html: string): Promise<string[]> {
  const { results } = await rules.validateString(html)
  return results.flatMap(({ messages }) =>
    // In text, HTML lets this sign stand as it is.
    messages
      .filter(({ message }) => !message.startsWith('Raw ">"'))
      .map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}: ${selector})`),
  )
}

/** Where the Nu checker's `vnu.jar` lies, which Java runs; whoever has none does without. */
const nuChecker = process.env['VNU_JAR']

/** Whether the Nu checker can be asked. */
export const hasNuChecker = nuChecker !== undefined && existsSync(nuChecker)

/** What the Nu checker finds wrong in these files. */
export async function askNuChecker(paths: readonly string[]): Promise<string[]> {
  const words = [
    '-jar',
    nuChecker ?? '',
    '--errors-only',
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
  ]
  const { stdout } = await promisify(execFile)('java', [...words, ...paths], { maxBuffer: 2 ** 26 })
  const { messages } = JSON.parse(stdout) as {
    messages: readonly { url: string; message: string; extract?: string }[]
  }
  return messages.map(({ url, message, extract = '' }) => `${url}: ${message} ${extract}`)
}
