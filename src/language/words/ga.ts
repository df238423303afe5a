import type { Words } from '../words.js'

export const ga: Words = {
  languages: 'Teangacha',
  previousSlide: 'An sleamhnán roimhe seo',
  nextSlide: 'An chéad sleamhnán eile',
  slideOf: 'Sleamhnán {n} as {total}',
  missingPicture: 'Pictiúr ar iarraidh',
  contents: 'Clár',
  continued: 'ar lean',
}
