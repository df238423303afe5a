import type { DrawnWindow } from './draw-window.js'
import type { SpeakerTexts } from './speaker-texts.js'

/** Shows the window's words in a language, and says that it is in that language. */
export function showWords({ document: page, part }: DrawnWindow, texts: SpeakerTexts): void {
  const { words, lang, dir } = texts
  const root = page.documentElement
  root.lang = lang
  root.dir = dir
  root.dataset.speakerScript = texts.script
  page.title = `${words.speakerView ?? ''} · ${document.title}`
  for (const element of page.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = words[element.dataset.word ?? ''] ?? ''
  for (const element of page.querySelectorAll<HTMLElement>('[data-name]')) {
    const name = words[element.dataset.name ?? ''] ?? ''
    element.ariaLabel = name
    element.title = name
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-locale]')) {
    const isCurrent = element.dataset.locale === texts.locale
    element.ariaCurrent = isCurrent ? 'true' : null
    if (isCurrent) part('language').textContent = element.textContent
  }
  setFaces(page, texts)
}

/** The faces of another language stand before the deck's, whose names for its own faces so stay what they are. */
function setFaces(page: Document, { fonts }: SpeakerTexts): void {
  page.querySelector('link[data-notes]')?.remove()
  page.documentElement.style.setProperty('--speaker-face', fonts?.stack ?? '')
  if (fonts === undefined) return
  const link = page.createElement('link')
  link.rel = 'stylesheet'
  link.href = new URL(fonts.sheet, document.baseURI).href
  link.dataset.notes = ''
  page.head.prepend(link)
}

/** A sentence of the furniture with what stands in it. */
export function fillWord(word: string | undefined, values: Readonly<Record<string, string>>): string {
  return (word ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
