/** The furniture's words in one language: everything a deck says that its document does not. */
export interface Words {
  readonly languages: string
  readonly previousSlide: string
  readonly nextSlide: string
  /** With `{n}` and `{total}`. */
  readonly slideOf: string
  readonly missingPicture: string
  /** Heads the list of sections. */
  readonly contents: string
  /** Says that something goes on from a slide before. */
  readonly continued: string
  /** What the speaker says besides, which no slide shows. */
  readonly notes: string
  /** The PDF for readers. */
  readonly handout: string
  /** Marks a slide whose source changed after it was translated. */
  readonly outdated: string
  /** Marks a slide that is shown in the source's language. */
  readonly untranslated: string
  /** With `{n}` and `{total}`: a page of a handout. */
  readonly pageOf: string
  readonly chooseLanguage: string
  /** With `{language}`: said to a screen reader where the language was switched. */
  readonly languageChanged: string
  /** Slides in general, in the plural. */
  readonly slides: string
  /** The text that was translated. */
  readonly source: string
  readonly translation: string

  /* The speaker's view. */

  readonly speakerView: string
  /** Heads the slide that is shown. */
  readonly thisSlide: string
  /** Heads the slide that comes next. */
  readonly upNext: string
  /** Stands in place of the next slide behind the last one. */
  readonly endOfTalk: string
  readonly noNotes: string
  /** The time of day. */
  readonly clock: string
  /** How long the talk has gone on. */
  readonly elapsed: string
  /** Buttons of the timer. */
  readonly start: string
  readonly pause: string
  readonly reset: string
  /** How the talk stands against its plan; with `{time}`, such as 1:30. */
  readonly onTime: string
  readonly behind: string
  readonly ahead: string
  /** How long the talk is to take; with `{time}`. */
  readonly planned: string
  readonly notesLanguage: string
  readonly largerText: string
  readonly smallerText: string
  /** The browser forbade the window; with `{key}`, the key that opens it. */
  readonly windowBlocked: string
  /** Said in the speaker's view once the deck's window is gone. */
  readonly deckClosed: string

  /* The list of keys. */

  readonly keys: string
  /** The space bar, as people call it. */
  readonly spaceKey: string
  readonly firstSlide: string
  readonly lastSlide: string
  readonly allSlides: string
  readonly fullScreen: string
  readonly blackScreen: string
  readonly close: string

  /** How far the talk is, as a bar at the slide's foot says it. */
  readonly progress: string
  /** Beside a code that a telephone's camera reads; it opens these slides there. */
  readonly scanToOpen: string

  /* Handouts and articles. */

  readonly author: string
  readonly date: string
  readonly language: string
  /** Heads what is said of how complete a translation is. */
  readonly translationState: string
  /** With `{percent}`, such as 95 %. */
  readonly upToDate: string
  /** Slides whose source changed since; with `{n}`. */
  readonly outdatedSlides: string
  /** Slides that are not translated; with `{n}`. */
  readonly missingSlides: string
  /** Slides that differ from their source in kind or number of paragraphs, pictures and the like; with `{n}`. */
  readonly differingSlides: string
  /** Marks one such slide. */
  readonly differs: string
  /** Heads what changed in a source's slide since it was translated. */
  readonly changedSince: string
  /** Marks a slide that the source has not. */
  readonly onlyHere: string
  /** Heads the addresses of links. */
  readonly links: string

  /* The overview of all decks. */

  readonly presentations: string
  readonly searchByTitle: string
  readonly noneFound: string
  /** With `{n}`. */
  readonly slideCount: string
  /** Marks the language that the others are translated from. */
  readonly original: string

  /* What heads a box beside the text, by its kind. */

  readonly note: string
  readonly tip: string
  readonly important: string
  readonly warning: string
  readonly caution: string
}
