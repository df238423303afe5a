import type { TranslatedWords } from '../words.js'

export const si: TranslatedWords = {
  languages: 'භාෂා',
  previousSlide: 'පෙර ස්ලයිඩය',
  nextSlide: 'ඊළඟ ස්ලයිඩය',
  slideOf: 'ස්ලයිඩ {n} / {total}',
  missingPicture: 'පින්තූරය නැත',
  contents: 'පටුන',
  continued: 'තවදුරටත්',
  notes: 'කථිකයාගේ සටහන්',
  handout: 'අත් පත්‍රිකාව',
  outdated: 'යාවත්කාලීන නොවූ පරිවර්තනය',
  untranslated: 'තවම පරිවර්තනය කර නැත',
  pageOf: 'පිටුව {n} / {total}',
  chooseLanguage: 'භාෂාවක් තෝරන්න',
  languageChanged: 'භාෂාව: {language}',
  slides: 'ස්ලයිඩ',
  source: 'මුල් පෙළ',
  translation: 'පරිවර්තනය',
}
