import type { Words } from '../words.js'

export const gu: Words = {
  languages: 'ભાષાઓ',
  previousSlide: 'પાછલી સ્લાઇડ',
  nextSlide: 'આગલી સ્લાઇડ',
  slideOf: 'સ્લાઇડ {n}, કુલ {total}',
  missingPicture: 'ચિત્ર મળ્યું નથી',
  contents: 'અનુક્રમણિકા',
  continued: 'ચાલુ',
}
