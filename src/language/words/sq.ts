import type { TranslatedWords } from '../words.js'

export const sq: TranslatedWords = {
  languages: 'Gjuhët',
  previousSlide: 'Diapozitivi i mëparshëm',
  nextSlide: 'Diapozitivi tjetër',
  slideOf: 'Diapozitivi {n} nga {total}',
  missingPicture: 'Mungon figura',
  contents: 'Përmbajtja',
  continued: 'vazhdim',
  notes: 'Shënimet e folësit',
  handout: 'Material për shpërndarje',
  outdated: 'Përkthim i vjetruar',
  untranslated: 'Ende i papërkthyer',
  pageOf: 'Faqja {n} nga {total}',
  chooseLanguage: 'Zgjidhni një gjuhë',
  languageChanged: 'Gjuha: {language}',
  slides: 'Diapozitivat',
  source: 'Teksti burimor',
  translation: 'Përkthimi',
}
