/** The speaker's window, drawn. */
export interface DrawnWindow {
  readonly window: Window
  readonly document: Document
  /** The part of it that goes by this name; where a template of the user's own has none, one that nobody sees. */
  readonly part: (name: string) => HTMLElement
}

/**
 * Draws the window from its template, in the deck's styles and its own. All in it is made by the deck's script, in a document that
 * was written here, and so under the deck's policy.
 */
export function drawWindow(target: Window, template: HTMLTemplateElement): DrawnWindow {
  const page = target.document
  page.open() // with a document type, since without one browsers draw tables as in the last century
  page.write('<!doctype html><meta charset="utf-8"><title></title><body></body>')
  page.close()
  for (const [name, value] of Object.entries(document.documentElement.dataset))
    page.documentElement.dataset[name] = value
  const content = page.importNode(template.content, true)
  const own = [...content.querySelectorAll('link')]
  page.head.append(...[...deckStyles(), ...own].map((style) => importStyle(style, page)))
  for (const link of own) link.remove()
  page.body.append(content)
  showWhenStyled(page)
  const unseen = page.createElement('span')
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-is="${name}"]`) ?? unseen
  return { window: target, document: page, part }
}

const deckStyles = () => [...document.head.querySelectorAll('link[rel=stylesheet], style')]

/** A style sheet for another document, by its whole address. */
function importStyle(style: Element, page: Document): Node {
  const copy = page.importNode(style, true)
  const address = style.getAttribute('href')
  if (address !== null) copy.setAttribute('href', new URL(address, document.baseURI).href)
  return copy
}

/** Hides the page until its styles are there: a slide without them fills the window with loose text. */
function showWhenStyled(page: Document): void {
  const links = [...page.head.querySelectorAll('link')]
  page.body.hidden = true
  const loaded = links.map(
    (link) =>
      new Promise((resolve) => {
        link.addEventListener('load', resolve)
        link.addEventListener('error', resolve)
      }),
  )
  void Promise.all(loaded).then(() => {
    page.body.hidden = false
    page.defaultView?.dispatchEvent(new Event('resize'))
  })
}
