import { expect, it } from 'vitest'
import { chooseNotesPolicy } from '../../src/pipeline/choose-notes-policy.js'

it('hears the run, then the document, then the configuration', () => {
  expect(chooseNotesPolicy({}, {})).toBe('deck')
  expect(chooseNotesPolicy({ usualNotes: 'speaker' }, {})).toBe('speaker')
  expect(chooseNotesPolicy({ usualNotes: 'speaker' }, { notes: 'none' })).toBe('none')
  expect(chooseNotesPolicy({ notes: 'deck', usualNotes: 'speaker' }, { notes: 'none' })).toBe('deck')
})
