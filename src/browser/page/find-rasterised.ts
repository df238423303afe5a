/** Something on a slide that the browser prints as a picture of points, and the rule of a style sheet that makes it do so. */
export interface Rasterised {
  /** The slide's id with its part. */
  readonly slide: string
  readonly selector: string
  /** `filter: drop-shadow(…)`, as the rule says it. */
  readonly declaration: string
}

/** What was found, and whether any rule of the page asks for such things, for whatever medium. */
export interface RasterisedLook {
  readonly isAsked: boolean
  readonly found: readonly Rasterised[]
}

/**
 * Looks for what the browser prints as pictures, by the rules of the style sheets: filters, shadows with a blur, reflections. What
 * no rule asks for is looked at no further, which makes this cheap. It runs inside the page, so it can use nothing from outside itself.
 */
export function findRasterised(): RasterisedLook {
  const hasBlur = (shadow: string) =>
    shadow
      .replace(/\([^()]*\)/g, '')
      .split(',')
      .some((one) => parseFloat((one.match(/-?[\d.]+px/g) ?? [])[2] ?? '0') > 0)
  // What the properties come to in the print of Chromium 147; other filters, masks and blends are drawn as vectors.
  const causes: readonly [property: string, isDrawn: (value: string) => boolean][] = [
    ['filter', (value) => value !== '' && value !== 'none'],
    ['box-shadow', hasBlur],
    ['text-shadow', hasBlur],
    ['-webkit-box-reflect', (value) => value !== '' && value !== 'none'],
  ]

  interface Suspect {
    readonly selector: string
    readonly property: string
    readonly isDrawn: (value: string) => boolean
    readonly declared: string
  }

  const suspects: Suspect[] = []
  const read = (rules: CSSRuleList, parent: string): void => {
    for (const rule of rules) {
      let selector = parent
      if (rule instanceof CSSStyleRule) {
        const own = rule.selectorText
        const nested = own.includes('&') ? own.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${own}`
        selector = parent === '' ? own : nested
        for (const [property, isDrawn] of causes) {
          const declared = rule.style.getPropertyValue(property)
          if (!/^(none|initial|unset|)$/.test(declared))
            suspects.push({ selector, property, isDrawn, declared })
        }
      }
      if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) read(rule.cssRules, selector)
    }
  }
  for (const sheet of document.styleSheets) read(sheet.cssRules, '')

  const slides = [...document.querySelectorAll<HTMLElement>('section[data-slide]')]
  const pseudo = /::?(before|after|marker|first-line|first-letter)\b/g
  const isDrawnOn = (slide: HTMLElement, { selector, property, isDrawn }: Suspect): boolean =>
    selector.split(/,(?![^(]*\))/).some((one) => {
      const part = /::?(before|after)\b/.exec(one)?.[0] ?? null
      const bare = one.replace(pseudo, '').trim() || '*'
      if (bare.includes('::')) return false // such as a scroll bar, which no print has
      return [slide, ...slide.querySelectorAll('*')].some((element) => {
        if (!element.matches(bare) || element.closest('aside.notes') !== null) return false
        const style = getComputedStyle(element, part)
        const isShown = part === null ? element.getClientRects().length > 0 : style.content !== 'none'
        return isShown && isDrawn(style.getPropertyValue(property))
      })
    })
  const found = suspects.flatMap((suspect) =>
    slides
      .filter((slide) => isDrawnOn(slide, suspect))
      .map(({ id }) => ({
        slide: id,
        selector: suspect.selector,
        declaration: `${suspect.property}: ${suspect.declared}`,
      })),
  )
  return { isAsked: suspects.length > 0, found }
}
