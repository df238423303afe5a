import { inSource, quoted, type DriftRule, type Finding } from './compared-decks.js'

/** Slides that only one of the two has, and those that stand elsewhere. */
export const findSlides: DriftRule = (decks) => [
  ...missingSlides(decks),
  ...extraSlides(decks),
  ...movedSlides(decks),
]

const missingSlides: DriftRule = (decks) => {
  const { source, translation, pairing, ids } = decks
  return source.slides.flatMap(({ slide }, index): Finding[] => {
    if (pairing.pairs.includes(index) || isLeftOut(slide)) return []
    const host = pairing.mergedInto.get(index)
    const merged = host === undefined ? undefined : translation.slides[host]?.slide
    const before = translation.slides[lineBefore(index, pairing.pairs)]?.slide
    const what = `${quoted(slide.heading)} (${inSource(decks, slide.line)})`
    const message =
      merged === undefined
        ? `No slide here translates ${what}.`
        : `The text of ${what} stands under ${quoted(merged.heading)} here: its heading is missing.`
    const line = merged?.line ?? before?.line
    return [
      {
        rule: 'locale/missing-slide',
        message,
        slide: ids[index] ?? '',
        ...(line === undefined ? {} : { line }),
      },
    ]
  })
}

/** An intro without text is no slide. */
const isLeftOut = ({ role, blocks }: { role: string; blocks: readonly unknown[] }) =>
  role === 'intro' && blocks.length === 0

/** The translation's slide behind which a missing one would stand. */
function lineBefore(index: number, pairs: readonly (number | undefined)[]): number {
  for (let row = index - 1; row >= 0; row--) {
    const column = pairs.indexOf(row)
    if (column >= 0) return column
  }
  return 0
}

const extraSlides: DriftRule = (decks) => {
  const { source, translation, pairing } = decks
  return translation.slides.flatMap(({ slide }, index): Finding[] => {
    if (pairing.pairs[index] !== undefined || isLeftOut(slide)) return []
    const goesOn = pairing.continues.get(index)
    const whole = goesOn === undefined ? undefined : source.slides[goesOn]?.slide
    const title = slide.heading === '' ? 'without a heading' : quoted(slide.heading)
    const message =
      whole === undefined
        ? `The slide ${title} has no counterpart in ${source.deck.file.shownAs}.`
        : `The slide ${title} goes on with what the source has on one slide, ${quoted(whole.heading)} (${inSource(decks, whole.line)}).`
    return [{ rule: 'locale/extra-slide', message, line: slide.line }]
  })
}

const movedSlides: DriftRule = (decks) => {
  const { source, translation, pairing, ids } = decks
  return [...pairing.moved].flatMap((index): Finding[] => {
    const pair = pairing.pairs[index] ?? -1
    const [one, other] = [source.slides[pair]?.slide, translation.slides[index]?.slide]
    if (one === undefined || other === undefined) return []
    const before = source.slides[pair - 1]?.slide
    const after = before === undefined ? 'first' : `after ${quoted(before.heading)}`
    const message = `The slide ${quoted(other.heading)} stands ${after} in the source (${inSource(decks, one.line)}).`
    return [{ rule: 'locale/moved-slide', message, line: other.line, slide: ids[pair] ?? '' }]
  })
}
