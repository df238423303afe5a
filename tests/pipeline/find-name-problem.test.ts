import { describe, expect, it } from 'vitest'
import { findNameProblem } from '../../src/pipeline/find-name-problem.js'

describe('a deck', () => {
  it.each([
    ['assets', 'of polydeck'],
    ['assets/one', 'of polydeck'],
    ['Assets', 'of polydeck'],
    ['diff', 'of polydeck'],
    ['index.html', 'of polydeck'],
    ['status.html', 'of polydeck'],
    ['report.json', 'of polydeck'],
    ['..', 'no folder'],
    ['../talk', 'no folder'],
    ['talk/../../x', 'no folder'],
    ['talk/.', 'no folder'],
    ['', 'no folder'],
    ['/talk', 'no folder'],
    ['talk/', 'no folder'],
    ['.git', 'of git'],
    ['talk/.GIT', 'of git'],
    ['CON', 'Windows'],
    ['con.md', 'Windows'],
    ['talk/aux', 'Windows'],
    ['NUL', 'Windows'],
    ['prn', 'Windows'],
    ['COM1', 'Windows'],
    ['lpt9.talk', 'Windows'],
    ['com¹', 'Windows'],
    ['talk.', 'Windows'],
    ['talk ', 'Windows'],
    ['a:b', 'character'],
    ['a\\b', 'character'],
    ['a?', 'character'],
    ['a\nb', 'character'],
    ['a\0b', 'character'],
    ['a\u001b[31m', 'character'],
    ['<script>', 'character'],
    ['x'.repeat(300), 'bytes'],
    ['語'.repeat(67), 'bytes'],
  ])('may not be called %j', (name, problem) => {
    expect(findNameProblem(name)).toContain(problem)
  })

  it.each([
    'talk',
    'course/lesson-1',
    'asset',
    'my talk',
    'größe',
    '語'.repeat(66),
    'x'.repeat(200),
    'console',
    'com10',
    'a.b',
    '.hidden',
    'talk/assets',
    'talk/index.html',
  ])('may be called %j', (name) => {
    expect(findNameProblem(name)).toBeUndefined()
  })
})
