import type { LiveReveal } from './live-reveal.js'

/** Which part of a deck's page is compared as a whole: where it differs, the page is loaded anew. */
const around = ['.bar', 'dialog.keys', '.announcer', 'template']

/** The elements that stand in a deck's page one after the other, each a slide or a part of one. */
const slidesOf = (page: ParentNode) => [...page.querySelectorAll<HTMLElement>('.slides > section')]

/**
 * Makes the open page what its file has become: only slides that changed are put in place of the old ones, and the slide that was
 * shown still is. Gives whether that was enough; where it is not, the page has to be loaded anew.
 * @param before the page's file as it was, parsed
 * @param after as it is now
 */
export function patchDeck(before: Document, after: Document, reveal: LiveReveal): boolean {
  if (around.some((selector) => textOf(before, selector) !== textOf(after, selector))) return false
  if (scriptsOf(before) !== scriptsOf(after) || frameOf(before) !== frameOf(after)) return false
  replaceStyles(after)
  const shown = reveal.getCurrentSlide()
  const { h, f } = reveal.getIndices()
  const old = new Map(slidesOf(before).map((slide) => [slide.id, slide.outerHTML]))
  const live = new Map(slidesOf(document).map((slide) => [slide.id, slide]))
  const fresh = slidesOf(after).map((slide) => {
    const there = live.get(slide.id)
    return there !== undefined && old.get(slide.id) === slide.outerHTML
      ? there
      : document.importNode(slide, true)
  })
  document.title = after.title
  place(fresh)
  reveal.sync()
  reveal.slide(placeOf(fresh, shown, h), 0, f)
  return true
}

/** Puts slides in their places; where these are as they were, what did not change is not touched, since all of it would be drawn anew. */
function place(fresh: readonly HTMLElement[]): void {
  const there = slidesOf(document)
  const isInPlace = there.length === fresh.length && fresh.every(({ id }, index) => there[index]?.id === id)
  if (!isInPlace) return document.querySelector('.slides')?.replaceChildren(...fresh)
  fresh.forEach((slide, index) => {
    if (there[index] !== slide) there[index]?.replaceWith(slide)
  })
}

const textOf = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML).join('\n')

/** The attributes of what holds the slides: language, direction, size. */
const frameOf = (page: Document) =>
  [page.documentElement, page.querySelector('.reveal')]
    .flatMap((element) => [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`))
    .join('\n')

const scriptsOf = (page: Document) =>
  [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')).join('\n')

/** Where the slide is that was shown; else its first part; else what stands there now. */
function placeOf(slides: readonly HTMLElement[], shown: HTMLElement | undefined, index: number): number {
  const ids = slides.map(({ id }) => id)
  const same = ids.indexOf(shown?.id ?? '')
  const first = ids.indexOf(shown?.dataset['slide'] ?? '')
  return same >= 0 ? same : first >= 0 ? first : Math.min(index, slides.length - 1)
}

/** New sheets come before the old ones go, so that no slide is seen without. */
function replaceStyles(after: Document): void {
  const sheetsOf = (page: Document) => [
    ...page.head.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'),
  ]
  const wanted = sheetsOf(after).map((link) => link.getAttribute('href') ?? '')
  const there = sheetsOf(document)
  if (there.map((link) => link.getAttribute('href') ?? '').join('\n') === wanted.join('\n')) return
  const added = wanted.map((href) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    return link
  })
  const loaded = added.map(
    (link) =>
      new Promise((resolve) => ['load', 'error'].forEach((name) => link.addEventListener(name, resolve))),
  )
  document.head.append(...added)
  void Promise.all(loaded).then(() => {
    for (const link of there) link.remove()
  })
}
