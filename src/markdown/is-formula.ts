/** What stands right before and behind a text between two dollar signs. */
export interface FormulaPlace {
  readonly before: string
  readonly behind: string
  /** Whether the document has formulas that nobody can take for anything else: then weaker signs do. */
  readonly isInMathText: boolean
}

/** Longer texts between two dollar signs are paragraphs that happen to name two prices. */
const longest = 1_000

/**
 * Whether what stands between two dollar signs is TeX: and not the text between two prices, variables of a shell, calls of jQuery.
 * Only a sure sign of a formula counts, since a price that loses its sign is worse than a formula that is shown as it is written.
 */
export function isFormula(tex: string, place: FormulaPlace): boolean {
  if (tex.length > longest || !isDelimited(tex, place) || !isBalanced(tex)) return false
  if (/\n\s*\n|[`@#?€£¥₹₽₩₺₴฿]|\$/.test(tex.replace(/\\[\\$#@]/g, ''))) return false
  return hasCommand(tex) ? !isPath(tex) : isPlainFormula(tex, place.isInMathText)
}

/** Whether a text between two lines of `$$`, which no price has, is TeX: all is that is not sentences. */
export const isDisplayFormula = (tex: string): boolean =>
  tex.trim() !== '' && isBalanced(tex) && (hasCommand(tex) || !isProse(tex))

/** Whether a document has a formula that nobody can take for anything else. */
export function isMathText(text: string): boolean {
  if (/^ {0,12}(?:\$\$|\\\[)[ \t]*$/m.test(text) || /^ {0,3}(?:```|~~~)[ \t]*math\b/m.test(text)) return true
  return [...text.matchAll(/\$`?[^$\n]{1,300}\$/g)].some(
    ([found]) => found.startsWith('$`') || /\\[A-Za-z]{2,}/.test(found),
  )
}

/** A command of TeX, or what only TeX writes. */
export const hasCommand = (tex: string): boolean => /\\[A-Za-z]+|\\[,;:!{}|%]|[\^_]\{/.test(tex)

/** The same, but for what Markdown escapes too: `\(\,\)` may be signs that a program escaped, one by one. */
export const hasNamedCommand = (tex: string): boolean => /\\[A-Za-z]+|[\^_]\{/.test(tex)

/** Letters of scripts that put spaces between words: a dollar sign right behind one belongs to it. */
const joined = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_$\\]/u

/** What English says right behind the letter for a number: the `$n$th`, two `$x$s`. */
const ending = /^(?:th|st|nd|rd|s|ary|fold)(?![\p{L}\p{N}])/u

/** Whether the signs can be those of a formula: as Pandoc has it, and no letter or digit touches them from outside. */
function isDelimited(tex: string, { before, behind }: FormulaPlace): boolean {
  if (tex.trim() !== tex || tex === '' || joined.test(before)) return false
  if (/^[\d${]/.test(behind)) return false
  return !/^[\p{Script=Latin}_(]/u.test(behind) || ending.test(behind) || hasCommand(tex)
}

/** Windows writes its folders like commands. */
const isPath = (tex: string) => /^\w*:|\w:\\|^[A-Z_]{2,}\\|^\w{3,}(?:\\\w+)+\\?$/.test(tex)

/** Braces that TeX needs in pairs, and brackets that half-open intervals have in any. */
function isBalanced(tex: string): boolean {
  if (/\\[a-z]{2,}\s*\{/.test(tex)) return true // TeX without a doubt: what is wrong in it is told
  const bare = tex.replace(/\\[\s\S]/g, '')
  const count = (sign: RegExp) => (bare.match(sign) ?? []).length
  if (count(/\{/g) !== count(/\}/g)) return false
  return count(/[([]/g) === count(/[)\]]/g) || hasCommand(tex)
}

const functions =
  'arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd inf ker lg lim ln log max min mod sec sin sinh sup tan tanh'
const functionNames: ReadonlySet<string> = new Set(functions.split(' '))

/** TeX without any command. */
function isPlainFormula(tex: string, isInMathText: boolean): boolean {
  if (/["“”„«»;&~!]|''|^['%/:.,)\]]|[/:,;.(\-–]$/.test(tex)) return false
  const words = tex.match(/\p{L}+/gu) ?? []
  if (words.some((word) => !/^[A-Za-z\p{Script=Greek}]+$/u.test(word))) return false
  if (isProse(tex)) return false
  if (isSingle(tex)) return true
  if (isAmount(tex)) return isInMathText && !/[a-z]{2}/i.test(tex)
  const long = words.filter((word) => word.length > (isInMathText ? 3 : 2) && !functionNames.has(word))
  if (long.length > 0) return isInMathText && /[=<>≤≥^]/.test(tex)
  return isInMathText || hasStructure(tex)
}

/** Words beside each other, or a number and a word, as no formula has them. */
function isProse(tex: string): boolean {
  const bare = tex.replace(/\p{L}+/gu, (word) => (functionNames.has(word) ? '+' : word))
  return /[\p{L}\p{N}]\s+\p{L}{2}|\p{L}{2}\s+[\p{L}\p{N}]|[.,:]\s+\p{L}{2}/u.test(bare)
}

/** A letter, perhaps with primes, or a number. */
const isSingle = (tex: string) => /^(?:\p{L}'{0,3}|[-+−]?\d+(?:\.\d+)?)$/u.test(tex)

/** A price as people write it, or two: `5/month`, `1,000`, `5-10`, `5M`, `10 = HK`. */
const isAmount = (tex: string) =>
  /^[-+−~<>≈]?\s*\d[\d.,\s]*(?:$|[-–—/:×*,]|(?:[kKMBbm]|bn|mn)?\b(?!\s*[-+=*^_(]))/.test(tex) ||
  /^\d.*\b(?:US|A|AU|C|CA|HK|NT|NZ|R|S|MX|AR|CO|Z)$/.test(tex)

/** A relation or a sum between two things, an index, a power, a function of something, or a list of letters. */
function hasStructure(tex: string): boolean {
  return (
    /(?:^|[^\p{L}])(?:\p{L}|[)\]])'*\s*[\^_]\s*[-+]?[\p{L}\p{N}*∗]/u.test(tex) ||
    /\d\s*\^\s*[-+]?[\p{L}\p{N}]/u.test(tex) ||
    /[\p{L}\p{N})\]'|]\s*[=<>≤≥≠≈≡∈∉⊂⊆→↦+*·×÷∪∩∘−-]\s*[-+−]?[\p{L}\p{N}([|]/u.test(tex) ||
    /^\p{L}\s*\/\s*[\p{L}\p{N}]$/u.test(tex) ||
    /^[-+−]?\d*\p{L}'{0,3}(?:\([^()]*\)|\[[^[\]]*\])$/u.test(tex) ||
    /^[-+−]?\d*\p{L}$/u.test(tex) ||
    /^[([{|]?\s*[-+−\p{L}\p{N}]{1,3}(?:\s*,\s*[-+−\p{L}\p{N}…∞.]{1,3})+\s*[)\]}|]?$/u.test(tex) ||
    /^[\p{Sm}\p{Script=Greek}]/u.test(tex) ||
    /^\|[^|]+\|$/.test(tex)
  )
}
