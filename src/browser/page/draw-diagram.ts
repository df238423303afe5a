/** What a diagram is drawn from. */
export interface DiagramText {
  readonly source: string
  /** What the library is set to. */
  readonly settings: object
}

/** Why there is no drawing, and at which line of the diagram, from 1. */
export interface UndrawnDiagram {
  readonly kind: 'failed'
  readonly message: string
  readonly line?: number
}

/** What a diagram's author says that it shows. */
export interface SaidOfDiagram {
  readonly kind: 'said'
  readonly title: string
  readonly description: string
  /** The texts that it shows, piece by piece. */
  readonly texts: readonly string[]
}

/** What the page's scripts leave in it. */
interface Library {
  readonly mermaid: {
    initialize(settings: object): void
    render(id: string, source: string): Promise<{ svg: string }>
  }
  /** What stands in for chance begins anew with each diagram. */
  readonly polydeckChance: { begin(): void }
}

/**
 * Has the library draw a diagram into the page, as its one `svg`; the page's fonts are there before, since the library measures
 * labels. It runs inside the page, so it can use nothing from outside itself.
 */
export async function drawDiagram(order: DiagramText): Promise<SaidOfDiagram | UndrawnDiagram> {
  const loadFonts = async (family: string) => {
    const sample = document.createElement('div')
    for (const weight of [400, 600, 700]) {
      const text = document.createElement('p')
      text.textContent = order.source
      text.style.fontWeight = String(weight)
      text.style.fontFamily = family
      sample.append(text)
    }
    document.body.append(sample)
    sample.getBoundingClientRect()
    await document.fonts.ready
    sample.remove()
  }
  const failureOf = (error: unknown): UndrawnDiagram => {
    const isObject = typeof error === 'object' && error !== null
    const message = isObject && 'message' in error ? String(error.message) : String(error)
    const hash: unknown = isObject && 'hash' in error ? error.hash : undefined
    const loc: unknown = typeof hash === 'object' && hash !== null && 'loc' in hash ? hash.loc : undefined
    const first: unknown =
      typeof loc === 'object' && loc !== null && 'first_line' in loc ? loc.first_line : undefined
    return { kind: 'failed', message, ...(typeof first === 'number' && { line: first }) }
  }
  const { mermaid, polydeckChance } = globalThis as unknown as Library
  polydeckChance.begin()
  document.body.innerHTML = '<div class="slide"></div>'
  const { fontFamily } = getComputedStyle(document.querySelector('.slide') ?? document.body)
  await loadFonts(fontFamily)
  try {
    mermaid.initialize({ ...order.settings, fontFamily })
    const { svg } = await mermaid.render('diagram', order.source)
    document.body.innerHTML = svg
  } catch (error) {
    return failureOf(error)
  }
  const textOf = (name: string) =>
    document.querySelector(`svg > ${name}`)?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const host = node.parentElement
    const isShown =
      (host?.getClientRects().length ?? 0) > 0 && host?.closest('title, desc, style, switch') === null
    if (isShown && node instanceof Text && node.data.trim() !== '') texts.push(node.data)
  }
  return { kind: 'said', title: textOf('title'), description: textOf('desc'), texts }
}
