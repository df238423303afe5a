/** What a style sheet takes from elsewhere. */
export type StyleReference =
  | { readonly kind: 'file'; readonly address: string; readonly from: number; readonly to: number }
  /** Another style sheet. */
  | { readonly kind: 'import'; readonly address: string; readonly from: number; readonly to: number }

/** Comments and strings come first: what they hold is no rule. */
const token =
  /\/\*[\s\S]*?(?:\*\/|$)|(?<import>@import\b[^;]*)|url\(\s*(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<bare>[^)"'\s]*))\s*\)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/gi

/**
 * The files and sheets that a style sheet names, in its order; `from` and `to` are where the reference stands in the text.
 * What is written so that this does not see it reaches nothing: the browser is given no other file.
 */
export function findReferences(css: string): readonly StyleReference[] {
  return [...css.matchAll(token)].flatMap((match): StyleReference[] => {
    const place = { from: match.index, to: match.index + match[0].length }
    const { import: sheet, double, single, bare } = match.groups ?? {}
    if (sheet !== undefined)
      return [{ kind: 'import', address: sheet.slice('@import'.length).trim(), ...place }]
    const address = double ?? single ?? bare
    return address === undefined || address.startsWith('#') ? [] : [{ kind: 'file', address, ...place }]
  })
}
