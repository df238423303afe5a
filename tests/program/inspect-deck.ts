import type { Page } from 'playwright'

/** What a deck shows, and what is wrong with how it does. */
export interface DeckInspection {
  /** The ids of its slides, each once. */
  readonly ids: readonly string[]
  /** All text of its slides and speaker notes, without furniture. */
  readonly text: string
  /** Texts that are outside, cut, over each other or too small: each with its slide. */
  readonly problems: readonly string[]
}

/** Shows every slide of a deck that is open in a page of 1280 × 720, and measures each line of its text. */
export function inspectDeck(page: Page): Promise<DeckInspection> {
  return page.evaluate(inspectAll)
}

/** Runs in the page. */
function inspectAll(): DeckInspection {
  interface Line {
    readonly box: DOMRect
    readonly block: Element
    readonly text: string
  }
  const floors: readonly [selector: string, px: number][] = [
    ['[data-furniture]', 14],
    ['sup, sub, rt', 0],
    ['pre, code, kbd, samp, table, figcaption, small', 18],
    ['*', 24],
  ]
  const problems: string[] = []

  const blockOf = (element: Element): Element => {
    let block = element
    while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement
    return block
  }
  const over = (inner: DOMRect, outer: DOMRect) =>
    Math.max(
      outer.left - inner.left,
      outer.top - inner.top,
      inner.right - outer.right,
      inner.bottom - outer.bottom,
    )
  const clipsOf = (slide: Element, element: Element): DOMRect[] => {
    const clips = [new DOMRect(0, 0, 1280, 720)]
    for (let at: Element | null = blockOf(element); at !== null && at !== slide; at = at.parentElement)
      if (getComputedStyle(at).overflow !== 'visible') clips.push(at.getBoundingClientRect())
    return clips
  }
  /** The band of a line that holds its small letters: faces differ much in what they leave above and below. */
  const bandOf = ({ left, top, width, height }: DOMRect, px: number) =>
    new DOMRect(left, top + height / 2 - px * 0.3, width, px * 0.6)

  const inspectText = (slide: HTMLElement, node: Node): Line[] => {
    const host = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (host === null || text === '' || host.closest('aside.notes, [hidden]')) return []
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    const say = (what: string) => problems.push(`${slide.id}: ${what}: ${text.slice(0, 40)}`)
    if (rects.length === 0 && !host.closest('[data-furniture]')) say('unseen')
    const px = parseFloat(getComputedStyle(host).fontSize)
    const floor = floors.find(([selector]) => host.closest(selector) !== null)?.[1] ?? 0
    if (px < floor) say(`${px} px`)
    const clips = clipsOf(slide, host)
    const isCut =
      host.closest('[data-furniture]') === null &&
      rects.some((rect) => clips.some((clip) => over(bandOf(rect, px), clip) > 2))
    if (isCut) say('outside or cut')
    return rects.map((rect) => ({ box: bandOf(rect, px), block: blockOf(host), text }))
  }
  const inspectPictures = (slide: HTMLElement) => {
    for (const picture of slide.querySelectorAll('img')) {
      const box = picture.getBoundingClientRect()
      if (!picture.complete || picture.naturalWidth === 0 || box.width < 8)
        problems.push(`${slide.id}: a picture is not there: ${picture.alt}`)
      if (clipsOf(slide, picture).some((clip) => over(box, clip) > 2))
        problems.push(`${slide.id}: a picture is outside or cut: ${picture.alt}`)
    }
  }
  const inspectOverlaps = (slide: HTMLElement, lines: readonly Line[]) => {
    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (one.block === other.block || one.block.contains(other.block) || other.block.contains(one.block))
          continue
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (width > 2 && height > 2)
          problems.push(`${slide.id}: overlap: ${one.text.slice(0, 30)} / ${other.text.slice(0, 30)}`)
      }
    })
  }
  const textOf = (slide: HTMLElement) => {
    const copy = slide.cloneNode(true) as HTMLElement
    for (const furniture of copy.querySelectorAll('[data-furniture], [role="presentation"]'))
      furniture.remove()
    return copy.textContent ?? ''
  }

  const slides = window.Reveal.getSlides()
  slides.forEach((slide, index) => {
    window.Reveal.slide(index)
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    const lines: Line[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) lines.push(...inspectText(slide, node))
    inspectPictures(slide)
    inspectOverlaps(slide, lines)
  })
  return {
    ids: [...new Set(slides.map(({ dataset }) => dataset.slide ?? ''))],
    text: slides.map(textOf).join('\n'),
    problems,
  }
}
