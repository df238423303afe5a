import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/diagnose.js'
import { findOrigins } from '../../src/report/find-origins.js'

const found = (file: string, line?: number) =>
  diagnose('asset/not-found', {
    place: { file, ...(line !== undefined && { line }) },
    deck: 'talk',
    message: 'The picture is missing.',
  })

const origins = [
  { from: 1, file: 'en.md', line: 1, folder: '', own: 1, isIncluded: false },
  { from: 4, file: 'part.md', line: 7, folder: 'p', own: 4, isIncluded: true },
  { from: 6, file: 'en.md', line: 5, folder: '', own: 5, isIncluded: false },
]

it('tells of lines where they come from, and leaves other files alone', () => {
  const asked = [found('en.md', 3), found('en.md', 5), found('en.md', 8), found('en.md'), found('es.md', 5)]
  const documents = [{ shownAs: 'en.md', origins }, { shownAs: 'es.md' }]
  expect(findOrigins(asked, documents).map(({ place }) => `${place.file}:${place.line ?? ''}`)).toEqual([
    ...['en.md:3', 'part.md:8', 'en.md:7', 'en.md:', 'es.md:5'],
  ])
})
