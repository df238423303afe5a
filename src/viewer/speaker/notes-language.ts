import { remember, remembered } from '../remembered.js'
import { loadTexts, type SpeakerTexts } from './speaker-texts.js'

/** Where the language of the notes is kept that the speaker chose. */
const name = 'polydeck-notes-language'

/** Which language the speaker's view is in. */
export interface NotesLanguage {
  /** The locale that was chosen; none where the deck's own serves. */
  readonly chosen: string | undefined
  /** Keeps a choice, for later pages too. */
  choose(locale: string): void
  /** The texts of the chosen language; nothing where they are not there, or another one was chosen meanwhile. */
  load(): Promise<SpeakerTexts | undefined>
}

/** Holds the choice of the notes' language; each language is loaded once, and only when it is chosen. */
export function createNotesLanguage(
  own: SpeakerTexts,
  template: HTMLTemplateElement,
  first: string | undefined,
): NotesLanguage {
  const loaded = new Map([[own.locale, Promise.resolve<SpeakerTexts | undefined>(own)]])
  const buttons = [...template.content.querySelectorAll<HTMLElement>('[data-locale]')]
  let chosen = first ?? remembered(name)
  return {
    get chosen() {
      return chosen
    },
    choose: (locale) => {
      chosen = locale
      remember(name, locale)
    },
    load: async () => {
      const wanted = chosen
      const address = buttons.find(({ dataset }) => dataset.locale === wanted)?.dataset.texts
      if (wanted === undefined || address === undefined) return undefined
      if (!loaded.has(wanted)) loaded.set(wanted, loadTexts(address))
      const texts = await loaded.get(wanted)
      return wanted === chosen ? texts : undefined
    },
  }
}
