import type { Formula } from '../model/formula.js'
import type { KatexNode } from './formula-size.js'

/** A formula as KaTeX gives it. */
export interface KatexFormula {
  /** Markup: MathML for who hears it, and what is seen. */
  readonly html: string
  /** The tree of what is seen. */
  readonly tree: KatexNode
}

/** A formula that cannot be drawn; its message says why, in a sentence without an end. */
export class TexError extends Error {
  override readonly name = 'TexError'
}

/** Draws a formula. Throws `TexError` where it cannot. */
export type DrawWithKatex = (formula: Formula) => KatexFormula

/** How often macros may be expanded in one formula, and how large its lengths may be, in em. */
const limits = { maxExpand: 1000, maxSize: 50 } as const

/** Signs of markup; tables of hundreds of cells are longer. */
const largest = 150_000

/**
 * Loads KaTeX: some 50 ms, so only where there are formulas. It is trusted with nothing: no addresses, no classes, no pictures.
 * @param formulas what is to be drawn: only where some of it is chemistry that part is loaded too
 */
export async function loadKatex(formulas: readonly Formula[] = []): Promise<DrawWithKatex> {
  const { default: katex, ParseError } = await import('katex')
  if (formulas.some(({ tex }) => /\\(?:ce|pu)\b/.test(tex))) await import('katex/contrib/mhchem')
  return (formula) => {
    const refused: string[] = []
    const options = {
      ...limits,
      displayMode: formula.isDisplay,
      output: 'htmlAndMathml',
      throwOnError: true,
      strict: 'ignore',
      trust: ({ command }: { command: string }) => {
        refused.push(command)
        return false
      },
    } as const
    try {
      const html = katex.renderToString(formula.tex, options)
      const tree = treeOf(katex, formula.tex, options)
      if (html.length > largest) throw new TexError('it is too large')
      const [first] = refused
      if (first === undefined) return { html, tree }
      throw new TexError(`\`${first}\` may not stand in a deck`)
    } catch (error) {
      if (error instanceof ParseError) throw new TexError(inSentence(error.rawMessage), { cause: error })
      if (error instanceof RangeError) throw new TexError('it is nested too deeply', { cause: error })
      throw error
    }
  }
}

/** The tree that KaTeX makes markup of; it has no types of its own. */
function treeOf(katex: object, tex: string, options: object): KatexNode {
  const { __renderToHTMLTree: render } = katex as {
    readonly __renderToHTMLTree: (tex: string, options: object) => KatexNode
  }
  return render(tex, options)
}

/** KaTeX begins with a capital, and quotes as code does not. */
function inSentence(message: string): string {
  const bare = message.replace(/[\u0332\n`]/g, '').trim()
  return bare.slice(0, 1).toLowerCase() + bare.slice(1, 160)
}
