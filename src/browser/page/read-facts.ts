/** A heading of the page. */
export interface PageHeading {
  /** As it is read: a formula in TeX. */
  readonly text: string
  /** All letters that the browser takes for its own, of formulas what they are called and what is seen of them. */
  readonly painted: string
}

/** What must be known about a page before it is printed. */
export interface PageFacts {
  /** The nonce on the root element, by which the page is known to be the one that was made. */
  readonly marker: string
  readonly slides: number
  /** Fonts that some text needs and that are not there, as family and weight. */
  readonly missingFonts: readonly string[]
  /** Addresses of pictures that are not shown. */
  readonly brokenPictures: readonly string[]
  /** Its headings, in their order. */
  readonly headings: readonly PageHeading[]
  /** The text of the links that it shows, in their order; of a picture what it is. */
  readonly links: readonly string[]
  /** What its formulas are called. */
  readonly formulas: readonly string[]
}

/** Reads the facts from the page as it is now. It runs inside the page, so it can use nothing from outside itself. */
export function readFacts(): PageFacts {
  const missing = [...document.fonts].filter(({ status }) => status === 'loading' || status === 'error')
  const broken = [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0)
  const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  const shownLinks = [...document.querySelectorAll('a[href]')].filter(
    (link) => link.getClientRects().length > 0,
  )
  const headingOf = (heading: Element): PageHeading => {
    const [read, painted] = [document.createElement('div'), document.createElement('div')]
    for (const copy of [read, painted]) copy.append(heading.cloneNode(true))
    for (const formula of read.querySelectorAll('.formula')) formula.replaceWith(formula.ariaLabel ?? '')
    for (const formula of painted.querySelectorAll('.formula')) formula.prepend(formula.ariaLabel ?? '')
    return { text: inOneLine(read.textContent), painted: inOneLine(painted.textContent) }
  }
  const textOf = (link: Element) =>
    inOneLine([link.textContent, ...[...link.querySelectorAll('img')].map(({ alt }) => alt)].join(' '))
  return {
    marker: document.documentElement.dataset.marker ?? '',
    slides: document.querySelectorAll('section[data-slide]').length,
    missingFonts: missing.map(({ family, weight }) => `${family} ${weight}`),
    brokenPictures: broken.map(({ src }) => src),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(headingOf),
    links: shownLinks.map(textOf),
    formulas: [...document.querySelectorAll('.formula')].map(({ ariaLabel }) => ariaLabel ?? ''),
  }
}
