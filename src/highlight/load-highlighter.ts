import type { HighlighterCore } from 'shiki/core'
import type { CodeToken, TokenKind } from '../model/code.js'

/** Tells the words of code apart. */
export interface Highlighter {
  /** The lines of code in a language that `knows`, cut into tokens. Lines are those between `\n`. */
  tokens(code: string, language: string): Promise<readonly (readonly CodeToken[])[]>
  /** Whether a language is known by this name. */
  knows(language: string): boolean
  /** All names that languages are known by. */
  readonly names: readonly string[]
}

/** Of a longer line the rest is drawn in one colour: expressions of grammars can take time with the square of its length. */
const longestLine = 2_000

/** More than anybody reads on slides; such code is drawn in one colour. */
const mostLetters = 100_000

const theme = 'polydeck'

/** Loads shiki: some 100 ms, and for each language some 50 more, so only where there is code. Its theme names kinds, not colours. */
export async function loadHighlighter(): Promise<Highlighter> {
  const [core, { createOnigurumaEngine }, { getWasmInstance }, { bundledLanguagesInfo }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
    import('shiki/wasm'),
    import('shiki/langs'),
  ])
  const kinds = core.createCssVariablesTheme({ name: theme, variablePrefix: '', fontStyle: false })
  const shiki = await core.createHighlighterCore({
    engine: createOnigurumaEngine({ instantiator: getWasmInstance }),
    themes: [kinds],
    langs: [],
  })
  const byName = new Map(
    bundledLanguagesInfo.flatMap((info) =>
      [info.id, ...(info.aliases ?? [])].map((name) => [name, info] as const),
    ),
  )
  return {
    names: [...byName.keys()],
    knows: (language) => byName.has(language),
    tokens: async (code, language) => {
      const info = byName.get(language)
      if (info === undefined || code.length > mostLetters) return plain(code)
      await shiki.loadLanguage(info.import)
      return tokenise(shiki, code, info.id)
    },
  }
}

const plain = (code: string) => code.split('\n').map((text) => [{ text }])

function tokenise(shiki: HighlighterCore, code: string, lang: string): readonly (readonly CodeToken[])[] {
  const lines = shiki.codeToTokensBase(code, {
    lang,
    theme,
    tokenizeMaxLineLength: longestLine,
    // What takes how long is no property of a document: the same one must always look the same.
    tokenizeTimeLimit: 0,
  })
  return lines.map((tokens) => tokens.map(({ content, color = '' }) => withKind(content, color)))
}

function withKind(text: string, colour: string): CodeToken {
  const kind = kindsByVariable[/^var\(token-([\w-]+)\)$/.exec(colour)?.[1] ?? '']
  return kind === undefined || text.trim() === '' ? { text } : { text, kind }
}

/** What shiki's variables stand for. */
const kindsByVariable: Readonly<Record<string, TokenKind>> = {
  keyword: 'keyword',
  string: 'string',
  'string-expression': 'string',
  constant: 'constant',
  function: 'function',
  parameter: 'parameter',
  comment: 'comment',
  punctuation: 'punctuation',
  link: 'link',
  inserted: 'inserted',
  deleted: 'deleted',
}
