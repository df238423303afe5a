/** A unit as it stands in its draft, and what a part needs besides that begins or ends with it. */
export interface MeasuredUnit {
  readonly top: number
  readonly bottom: number
  readonly before: number
  readonly after: number
}

/** A draft at one size step; px on the canvas. */
export interface MeasuredDraft {
  /** The draft's own name, from `data-draft`. */
  readonly draft: string
  readonly step: number
  readonly capacity: number
  readonly columns: number
  readonly rowGap: number
  readonly units: readonly MeasuredUnit[]
}

/**
 * Measures every draft of the page at every size step. It runs inside the page, so it can use nothing from outside itself.
 * @param steps the values that `data-step` takes, one after the other
 */
export function measureDrafts(steps: readonly number[]): MeasuredDraft[] {
  const drafts = [...document.querySelectorAll<HTMLElement>('section[data-draft]')]
  const unitsOf = new Map(
    drafts.map((draft) => [draft, [...draft.querySelectorAll<HTMLElement>('[data-unit]')]]),
  )

  /** A sentence's box is as high as its letters; its lines are higher. */
  const leadingOf = (unit: HTMLElement, rect: DOMRect): number => {
    const style = getComputedStyle(unit)
    if (style.display !== 'inline') return 0
    const [line] = unit.getClientRects()
    return (parseFloat(style.lineHeight) - (line?.height ?? rect.height)) / 2
  }

  /** The block of the column of text that a unit belongs to; cells stand for themselves. */
  const blockOf = (unit: HTMLElement): Element => unit.closest('.body > :not(.grid, .points)') ?? unit

  const boxOf = (unit: HTMLElement) => {
    const rect = unit.getBoundingClientRect()
    const leading = leadingOf(unit, rect)
    return { top: rect.top - leading, bottom: rect.bottom + leading }
  }

  /** Units that fill a block reach to its edges: to what it has of padding, and to a table's head. */
  const measureUnits = (units: readonly HTMLElement[], origin: number): MeasuredUnit[] => {
    const boxes = units.map((unit) => ({ ...boxOf(unit), block: blockOf(unit) }))
    return boxes.map(({ top, bottom, block }, index) => {
      const edges = block.getBoundingClientRect()
      const isFirst = boxes[index - 1]?.block !== block
      const isLast = boxes[index + 1]?.block !== block
      const first = boxes.find((box) => box.block === block)?.top ?? top
      const last = boxes.findLast((box) => box.block === block)?.bottom ?? bottom
      return {
        top: (isFirst ? edges.top : top) - origin,
        bottom: (isLast ? edges.bottom : bottom) - origin,
        before: isFirst ? 0 : first - edges.top,
        after: isLast ? 0 : edges.bottom - last,
      }
    })
  }

  const measure = (draft: HTMLElement, step: number): MeasuredDraft => {
    const body = draft.querySelector<HTMLElement>('.body')
    const origin = body?.getBoundingClientRect().top ?? 0
    const grid = draft.querySelector<HTMLElement>('.grid, .points')
    const style = grid ? getComputedStyle(grid) : undefined
    const units = measureUnits(unitsOf.get(draft) ?? [], origin)
    return {
      draft: draft.dataset.draft ?? '',
      step,
      capacity: body?.getBoundingClientRect().height ?? 0,
      columns: style?.gridTemplateColumns.split(' ').length ?? 1,
      rowGap: style ? parseFloat(style.rowGap) || 0 : 0,
      units,
    }
  }

  return steps.flatMap((step) => {
    for (const draft of drafts) draft.dataset.step = String(step)
    return drafts.map((draft) => measure(draft, step))
  })
}
