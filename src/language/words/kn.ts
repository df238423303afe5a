import type { Words } from '../words.js'

export const kn: Words = {
  languages: 'ಭಾಷೆಗಳು',
  previousSlide: 'ಹಿಂದಿನ ಸ್ಲೈಡ್',
  nextSlide: 'ಮುಂದಿನ ಸ್ಲೈಡ್',
  slideOf: 'ಸ್ಲೈಡ್ {n} / {total}',
  missingPicture: 'ಚಿತ್ರ ಇಲ್ಲ',
  contents: 'ಪರಿವಿಡಿ',
  continued: 'ಮುಂದುವರಿದಿದೆ',
}
