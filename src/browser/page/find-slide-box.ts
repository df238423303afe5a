/** Where a slide lies on the page, in px of the page. */
export interface SlideBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of a slide by its number on the page, from 1; `null` where there is none. It runs inside the page. */
export function findSlideBox(number: number): SlideBox | null {
  const slide = document.querySelectorAll('section[data-slide]')[number - 1]
  if (slide === undefined) return null
  const { left, top, width, height } = slide.getBoundingClientRect()
  return { x: left + window.scrollX, y: top + window.scrollY, width, height }
}
