/** One entry of a list of attributes, as it is written; without a value, a switch that is on. */
export interface ListedAttribute {
  /** In small letters, without `data-` before it. */
  readonly name: string
  readonly value: string
  /** As the author wrote the name. */
  readonly written: string
}

const entry = /([.#])([\p{L}\w-]+)|([\p{L}_][\p{L}\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))?/gu

/** The entries of `layout="cards" .a #id data-transition=fade auto-animate`, and what of the text belongs to none. */
export function readAttributeList(text: string): {
  readonly entries: readonly ListedAttribute[]
  readonly rest: string
} {
  const entries = [...text.matchAll(entry)].map(
    ([, sign, mark = '', written = '', double, single, bare]): ListedAttribute => {
      if (sign !== undefined) {
        const name = sign === '.' ? 'class' : 'id'
        return { name, value: mark, written: name }
      }
      const name = written.toLowerCase().replace(/^data-/, '')
      return { name, value: double ?? single ?? bare ?? 'true', written }
    },
  )
  return { entries, rest: text.replace(entry, ' ').trim() }
}
