import GithubSlugger from 'github-slugger'
import type { Slide } from '../model/slide.js'

/** What of a slide its id is made of; an outline's has speaker notes among its blocks. */
type Named = Pick<Slide, 'role' | 'explicitId' | 'slug'> & {
  readonly blocks: readonly { readonly kind: string }[]
}

/**
 * The source's slide ids, unique: the author's own, else the heading's slug as GitHub makes it. An id of digits alone would
 * be taken for a slide's number by the deck, so it gets a word before it. An intro without text, which is no slide in the end,
 * takes its id last.
 */
export function assignIds(slides: readonly Named[]): string[] {
  const slugger = new GithubSlugger()
  const isLeftOut = ({ role, blocks }: Named) =>
    role === 'intro' && blocks.every(({ kind }) => kind === 'notes')
  const inTurn = [...slides.filter((slide) => !isLeftOut(slide)), ...slides.filter(isLeftOut)]
  const ids = new Map(
    inTurn.map((slide) => [
      slide,
      uniqueId(slide.role === 'title' ? 'title' : (slide.explicitId ?? slide.slug), slugger),
    ]),
  )
  return slides.map((slide) => ids.get(slide) ?? slide.slug)
}

/** An id that is free in the slugger's document, and safe in an address. */
export function uniqueId(wanted: string, slugger: GithubSlugger): string {
  const safe = wanted.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
  return slugger.slug(/^\d+$/.test(safe) ? `slide-${safe}` : safe, true)
}
