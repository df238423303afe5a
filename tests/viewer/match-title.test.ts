import { describe, expect, it } from 'vitest'
import { matchTitle } from '../../src/viewer/match-title.js'

describe('the search by title', () => {
  it.each([
    ['Para qué sirve', 'QUE sirve'],
    ['Para que sirve', 'qué'],
    ['За какво служи Йога', 'йога КАКВО'],
    ['Straße', 'strasse'],
    ['Øvelse på dansk', 'ovelse'],
    ['İstanbul', 'istanbul'],
    ['Ｆｕｌｌ width', 'full'],
    ['有什么用', '什么'],
    ['مُقَدِّمَة', 'مقدمة'],
    ['हिन्दी', 'हिन्दी'],
    ['Anything', '  '],
  ])('finds %s by %s', (title, query) => {
    expect(matchTitle(title, query)).toBe(true)
  })

  it.each([
    ['Machine learning', 'machines'],
    ['Machine learning', 'machine, deep'],
    ['有什么用', '怎么'],
  ])('does not find %s by %s', (title, query) => {
    expect(matchTitle(title, query)).toBe(false)
  })
})
