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
  readonly excess: number
  readonly units: readonly MeasuredUnit[]
}

/**
 * Measures every draft of the page at every size step. It runs inside the page, so it can use nothing from outside itself.
 * @param steps the values that `data-step` takes, one after the other
 */
export function measureDrafts(steps: readonly number[]): MeasuredDraft[] {
  const grids = '.grid, .points, .items, .gallery, .agenda'
  const drafts = [...document.querySelectorAll<HTMLElement>('section[data-draft]')].map((draft) => ({
    draft,
    body: draft.querySelector<HTMLElement>('.body'),
    aside: draft.querySelector<HTMLElement>('.aside'),
    grid: draft.querySelector<HTMLElement>(grids),
    formulas: [...draft.querySelectorAll<HTMLElement>('.formula.display .katex')],
    units: [...draft.querySelectorAll<HTMLElement>('[data-unit]')].map((unit) => ({
      unit,
      /** The block of the column of text that a unit belongs to; cells stand for themselves. */
      block: unit.closest(`.body > :not(${grids})`) ?? unit,
      isInline: unit.tagName === 'SPAN' && !unit.classList.contains('line'),
    })),
  }))

  /** A sentence's box is as high as its letters; its lines are higher. */
  const leadingOf = (unit: HTMLElement, line: DOMRect | undefined): number =>
    line === undefined ? 0 : (parseFloat(getComputedStyle(unit).lineHeight) - line.height) / 2

  const boxOf = ({ unit, isInline }: { unit: HTMLElement; isInline: boolean }) => {
    const rect = unit.getBoundingClientRect()
    const leading = isInline ? leadingOf(unit, unit.getClientRects()[0]) : 0
    return { top: rect.top - leading, bottom: rect.bottom + leading }
  }

  type Draft = (typeof drafts)[number]

  /** Units that fill a block reach to its edges: to what it has of padding, and to a table's head. */
  const measureUnits = ({ units }: Draft, origin: number): MeasuredUnit[] => {
    const boxes = units.map((unit) => ({ ...boxOf(unit), block: unit.block }))
    const edges = new Map<Element, { top: number; bottom: number; first: number; last: number }>()
    for (const { top, bottom, block } of boxes) {
      const known = edges.get(block)
      if (known) known.last = bottom
      else {
        const rect = block.getBoundingClientRect()
        edges.set(block, { top: rect.top, bottom: rect.bottom, first: top, last: bottom })
      }
    }
    return boxes.map(({ top, bottom, block }, index) => {
      const edge = edges.get(block) ?? { top, bottom, first: top, last: bottom }
      const isFirst = boxes[index - 1]?.block !== block
      const isLast = boxes[index + 1]?.block !== block
      return {
        top: (isFirst ? edge.top : top) - origin,
        bottom: (isLast ? edge.bottom : bottom) - origin,
        before: isFirst ? 0 : edge.first - edge.top,
        after: isLast ? 0 : edge.bottom - edge.last,
      }
    })
  }

  /** What is over and cannot be divided: in width, or beside the text. */
  const excessOf = ({ body, aside, formulas }: Draft): number => {
    const wide = body ? body.scrollWidth - body.clientWidth : 0
    const besides = aside
      ? Math.max(aside.scrollHeight - aside.clientHeight, aside.scrollWidth - aside.clientWidth)
      : 0
    // What is over the box of a formula is over no other.
    const formulaWidth = formulas.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    const over = Math.max(0, wide, besides, ...formulaWidth)
    return over > 1 ? over : 0
  }

  const measure = (one: Draft, step: number): MeasuredDraft => {
    const body = one.body?.getBoundingClientRect()
    return {
      draft: one.draft.dataset.draft ?? '',
      step,
      capacity: body?.height ?? 0,
      columns: Number(one.grid?.dataset.columns ?? 1),
      rowGap: one.grid ? parseFloat(getComputedStyle(one.grid).rowGap) || 0 : 0,
      excess: excessOf(one),
      units: measureUnits(one, body?.top ?? 0),
    }
  }

  return steps.flatMap((step) => {
    for (const { draft } of drafts) draft.dataset.step = String(step)
    return drafts.map((draft) => measure(draft, step))
  })
}
