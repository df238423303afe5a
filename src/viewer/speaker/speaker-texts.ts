import { textOfElement } from '../text-of-element.js'

/** What the speaker's view shows of a language. */
export interface SpeakerTexts {
  readonly locale: string
  readonly lang: string
  readonly dir: string
  readonly script: string
  /** The words of the window, by their names. */
  readonly words: Readonly<Record<string, string>>
  /** What sets the notes in their own faces; absent for the deck's language, whose faces are there. */
  readonly fonts?: { readonly sheet: string; readonly stack: string }
  /** By the slide's id. */
  readonly slides: ReadonlyMap<string, SlideTexts>
}

/** What is said of one slide. */
export interface SlideTexts {
  readonly title: string
  /** Markup. */
  readonly notes: string
  /** What its text is in, where that is not the deck's language. */
  readonly lang?: string
  readonly dir?: string
}

declare global {
  interface Window {
    /** What the scripts beside a deck's page hand their texts to. */
    polydeckSpeakerTexts?: (texts: unknown) => void
  }
}

/** The texts of the deck in the page. */
export function readOwnTexts(template: HTMLElement): SpeakerTexts {
  const { lang, dir, dataset } = document.documentElement
  const first = document.querySelectorAll<HTMLElement>('.slides section[data-part="1"]')
  return {
    locale: template.dataset.locale ?? lang,
    lang,
    dir,
    script: dataset.script ?? '',
    words: JSON.parse(template.dataset.words ?? '{}') as Record<string, string>, // the program's own
    slides: new Map([...first].map((section) => [section.dataset.slide ?? section.id, slideTexts(section)])),
  }
}

function slideTexts(section: HTMLElement): SlideTexts {
  return {
    title: textOfElement(section.querySelector('.heading')),
    notes: section.querySelector('aside.notes')?.innerHTML ?? '',
    ...(section.lang !== '' && { lang: section.lang, dir: section.dir }),
  }
}

/** Loads the texts of another language from beside the page; nothing where they are not there. */
export function loadTexts(address: string): Promise<SpeakerTexts | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    let texts: SpeakerTexts | undefined
    script.src = address
    script.addEventListener('load', () => resolve(texts))
    script.addEventListener('error', () => resolve(undefined))
    window.polydeckSpeakerTexts = (handed) => (texts = checkTexts(handed))
    document.head.append(script)
  })
}

/** What a script handed over, if it is what the program writes. */
export function checkTexts(handed: unknown): SpeakerTexts | undefined {
  if (!isRecord(handed) || !isRecord(handed.words) || !isRecord(handed.fonts)) return undefined
  const { locale, lang, dir, script, slides } = handed
  const areTexts = [locale, lang, dir, script, handed.fonts.sheet, handed.fonts.stack].every(isString)
  if (!areTexts || !Array.isArray(slides) || !slides.every(isSlide)) return undefined
  return { ...(handed as unknown as SpeakerTexts), slides: new Map(slides) } // checked above
}

const isString = (value: unknown): value is string => typeof value === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function isSlide(value: unknown): value is [string, SlideTexts] {
  const [id, texts] = Array.isArray(value) ? (value as unknown[]) : []
  return isString(id) && isRecord(texts) && isString(texts.title) && isString(texts.notes)
}
