import type { LocalizedSlide } from '../model/deck.js'
import type { SlidePart } from '../model/layout.js'
import type { Rendering } from './rendering.js'
import { slideView } from './slide-view.js'

/** A slide's draft as it is measured: a part with all of the draft's blocks, each unit marked. */
export interface MarkedDraft {
  /** By which the measurement is known. */
  readonly name: string
  readonly localized: LocalizedSlide
  readonly part: SlidePart
}

/** The markup of drafts, by the templates and with the furniture that the finished slides have. */
export function renderDrafts(drafts: readonly MarkedDraft[], rendering: Rendering): string {
  return drafts
    .map(({ name, localized, part }) => {
      const view = slideView(
        { localized, part, aliases: [], number: 1, total: 1, sectionNumber: 1, draft: name },
        rendering,
      )
      return rendering.templates.fill('slide', view)
    })
    .join('')
}
