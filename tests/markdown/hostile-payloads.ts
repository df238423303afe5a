import { hostileAddresses, hostileHandlers } from './hostile-handlers.js'
import { hostileMarkup } from './hostile-markup.js'

/** Every payload, each once. */
export const hostilePayloads: readonly string[] = [
  ...new Set([
    ...hostileMarkup,
    ...hostileHandlers,
    ...hostileAddresses.map((address) => `<a href="${address.replaceAll('"', '&quot;')}">a</a>`),
    '"onclick=evil() autofocus x="',
    "'onclick=evil() autofocus x='",
    '` onclick=evil() `',
    '"><script>evil()</script>',
    "'><script>evil()</script>",
    '--><script>evil()</script>',
    '</title><script>evil()</script>',
    '</style><script>evil()</script>',
    '</script><script>evil()</script>',
    '</textarea><script>evil()</script>',
    '</template><script>evil()</script>',
    ']]><script>evil()</script>',
    '{{evil}}',
    '{{{evil}}}',
    '${evil()}',
    '\\u003cscript\\u003eevil()\\u003c/script\\u003e',
    '%3Cscript%3Eevil()%3C/script%3E',
    '&lt;script&gt;evil()&lt;/script&gt;',
    '&amp;lt;script&amp;gt;evil()',
    '\u2028evil()\u2029//',
    '+ADw-script+AD4-evil()+ADw-/script+AD4-',
    '＜script＞evil()＜/script＞',
  ]),
]

const oneLine = (payload: string) => payload.replaceAll(/[\r\n\u2028\u2029]/g, ' ')

/** Documents that have a payload in one place, by the name of the place. */
export const hostilePlaces: Readonly<Record<string, (payload: string) => string>> = {
  body: (payload) => `# Talk\n\n## Slide\n\n${payload}\n\nend\n`,
  heading: (payload) => `# Talk ${oneLine(payload)}\n\n## ${oneLine(payload)}\n\na\n`,
  link: (payload) =>
    `# Talk\n\n[${oneLine(payload)}](<${oneLine(payload)}> "${oneLine(payload)}")\n\n[a](${payload})\n`,
  picture: (payload) =>
    `# Talk\n\n![${oneLine(payload)}](<${oneLine(payload)}> '${oneLine(payload)}') a\n\n![${payload}](x.png)\n`,
  'info string': (payload) =>
    `# Talk\n\n\`\`\`js ${oneLine(payload)}\na\n\`\`\`\n\n~~~${oneLine(payload)}\nb\n~~~\n`,
  cell: (payload) =>
    `# Talk\n\n| a | ${oneLine(payload).replaceAll('|', '')} |\n| - | - |\n| ${oneLine(payload)} | b |\n`,
  'front matter': (payload) => {
    const text = JSON.stringify(payload)
    return `---\ntitle: ${text}\nsubtitle: ${text}\nauthor: ${text}\ndescription: ${text}\nlang: ${text}\nurl: ${text}\n---\n\na\n`
  },
}
