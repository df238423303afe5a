/** What a slide shows when it is looked at as it will be shown. */
export interface InspectedSlide {
  /** The slide's id with its part. */
  readonly id: string
  /** By how many px something is over the space for content; 0 where nothing is. */
  readonly overflow: number
  /** The size of the smallest body text, in px; `null` where there is none. */
  readonly minFontPx: number | null
}

/** Looks at every slide of the page. It runs inside the page, so it can use nothing from outside itself. */
export function inspectSlides(): InspectedSlide[] {
  const tolerance = 2

  const textNodes = (slide: HTMLElement): Text[] => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.data.trim() !== '' && !node.parentElement?.closest('aside.notes, svg'))
        nodes.push(node)
    }
    return nodes
  }

  const overflowOf = (slide: HTMLElement): number => {
    const frame = slide.getBoundingClientRect()
    const body = slide.querySelector('.body')
    const floor = frame.bottom - parseFloat(getComputedStyle(slide).getPropertyValue('--bottom'))
    const range = document.createRange()
    let over = 0
    const check = (rect: DOMRect, bottom: number) => {
      over = Math.max(
        over,
        frame.left - rect.left,
        frame.top - rect.top,
        rect.right - frame.right,
        rect.bottom - bottom,
      )
    }
    for (const node of textNodes(slide)) {
      range.selectNodeContents(node)
      const bottom = body?.contains(node) ? floor : frame.bottom
      for (const rect of range.getClientRects()) if (rect.width > 0) check(rect, bottom)
    }
    for (const box of slide.querySelectorAll('img, .card, .missing-picture, .code')) {
      check(box.getBoundingClientRect(), floor)
    }
    for (const box of slide.querySelectorAll('.body *')) {
      const clips = getComputedStyle(box).overflowX !== 'visible'
      if (clips) over = Math.max(over, box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight)
    }
    return over > tolerance ? Math.ceil(over) : 0
  }

  const smallestText = (slide: HTMLElement): number | null => {
    const fine = '[data-furniture], small, figcaption, table, pre, code, sup, sub'
    const sizes = textNodes(slide).flatMap(({ parentElement }) =>
      parentElement && !parentElement.closest(fine)
        ? [parseFloat(getComputedStyle(parentElement).fontSize)]
        : [],
    )
    return sizes.length > 0 ? Math.min(...sizes) : null
  }

  return [...document.querySelectorAll<HTMLElement>('section[data-slide]')].map((slide) => ({
    id: slide.id,
    overflow: overflowOf(slide),
    minFontPx: smallestText(slide),
  }))
}
