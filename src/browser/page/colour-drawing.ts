/**
 * Writes to each shape of the page's drawing what it is painted with in the end, whatever style sheet or attribute says so:
 * `data-fill` and `data-line` are `none`, `.name` of a colour that the library was told, or `#rrggbb` of an author's own. Labels get
 * ink that can be read on what they stand on. It runs inside the page, so it can use nothing from outside itself.
 * @param colours names by colour
 */
export function colourDrawing(colours: Readonly<Record<string, string>>): void {
  type Property = 'fill' | 'stroke'
  interface Paint {
    readonly value: string
    /** Of an author's own colour. */
    readonly rgb?: readonly number[]
    readonly alpha: number
  }
  const none: Paint = { value: 'none', alpha: 0 }

  const isOwn = (element: SVGElement, property: Property, rgb: readonly number[]) => {
    const isStyled = element.style.getPropertyValue(property) !== ''
    if (isStyled && element.dataset.copied === undefined) return true
    // What the library writes there without being told is grey.
    return (isStyled || element.hasAttribute(property)) && Math.max(...rgb) - Math.min(...rgb) >= 12
  }
  const usual = (property: Property, rgb: readonly number[]) => {
    if (Math.min(...rgb) > 250) return '.paper'
    return property === 'fill' ? '.box' : '.line'
  }
  const paintOf = (element: SVGElement, property: Property): Paint => {
    const value = getComputedStyle(element).getPropertyValue(property)
    if (value === 'none') return none
    const numbers = (/^rgba?\((.*)\)$/.exec(value)?.[1] ?? '').split(/[\s,/]+/).map(Number)
    const [rgb, alpha = 1] = [numbers.slice(0, 3), numbers[3]]
    if (alpha === 0) return none
    const told = colours[rgb.join()]
    if (told !== undefined) return { value: `.${told}`, alpha }
    if (rgb.length < 3 || rgb.some(Number.isNaN) || !isOwn(element, property, rgb))
      return { value: usual(property, rgb), alpha }
    const hex = rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')
    return { value: `#${hex}`, rgb, alpha }
  }

  const luminance = (rgb: readonly number[]) => {
    const parts = rgb.map((part) => part / 255)
    const [red = 0, green = 0, blue = 0] = parts.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const painted: { readonly shape: SVGGeometryElement; readonly fill: Paint }[] = []
  /** What is under a label, of what was drawn before it. */
  const groundOf = (label: SVGElement): Paint | undefined => {
    const { left, top, width, height } = label.getBoundingClientRect()
    const middle = new DOMPoint(left + width / 2, top + height / 2)
    const isUnder = ({ shape, fill }: (typeof painted)[number]) => {
      const toShape = shape.getScreenCTM()?.inverse()
      return fill.alpha > 0.4 && toShape !== undefined && shape.isPointInFill(middle.matrixTransform(toShape))
    }
    return painted.findLast(isUnder)?.fill
  }
  const inkOn = (ground: Paint | undefined) => {
    // Of these colours the theme's are as far from its paper as its ink is.
    if (/^\.(ink|line|edge|strong|alarm)$/.test(ground?.value ?? '')) return '.paper'
    if (ground?.rgb === undefined) return '.ink'
    return luminance(ground.rgb) > 0.18 ? '#000000' : '#ffffff'
  }

  for (const element of document.querySelectorAll<SVGElement>('svg *')) {
    if (element instanceof SVGTextElement) element.dataset.fill = inkOn(groundOf(element))
    if (!(element instanceof SVGGeometryElement) || element.closest('marker, defs') !== null) continue
    const [fill, line] = [paintOf(element, 'fill'), paintOf(element, 'stroke')]
    const isLined = parseFloat(getComputedStyle(element).strokeWidth) > 0
    element.dataset.fill = fill.value
    element.dataset.line = isLined ? line.value : 'none'
    if (fill.alpha < 1) element.dataset.alpha = String(fill.alpha)
    const { visibility, opacity } = getComputedStyle(element)
    if (visibility === 'visible' && Number(opacity) > 0.4) painted.push({ shape: element, fill })
  }
}
