import { posix } from 'node:path'
import type { MarkdownIt, Token } from 'markdown-it'
import { originAt } from '../../model/origin.js'
import type { ParseEnvironment } from './parse-environment.js'

/** Pictures and links of an included file as they are called from the document's folder: its author wrote them from its own. */
export function includedAddresses(md: MarkdownIt): void {
  md.core.ruler.push('included_addresses', (state) => {
    const { origins, linesBefore = 0 } = state.env as Partial<ParseEnvironment>
    if (origins === undefined) return
    for (const token of state.tokens) {
      const folder = originAt(origins, linesBefore + (token.map?.[0] ?? 0) + 1)?.folder ?? ''
      if (token.map === null || folder === '') continue
      for (const one of [token, ...(token.children ?? [])]) rebase(one, folder)
    }
  })
}

function rebase(token: Token, folder: string): void {
  for (const name of ['src', 'href', 'poster']) {
    const address = token.attrGet(name)
    if (address !== null) token.attrSet(name, fromHere(String(address), folder))
  }
  if (token.type === 'html_block' || token.type === 'html_inline')
    token.content = token.content.replace(
      /(?<=\s(?:src|href|poster)\s*=\s*)(?:"[^"]*"|'[^']*')/gi,
      (quoted) => quoted.slice(0, 1) + fromHere(quoted.slice(1, -1), folder) + quoted.slice(-1),
    )
}

/** A relative address from another folder; any other as it is. */
export function fromHere(address: string, folder: string): string {
  if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(address.trim())) return address
  return posix.join(folder, address)
}
