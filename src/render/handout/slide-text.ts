import type { LocalizedSlide } from '../../model/deck.js'
import { type BlockView, blockViews } from '../block-view.js'
import type { Markup } from '../compile-templates.js'
import { finishTree } from '../finish-tree.js'
import type { Rendering } from '../rendering.js'
import { type TextLanguage, textLanguage } from '../text-language.js'

/** All that a slide says, as text that is read and not shown. */
export interface SlideText {
  readonly language: TextLanguage
  readonly title: Markup | null
  readonly blocks: readonly BlockView[]
  readonly notes: Markup | null
  /** In the language of its deck: that it is not translated, or outdated. */
  readonly mark: string | null
  readonly words: Rendering['words']
}

/** A slide as text, in the language that it is really in. */
export function slideText({ slide, borrowed, mark }: LocalizedSlide, rendering: Rendering): SlideText {
  return {
    language: textLanguage(borrowed?.lang ?? rendering.deck.lang),
    title: slide.heading.length > 0 ? finishTree(slide.heading, rendering) : null,
    blocks: blockViews(slide.blocks, { layout: 'text', columns: 1 }, rendering),
    notes: slide.notes.length > 0 ? finishTree(slide.notes, rendering) : null,
    mark: mark === undefined ? null : rendering.words[mark.kind],
    words: rendering.words,
  }
}
