import type { Words } from '../words.js'

export const pa: Words = {
  languages: 'ਭਾਸ਼ਾਵਾਂ',
  previousSlide: 'ਪਿਛਲੀ ਸਲਾਈਡ',
  nextSlide: 'ਅਗਲੀ ਸਲਾਈਡ',
  slideOf: 'ਸਲਾਈਡ {n}, ਕੁੱਲ {total}',
  missingPicture: 'ਤਸਵੀਰ ਨਹੀਂ ਮਿਲੀ',
  contents: 'ਵਿਸ਼ਾ-ਸੂਚੀ',
  continued: 'ਜਾਰੀ',
}
