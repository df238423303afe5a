import type { TranslatedWords } from '../words.js'

export const el: TranslatedWords = {
  languages: 'Γλώσσες',
  previousSlide: 'Προηγούμενη διαφάνεια',
  nextSlide: 'Επόμενη διαφάνεια',
  slideOf: 'Διαφάνεια {n} από {total}',
  missingPicture: 'Η εικόνα λείπει',
  contents: 'Περιεχόμενα',
  continued: 'συνέχεια',
  notes: 'Σημειώσεις ομιλητή',
  handout: 'Φυλλάδιο',
  outdated: 'Παρωχημένη μετάφραση',
  untranslated: 'Δεν έχει μεταφραστεί ακόμη',
  pageOf: 'Σελίδα {n} από {total}',
  chooseLanguage: 'Επιλέξτε γλώσσα',
  languageChanged: 'Γλώσσα: {language}',
  slides: 'Διαφάνειες',
  source: 'Πρωτότυπο κείμενο',
  translation: 'Μετάφραση',
}
