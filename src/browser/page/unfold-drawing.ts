/**
 * Makes of the page's drawing one that needs nothing but itself: arrow heads, which are drawn by reference, become shapes at the
 * ends of their lines, and text in HTML becomes text of the drawing. It runs inside the page, so it can use nothing from
 * outside itself.
 */
export function unfoldDrawing(): void {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.querySelector('svg')
  if (svg === null) return

  // Of what may be shown in HTML or as text, the text.
  for (const choice of svg.querySelectorAll('switch'))
    if (choice.querySelector('text') !== null)
      for (const box of choice.querySelectorAll('foreignObject')) box.remove()
  // It would be elsewhere tomorrow.
  for (const today of svg.querySelectorAll('.today')) today.remove()

  type End = 'start' | 'end'
  const ends: readonly End[] = ['start', 'end']

  /** Where a line ends, and in which direction it goes there, in degrees. */
  const placeOf = (line: SVGGeometryElement, end: End) => {
    const length = line.getTotalLength()
    const nearby = Math.min(length, 0.5)
    const at = line.getPointAtLength(end === 'start' ? 0 : length)
    const [from, to] =
      end === 'start' ? [at, line.getPointAtLength(nearby)] : [line.getPointAtLength(length - nearby), at]
    return { at, angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI }
  }

  /** The marker's content as a group that stands where the marker would. */
  const headOf = (line: SVGGeometryElement, marker: SVGMarkerElement, end: End): SVGGElement => {
    const group = document.createElementNS(space, 'g')
    const { at, angle } = placeOf(line, end)
    const orient = marker.getAttribute('orient') ?? '0'
    const own = orient.startsWith('auto')
      ? angle + (orient === 'auto-start-reverse' && end === 'start' ? 180 : 0)
      : parseFloat(orient) || 0
    const stroke = parseFloat(getComputedStyle(line).strokeWidth) || 1
    const unit = marker.getAttribute('markerUnits') === 'userSpaceOnUse' ? 1 : stroke
    const [width, height] = [marker.markerWidth.baseVal.value, marker.markerHeight.baseVal.value]
    const box = marker.viewBox.baseVal
    const scale =
      box !== null && box.width > 0 && box.height > 0 ? Math.min(width / box.width, height / box.height) : 1
    const [x, y] = [marker.refX.baseVal.value, marker.refY.baseVal.value]
    group.setAttribute(
      'transform',
      `translate(${at.x} ${at.y}) rotate(${own}) scale(${unit * scale}) translate(${-x} ${-y})`,
    )
    for (const child of marker.children) group.append(child.cloneNode(true))
    return group
  }

  const markerOf = (line: Element, end: End): SVGMarkerElement | undefined => {
    const value = getComputedStyle(line).getPropertyValue(`marker-${end}`)
    const id = /^url\("#(.+)"\)$/.exec(value)?.[1]
    const found = id === undefined ? null : document.getElementById(id)
    return found instanceof SVGMarkerElement ? found : undefined
  }

  for (const line of svg.querySelectorAll('path, line, polyline, polygon')) {
    if (!(line instanceof SVGGeometryElement) || line.closest('marker, defs') !== null) continue
    for (const end of ends) {
      const marker = markerOf(line, end)
      if (marker !== undefined) {
        // Styles that the marker has by where it stands come with it.
        const head = headOf(line, marker, end)
        const copies = [...head.querySelectorAll<SVGElement>('*')]
        ;[...marker.querySelectorAll('*')].forEach((original, index) => {
          const copy = copies[index]
          const style = getComputedStyle(original)
          if (copy === undefined) return
          copy.dataset.copied = ''
          for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'])
            copy.style.setProperty(name, style.getPropertyValue(name))
        })
        line.after(head)
      }
    }
  }

  /** The lines that a text node is broken into, with where each begins. */
  const linesOf = (node: Text) => {
    const lines: { text: string; rect: DOMRect }[] = []
    const range = document.createRange()
    for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + word.trimEnd().length)
      const rect = range.getBoundingClientRect()
      const last = lines.at(-1)
      if (last !== undefined && Math.abs(last.rect.top - rect.top) < 3) {
        last.text += ` ${word.trimEnd()}`
        last.rect = new DOMRect(
          Math.min(last.rect.left, rect.left),
          last.rect.top,
          Math.max(last.rect.right, rect.right) - Math.min(last.rect.left, rect.left),
          rect.height,
        )
      } else lines.push({ text: word.trimEnd(), rect })
    }
    return lines
  }

  for (const box of svg.querySelectorAll('foreignObject')) {
    const matrix = (box.parentElement as unknown as SVGGraphicsElement | null)?.getScreenCTM()?.inverse()
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node && matrix; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.parentElement === null) continue
      const style = getComputedStyle(node.parentElement)
      for (const { text, rect } of linesOf(node)) {
        const at = new DOMPoint(rect.left + rect.width / 2, rect.bottom - rect.height * 0.24).matrixTransform(
          matrix,
        )
        const label = document.createElementNS(space, 'text')
        label.textContent = text
        label.setAttribute('x', String(at.x))
        label.setAttribute('y', String(at.y))
        label.style.textAnchor = 'middle'
        label.style.fill = style.color
        label.style.fontSize = style.fontSize
        label.style.fontWeight = style.fontWeight
        box.before(label)
      }
    }
    box.remove()
  }
}
