import type { Words } from '../words.js'

export const en: Words = {
  languages: 'Languages',
  previousSlide: 'Previous slide',
  nextSlide: 'Next slide',
  slideOf: 'Slide {n} of {total}',
  missingPicture: 'Missing picture',
  contents: 'Contents',
  continued: 'continued',
  notes: 'Speaker notes',
  handout: 'Handout',
  outdated: 'Outdated translation',
  untranslated: 'Not translated yet',
  pageOf: 'Page {n} of {total}',
  chooseLanguage: 'Choose a language',
  languageChanged: 'Language: {language}',
  slides: 'Slides',
  source: 'Source text',
  translation: 'Translation',
}
