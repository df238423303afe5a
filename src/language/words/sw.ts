import type { Words } from '../words.js'

export const sw: Words = {
  languages: 'Lugha',
  previousSlide: 'Slaidi iliyotangulia',
  nextSlide: 'Slaidi inayofuata',
  slideOf: 'Slaidi {n} kati ya {total}',
  missingPicture: 'Picha haipo',
  contents: 'Yaliyomo',
  continued: 'inaendelea',
}
