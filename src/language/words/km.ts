import type { TranslatedWords } from '../words.js'

export const km: TranslatedWords = {
  languages: 'ភាសា',
  previousSlide: 'ស្លាយមុន',
  nextSlide: 'ស្លាយបន្ទាប់',
  slideOf: 'ស្លាយ {n} នៃ {total}',
  missingPicture: 'រកមិនឃើញរូបភាព',
  contents: 'មាតិកា',
  continued: 'តពីមុន',
  notes: 'កំណត់ចំណាំរបស់វាគ្មិន',
  handout: 'ឯកសារចែក',
  outdated: 'ការបកប្រែចាស់',
  untranslated: 'មិនទាន់បានបកប្រែ',
  pageOf: 'ទំព័រ {n} នៃ {total}',
  chooseLanguage: 'ជ្រើសរើសភាសា',
  languageChanged: 'ភាសា៖ {language}',
  slides: 'ស្លាយ',
  source: 'អត្ថបទដើម',
  translation: 'ការបកប្រែ',
}
