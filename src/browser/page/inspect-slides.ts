/** What a slide shows when it is looked at as it will be shown. */
export interface InspectedSlide {
  /** The slide's id with its part. */
  readonly id: string
  /** By how many px something is over the space for content, or cut off by a box; 0 where nothing is. */
  readonly overflow: number
  /** The beginnings of two texts that lie on each other; `null` where none do. */
  readonly overlap: readonly [string, string] | null
  /** The size of the smallest body text, in px; `null` where there is none. */
  readonly minFontPx: number | null
  /** The size of the smallest letters of its diagrams, and the least that they are to have; where these are too small to be read. */
  readonly smallLetters?: { readonly px: number; readonly leastPx: number }
}

/** Looks at every slide of the page. It runs inside the page, so it can use nothing from outside itself. */
export function inspectSlides(): InspectedSlide[] {
  const tolerance = 2
  const fine = '[data-furniture], small, figcaption, table, pre, code, sup, sub, .katex'

  interface Line {
    readonly rect: DOMRect
    readonly host: Element
    readonly text: string
  }

  const hostsOf = (slide: HTMLElement): { node: Text; host: Element }[] => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const found: { node: Text; host: Element }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const host = node.parentElement
      if (!(node instanceof Text && host) || node.data.trim() === '') continue
      if (!host.closest('aside.notes, svg, .katex-mathml')) found.push({ node, host })
    }
    return found
  }

  const range = document.createRange()
  const linesOf = (texts: readonly { node: Text; host: Element }[]): Line[] =>
    texts.flatMap(({ node, host }) => {
      range.selectNodeContents(node)
      return [...range.getClientRects()]
        .filter(({ width, height }) => width > 0.5 && height > 0.5)
        .map((rect) => ({ rect, host, text: node.data.trim().slice(0, 40) }))
    })

  const overflowOf = (slide: HTMLElement, lines: readonly Line[]): number => {
    const frame = slide.getBoundingClientRect()
    const floor = frame.bottom - parseFloat(getComputedStyle(slide).getPropertyValue('--bottom'))
    let over = 0
    const check = (rect: DOMRect, bottom: number) => {
      const across = Math.max(frame.left - rect.left, rect.right - frame.right)
      over = Math.max(over, across, frame.top - rect.top, rect.bottom - bottom)
    }
    // Boxes of a formula's signs are higher than these, and some of them cut what is meant to be cut.
    for (const { rect, host } of lines)
      if (!host.closest('.katex')) check(rect, host.closest('[data-furniture]') ? frame.bottom : floor)
    for (const box of slide.querySelectorAll(
      '.frame :is(img, .card, .missing-picture, .media, pre, svg.drawing, .katex .base):not([data-furniture])',
    ))
      check(box.getBoundingClientRect(), floor)
    for (const { scrollWidth, clientWidth } of slide.querySelectorAll('.formula.display .katex'))
      over = Math.max(over, scrollWidth - clientWidth)
    for (const box of slide.querySelectorAll(
      '.frame :not([data-furniture], [data-furniture] *, .katex *, br, wbr)',
    )) {
      if (getComputedStyle(box).overflowX === 'visible') continue
      over = Math.max(over, box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight)
    }
    return over > tolerance ? Math.ceil(over) : 0
  }

  const inline =
    'a, abbr, b, bdi, bdo, cite, code, del, em, i, ins, kbd, label, mark, q, s, samp, small, span, strong, sub, sup, u, var'
  const blockOf = (host: Element): Element => {
    let block = host
    while (
      block.parentElement &&
      block.matches(inline) &&
      getComputedStyle(block).display.startsWith('inline')
    )
      block = block.parentElement
    return block
  }

  /** The first two texts that lie on each other; lines of one paragraph may touch. */
  const overlapOf = (lines: readonly Line[]): readonly [string, string] | null => {
    const placed = lines
      .filter(({ host }) => !host.closest('sup, sub, rt, .katex'))
      .map((line) => ({ ...line, block: blockOf(line.host) }))
      .sort((a, b) => a.rect.top - b.rect.top)
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        if (b.rect.top > a.rect.bottom) break
        if (a.block !== b.block && (a.block.contains(b.block) || b.block.contains(a.block))) continue
        const width = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left)
        const height = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top
        if (width <= tolerance || height <= tolerance) continue
        const area = Math.min(a.rect.width * a.rect.height, b.rect.width * b.rect.height)
        if ((width * height) / area > (a.block === b.block ? 0.45 : 0.2)) return [a.text, b.text]
      }
    }
    return null
  }

  const smallestText = (texts: readonly { host: Element }[]): number | null => {
    const sizes = texts.flatMap(({ host }) =>
      host.closest(fine) ? [] : [parseFloat(getComputedStyle(host).fontSize)],
    )
    return sizes.length > 0 ? Math.min(...sizes) : null
  }

  /** Letters of a drawing shrink with it; they may not be smaller than those of a caption. */
  const smallLetters = (slide: HTMLElement): Pick<InspectedSlide, 'smallLetters'> => {
    const least = 18 * (parseFloat(getComputedStyle(slide).getPropertyValue('--scale')) || 1)
    const labels = [...slide.querySelectorAll<SVGTextElement>('.frame svg.drawing text')]
    const sizes = labels.map((label) => {
      const { a = 1, b = 0 } = label.getScreenCTM() ?? {}
      return parseFloat(getComputedStyle(label).fontSize) * Math.hypot(a, b)
    })
    const smallest = Math.min(...sizes)
    const rounded = (px: number) => Math.round(px * 10) / 10
    if (smallest >= least - 0.2) return {}
    return { smallLetters: { px: rounded(smallest), leastPx: rounded(least) } }
  }

  return [...document.querySelectorAll<HTMLElement>('section[data-slide]')].map((slide) => {
    const texts = hostsOf(slide)
    const lines = linesOf(texts)
    return {
      id: slide.id,
      overflow: overflowOf(slide, lines),
      overlap: overlapOf(lines),
      minFontPx: smallestText(texts),
      ...smallLetters(slide),
    }
  })
}
