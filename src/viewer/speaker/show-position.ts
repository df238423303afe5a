import type { DrawnWindow } from './draw-window.js'
import { pictureSlide } from './picture-slide.js'
import type { Position } from './position.js'
import { fillWord } from './show-words.js'
import type { SlideTexts, SpeakerTexts } from './speaker-texts.js'

/** The languages of the window: the one that was chosen, and the deck's own, which has every slide. */
export interface Languages {
  readonly own: SpeakerTexts
  readonly chosen: SpeakerTexts
}

/** Shows where the talk is: the slide, the next one, the title, and what is to be known of it. */
export function showPosition(drawn: DrawnWindow, position: Position, { own, chosen }: Languages): void {
  const { part } = drawn
  const { slide, index, total, next } = position
  const digits = new Intl.NumberFormat(chosen.lang)
  const values = { n: digits.format(index + 1), total: digits.format(total) }
  const place = fillWord(chosen.words.slideOf, values)
  const said = textsOf(slide, { own, chosen })
  part('place').textContent = place
  part('title').textContent = said.title || document.title
  setLanguage(part('title'), said, chosen)
  const mark = part('mark')
  mark.textContent = chosen.words[slide.dataset.mark ?? ''] ?? ''
  mark.hidden = mark.textContent === ''
  part('shown').replaceChildren(pictureSlide(slide, 'now'))
  const ahead = next === undefined ? [] : [pictureSlide(next.slide, next.isStep ? 'next' : 'none')]
  part('next').replaceChildren(...ahead)
  part('next').hidden = next === undefined
  part('end').hidden = next !== undefined
  const announced = `${place}: ${said.title}`
  // Told once a slide: not again for each of its fragments.
  if (part('announcer').textContent !== announced) part('announcer').textContent = announced
}

/** Shows the notes of a slide from their beginning, whichever part of it is shown. */
export function showNotes({ document: page, part }: DrawnWindow, { slide }: Position, languages: Languages) {
  const { chosen } = languages
  const said = textsOf(slide, languages)
  const notes = part('notes')
  // In a document of its own, which runs no script and loads nothing.
  const parsed = new DOMParser().parseFromString(said.notes, 'text/html')
  for (const image of parsed.querySelectorAll('img')) absolute(image, 'src')
  const content = [...parsed.body.childNodes].map((node) => page.importNode(node, true))
  const isEmpty = said.notes.trim() === ''
  notes.replaceChildren(...(isEmpty ? [chosen.words.noNotes ?? ''] : content))
  notes.classList.toggle('is-empty', isEmpty)
  setLanguage(notes, isEmpty ? {} : said, chosen)
  notes.scrollTop = 0
}

/** What is said of a slide in the chosen language, else in the deck's. */
function textsOf({ id, dataset }: HTMLElement, { own, chosen }: Languages): SlideTexts {
  const slide = dataset.slide ?? id
  const found = chosen.slides.get(slide)
  if (found !== undefined) return found
  return { title: '', notes: '', lang: own.lang, dir: own.dir, ...own.slides.get(slide) }
}

type TextLanguage = Pick<SlideTexts, 'lang' | 'dir'>

/** Says what a text is in, where that is not the window's language. */
function setLanguage(element: HTMLElement, text: TextLanguage, { lang, dir }: SpeakerTexts): void {
  element.lang = text.lang ?? lang
  element.dir = text.dir ?? dir
}

function absolute(element: Element, name: string): void {
  const address = element.getAttribute(name)
  if (address !== null) element.setAttribute(name, new URL(address, document.baseURI).href)
}
