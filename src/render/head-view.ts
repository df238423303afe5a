import { digitsOf } from '../language/script-of.js'
import type { Rendering } from './rendering.js'
import { textLanguage } from './text-language.js'

/** What the head of every page of a deck says. */
export function headView({ deck, canvas }: Rendering) {
  const { lang } = deck
  const { title, frontMatter } = deck.deck
  return {
    ...textLanguage(lang),
    digits: digitsOf(lang),
    canvas,
    title,
    description: frontMatter.description ?? null,
    author: frontMatter.author ?? null,
  }
}
