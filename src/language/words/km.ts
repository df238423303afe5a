import type { Words } from '../words.js'

export const km: Words = {
  languages: 'ភាសា',
  previousSlide: 'ស្លាយមុន',
  nextSlide: 'ស្លាយបន្ទាប់',
  slideOf: 'ស្លាយ {n} នៃ {total}',
  missingPicture: 'រកមិនឃើញរូបភាព',
  contents: 'មាតិកា',
  continued: 'ត',
}
