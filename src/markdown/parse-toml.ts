/**
 * The values of TOML front matter that one line or one long string holds, down to its first table: what a title page needs.
 * Others are left alone.
 */
export function parseToml(toml: string): Record<string, unknown> {
  const [top = ''] = toml.split(/^\[/m)
  const values = Object.create(null) as Record<string, unknown>
  const line = /^[ \t]*"?([\w-]+)"?[ \t]*=[ \t]*(?:"""([\s\S]*?)"""|'''([\s\S]*?)'''|(.+))$/gm
  for (const [, key = '', long, raw, short = ''] of top.matchAll(line))
    values[key] = long === undefined ? (raw ?? readValue(short.trim())) : unescape(long)
  return values
}

function readValue(text: string): unknown {
  const list = /^\[(.*)\]\s*(?:#.*)?$/.exec(text)
  if (list !== null)
    return [...(list[1] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, escaped, plain]) =>
      escaped === undefined ? plain : unescape(escaped),
    )
  const [, escaped, plain] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(text) ?? []
  if (escaped !== undefined) return unescape(escaped)
  return plain ?? text.replace(/\s+#.*$/, '')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\n', b: '', f: ' ' }

const unescape = (text: string) =>
  text.replace(
    /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r?\n\s*)|(.))/g,
    (_, ...[short, long, end, sign]: (string | undefined)[]) => {
      const code = Number.parseInt(short ?? long ?? '', 16)
      if (Number.isInteger(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return end === undefined ? (escapes[sign ?? ''] ?? sign ?? '') : ''
    },
  )
