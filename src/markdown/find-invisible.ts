/** Signs that open a stretch whose letters run another way, with the one that ends each. */
const ends: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** Signs that force an order upon letters, which no text needs. */
const forced = '\u202d\u202e'

const controls = /[\u202a-\u202e\u2066-\u2069]/g

/** The signs of a paragraph that turn its order round: those that are not closed, or close nothing, and those that force an order. */
export function findTurns(paragraph: string): string[] {
  const open: string[] = []
  const found: string[] = []
  for (const [sign] of paragraph.matchAll(controls)) {
    if (forced.includes(sign)) found.push(sign)
    if (sign in ends) open.push(sign)
    else if (ends[open.at(-1) ?? ''] === sign) open.pop()
    else found.push(sign)
  }
  return [...found, ...open.filter((sign) => !forced.includes(sign))]
}

const hidden = /[\u200b-\u200f]/g
/** Letters whose shape changes beside each other, and what emoji are joined of. */
const joins =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u
/** Scripts that put no spaces between words, and so say where a line may break. */
const breaks =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** The signs without width of a line that its script does not need. */
export function findHidden(line: string): string[] {
  return [...line.matchAll(hidden)].flatMap(({ 0: sign, index }) =>
    isNeeded(sign, line, index) ? [] : [sign],
  )
}

function isNeeded(sign: string, line: string, index: number): boolean {
  if (sign === '\u200b') return breaks.test(line)
  if (sign === '\u200e' || sign === '\u200f') return fromTheRight.test(line)
  return joins.test(line.slice(Math.max(0, index - 2), index))
}
