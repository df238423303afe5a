/** An element of a drawing. */
export interface ReadElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (ReadElement | string)[]
}

/** A drawing's size, and what it is made of. */
export interface ReadDrawing {
  readonly width: number
  readonly height: number
  readonly elements: readonly ReadElement[]
}

/**
 * Reads the page's drawing: of each shape where it is and what it looks like in the end. `colourDrawing` has been there. It runs
 * inside the page, so it can use nothing from outside itself.
 */
export function readDrawing(): ReadDrawing {
  const smallestLetters = 14
  const margin = 4
  const places: Readonly<Record<string, readonly string[]>> = {
    // What links, chooses or nests is a group here.
    ...{ g: [], a: [], switch: [], svg: [] },
    path: ['d'],
    rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
    circle: ['cx', 'cy', 'r'],
    ellipse: ['cx', 'cy', 'rx', 'ry'],
    line: ['x1', 'y1', 'x2', 'y2'],
    polyline: ['points'],
    polygon: ['points'],
    text: ['x', 'y', 'dx', 'dy'],
    tspan: ['x', 'y', 'dx', 'dy'],
  }
  const svg = document.querySelector('svg')
  if (svg === null) return { width: 0, height: 0, elements: [] }

  const round = (text: string) =>
    text.replace(/-?\d*\.\d{3,}(e-?\d+)?/g, (number) => String(+Number(number).toFixed(2)))

  const looksOf = ({ dataset }: SVGElement, style: CSSStyleDeclaration): Record<string, string> => {
    const { fill = 'none', line = 'none', alpha } = dataset
    const names: string[] = []
    const looks: Record<string, string> = {}
    if (fill === '.ink' && line === 'none') names.push('ink')
    else if (fill.startsWith('.')) names.push(`fill-${fill.slice(1)}`)
    else looks.fill = fill
    if (line.startsWith('.')) names.push(`line-${line.slice(1)}`)
    else if (line !== 'none') looks.stroke = line
    if (line !== 'none') {
      looks['stroke-width'] = style.strokeWidth.replace('px', '')
      if (style.strokeDasharray !== 'none')
        looks['stroke-dasharray'] = style.strokeDasharray.replaceAll('px', '')
      if (style.strokeLinecap !== 'butt') looks['stroke-linecap'] = style.strokeLinecap
    }
    if (alpha !== undefined) looks['fill-opacity'] = alpha
    if (names.length > 0) looks.class = names.join(' ')
    return looks
  }
  /** Of a part of a text only what is unlike the whole. */
  const lettersOf = (element: Element): Record<string, string> => {
    const valuesOf = (style: CSSStyleDeclaration): Record<string, string> => ({
      'font-size': String(Math.max(smallestLetters, parseFloat(style.fontSize))),
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      'text-anchor': style.textAnchor,
      'dominant-baseline': style.dominantBaseline,
      'alignment-baseline': style.getPropertyValue('alignment-baseline'),
    })
    const usual = {
      'font-weight': '400',
      'font-style': 'normal',
      'text-anchor': 'start',
      'dominant-baseline': 'auto',
    }
    const { parentElement } = element
    const isPart = element.tagName === 'tspan' && parentElement !== null
    const above: Record<string, string> = isPart ? valuesOf(getComputedStyle(parentElement)) : usual
    const isSaid = ([name, value]: [string, string]) =>
      name === 'alignment-baseline' ? !/^(auto|baseline|)$/.test(value) : value !== above[name]
    return Object.fromEntries(Object.entries(valuesOf(getComputedStyle(element))).filter(isSaid))
  }

  const read = (element: Element): ReadElement[] => {
    const own = places[element.tagName]
    const style = getComputedStyle(element)
    if (own === undefined || !(element instanceof SVGGraphicsElement)) return []
    if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return []
    const isText = element instanceof SVGTextContentElement
    const isGroup = own.length === 0
    const looks = isGroup || element.tagName === 'tspan' ? {} : looksOf(element, style)
    if (looks.fill === 'none' && looks['stroke-width'] === undefined) return []
    const attributes = { ...looks, ...(isText ? lettersOf(element) : {}) }
    for (const name of own)
      if (element.hasAttribute(name)) attributes[name] = round(element.getAttribute(name) ?? '')
    const written = element.getAttribute('transform') ?? ''
    const transform = element.style.transform === '' ? written : style.transform
    if (transform !== '' && transform !== 'none') attributes.transform = round(transform)
    if (style.opacity !== '1') attributes.opacity = style.opacity
    const children = [...element.childNodes].flatMap((node): (ReadElement | string)[] => {
      if (node instanceof Text) return isText && node.data !== '' ? [node.data] : []
      return node instanceof Element ? read(node) : []
    })
    if ((isGroup || isText) && children.length === 0) return []
    return [{ tag: isGroup ? 'g' : element.tagName, attributes, children }]
  }

  const frame = svg.dataset.frame?.split(' ').map(Number) ?? []
  const [x = 0, y = 0, width = 0, height = 0] = frame
  const transform = `translate(${round(String(margin - x))} ${round(String(margin - y))})`
  const children = [...svg.children].flatMap(read)
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin),
    elements: [{ tag: 'g', attributes: { transform }, children }],
  }
}
