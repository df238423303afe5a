/** Which fragments of a slide a picture of it shows: those that are shown now, these and the next ones, or none. */
export type Fragments = 'now' | 'next' | 'none'

/** A picture of a slide for another window: a copy without names, places and notes, which the same styles draw. */
export function pictureSlide(slide: HTMLElement, fragments: Fragments): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement // of an element
  for (const name of ['id', 'style', 'hidden', 'aria-hidden']) copy.removeAttribute(name)
  copy.classList.remove('past', 'future')
  copy.classList.add('present')
  copy.dataset.script ??= document.documentElement.dataset.script ?? ''
  for (const notes of copy.querySelectorAll('aside.notes')) notes.remove()
  for (const image of copy.querySelectorAll('img')) image.src = image.src // the whole address
  if (fragments !== 'now') setFragments(copy, fragments)
  return frame(copy)
}

function setFragments(copy: HTMLElement, fragments: 'next' | 'none'): void {
  const all = [...copy.querySelectorAll<HTMLElement>('.fragment')]
  const hidden = all.filter(({ classList }) => !classList.contains('visible'))
  const next = Math.min(...hidden.map(numberOf))
  for (const fragment of all) {
    const isNext = fragments === 'next' && hidden.includes(fragment) && numberOf(fragment) === next
    const isShown = isNext || (fragments === 'next' && !hidden.includes(fragment))
    fragment.classList.toggle('visible', isShown)
    fragment.classList.toggle('current-fragment', isNext)
  }
}

const numberOf = ({ dataset }: HTMLElement) => Number(dataset.fragmentIndex ?? 0)

/** What the styles expect around a slide; nothing in it can be reached. */
function frame(copy: HTMLElement): HTMLElement {
  const { lang, dir } = document.documentElement
  const [outer, inner] = [document.createElement('div'), document.createElement('div')]
  outer.className = dir === 'rtl' ? 'reveal rtl' : 'reveal'
  outer.inert = true
  outer.lang = lang
  outer.dir = dir
  inner.className = 'slides'
  inner.append(copy)
  outer.append(inner)
  return outer
}
