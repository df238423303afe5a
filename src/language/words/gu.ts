import type { TranslatedWords } from '../words.js'

export const gu: TranslatedWords = {
  languages: 'ભાષાઓ',
  previousSlide: 'પાછલી સ્લાઇડ',
  nextSlide: 'આગલી સ્લાઇડ',
  slideOf: 'સ્લાઇડ {n}, કુલ {total}',
  missingPicture: 'ચિત્ર મળ્યું નથી',
  contents: 'અનુક્રમણિકા',
  continued: 'ચાલુ',
  notes: 'વક્તાની નોંધો',
  handout: 'વિતરણ પત્રિકા',
  outdated: 'જૂનો અનુવાદ',
  untranslated: 'હજી અનુવાદ થયો નથી',
  pageOf: 'પૃષ્ઠ {n}, કુલ {total}',
  chooseLanguage: 'ભાષા પસંદ કરો',
  languageChanged: 'ભાષા: {language}',
  slides: 'સ્લાઇડો',
  source: 'મૂળ લખાણ',
  translation: 'અનુવાદ',
}
