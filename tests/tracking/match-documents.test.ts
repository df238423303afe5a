import { describe, expect, it } from 'vitest'
import { matchDocuments } from '../../src/tracking/match-documents.js'

const words = (name: string) => Array.from({ length: 40 }, (_, index) => `${name}${index}`).join(' ')

/** `talk/es.md` as a document, with words of its own. */
function document(path: string, text = words(path)) {
  const [deck = '', file = ''] = path.split('/')
  return { deck, locale: file.replace('.md', ''), path, text }
}

const pathsOf = (before: readonly ReturnType<typeof document>[], after: typeof before) =>
  matchDocuments(before, after).map((pair) => `${pair.before?.path ?? 'new'} > ${pair.after?.path ?? 'gone'}`)

describe('documents of two versions', () => {
  it('are the same by their paths, and the others are new or gone', () => {
    const before = [document('talk/en.md'), document('talk/es.md')]
    const after = [document('talk/en.md', 'another text'), document('talk/bg.md')]
    expect(pathsOf(before, after)).toEqual([
      'talk/en.md > talk/en.md',
      'new > talk/bg.md',
      'talk/es.md > gone',
    ])
  })

  it('are the same by deck and locale where they lie elsewhere', () => {
    const moved = { ...document('talk/es.md', 'another text'), path: 'docs/talk.es.md' }
    expect(pathsOf([document('talk/es.md')], [moved])).toEqual(['talk/es.md > docs/talk.es.md'])
  })

  it('are the same under another name where most words are, in the same locale', () => {
    const text = words('a')
    const before = [document('talk/en.md', text), document('other/en.md')]
    expect(pathsOf(before, [document('lecture/en.md', `${text} more`)])).toEqual([
      'talk/en.md > lecture/en.md',
      'other/en.md > gone',
    ])
    expect(pathsOf([document('talk/en.md', text)], [document('lecture/es.md', text)])).toEqual([
      'new > lecture/es.md',
      'talk/en.md > gone',
    ])
    expect(pathsOf([document('talk/en.md', text)], [document('lecture/en.md')])).toEqual([
      'new > lecture/en.md',
      'talk/en.md > gone',
    ])
  })
})
