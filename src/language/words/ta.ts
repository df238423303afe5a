import type { TranslatedWords } from '../words.js'

export const ta: TranslatedWords = {
  languages: 'மொழிகள்',
  previousSlide: 'முந்தைய படவில்லை',
  nextSlide: 'அடுத்த படவில்லை',
  slideOf: 'படவில்லை {n} / {total}',
  missingPicture: 'படம் இல்லை',
  contents: 'உள்ளடக்கம்',
  continued: 'தொடர்ச்சி',
  notes: 'பேச்சாளர் குறிப்புகள்',
  handout: 'கையேடு',
  outdated: 'காலாவதியான மொழிபெயர்ப்பு',
  untranslated: 'இன்னும் மொழிபெயர்க்கப்படவில்லை',
  pageOf: 'பக்கம் {n} / {total}',
  chooseLanguage: 'மொழியைத் தேர்ந்தெடுக்கவும்',
  languageChanged: 'மொழி: {language}',
  slides: 'படவில்லைகள்',
  source: 'மூல உரை',
  translation: 'மொழிபெயர்ப்பு',
}
