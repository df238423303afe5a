/**
 * Writes to the page's drawing what of it is seen, as `data-frame`: what the library shows, which cuts off lines that go on, without
 * empty margins; but all of its text. It runs inside the page, so it can use nothing from outside itself.
 */
export function frameDrawing(): void {
  const svg = document.querySelector('svg')
  if (svg === null) return
  const [all, shown] = [svg.getBBox(), svg.viewBox.baseVal]
  const isCut = shown !== null && shown.width > 0 && shown.height > 0
  const edges = {
    left: isCut ? Math.max(all.x, shown.x) : all.x,
    top: isCut ? Math.max(all.y, shown.y) : all.y,
    right: Math.min(all.x + all.width, isCut ? shown.x + shown.width : Infinity),
    bottom: Math.min(all.y + all.height, isCut ? shown.y + shown.height : Infinity),
  }
  const toDrawing = svg.getScreenCTM()?.inverse()
  for (const text of svg.querySelectorAll('text')) {
    const rect = text.getBoundingClientRect()
    if (rect.width === 0 || toDrawing === undefined) continue
    const from = new DOMPoint(rect.left, rect.top).matrixTransform(toDrawing)
    const to = new DOMPoint(rect.right, rect.bottom).matrixTransform(toDrawing)
    edges.left = Math.min(edges.left, from.x)
    edges.top = Math.min(edges.top, from.y)
    edges.right = Math.max(edges.right, to.x)
    edges.bottom = Math.max(edges.bottom, to.y)
  }
  const { left, top, right, bottom } = edges
  svg.dataset.frame = [left, top, right - left, bottom - top].join(' ')
}
