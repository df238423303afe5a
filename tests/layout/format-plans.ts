import { alignDecks } from '../../src/locale/align-decks.js'
import { chooseLayout } from '../../src/layout/choose-layout.js'
import { draftSlide } from '../../src/layout/draft-slide.js'
import { textOf } from '../../src/markup/text-of.js'
import type { Deck } from '../../src/model/deck.js'
import type { Draft } from '../../src/model/layout.js'

/**
 * The layout of each slide of a deck and the plans to show it, a draft a line: its layout, then its blocks, each with the
 * number of its units; `#` marks cells of a grid, `>` what leads in the next.
 */
export function formatPlans(deck: Deck): string {
  const slides = alignDecks([deck], undefined).value.flatMap((localized) => localized.slides)
  const lines = slides.flatMap(({ id, slide }, index) => {
    const layout = chooseLayout(slide, slides[index + 1]?.slide)
    const plans = draftSlide(slide, layout, deck.file.locale)
    const drafts = plans.map((plan) => plan.map((draft) => `    ${formatDraft(draft)}`))
    return [`${id}: ${layout}`, ...drafts.flatMap((plan) => ['  plan', ...plan])]
  })
  return `${lines.join('\n')}\n`
}

function formatDraft({
  layout,
  restLayout,
  isDivisible,
  groupTitle,
  blocks,
  beside,
  columns,
  units,
}: Draft): string {
  const parts = blocks.map(({ block }, index) => {
    const mine = units.filter((unit) => unit.block === index)
    const cell = mine.some(({ isCell }) => isCell) ? '#' : ''
    const lead = mine.map(({ leadsIn }) => leadsIn).lastIndexOf(true) === mine.length - 1 ? '>' : ''
    return `${block.kind}${mine.length > 1 ? `×${mine.length}` : ''}${cell}${mine.length > 0 ? lead : ''}`
  })
  const hasCells = units.some(({ isCell }) => isCell)
  return [
    restLayout === layout ? layout : `${layout}/${restLayout}`,
    ...(isDivisible ? [] : ['whole']),
    ...(hasCells ? [`in ${columns}`] : []),
    ...(groupTitle === undefined ? [] : [`“${textOf(groupTitle)}”`]),
    ...(beside.length > 0
      ? [
          `beside ${beside.map((block) => ('image' in block ? block.image.properties.src : block.kind)).join()}`,
        ]
      : []),
    `| ${parts.join(' ')}`,
  ].join(' ')
}
