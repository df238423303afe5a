import { describe, expect, it } from 'vitest'
import { readDestinations } from '../../src/browser/read-destinations.js'

const pdf = (objects: readonly string[]) => Buffer.from(['%PDF-1.4', ...objects, ''].join('\n'), 'latin1')

/** As Chromium writes them. A tree of pages may have nodes below its root. */
const written = [
  '1 0 obj\n<</Type /Page>>\nendobj',
  '12 0 obj\n<</Type /Page>>\nendobj',
  '3 0 obj\n<</Type /Page>>\nendobj',
  '5 0 obj\n<</Type /Pages\n/Count 2\n/Kids [12 0 R 1 0 R]>>\nendobj',
  '6 0 obj\n<</Type /Pages\n/Count 3\n/Kids [5 0 R 3 0 R]>>\nendobj',
  '7 0 obj\n<</page-of-2 [1 0 R /XYZ 9 7 0]\n/page-of-30 [3 0 R /XYZ 9 7 0]\n/title [12 0 R /XYZ 9 7 0]\n/gone [99 0 R /XYZ 9 7 0]>>\nendobj',
  '8 0 obj\n<</Type /Catalog\n/Pages 6 0 R\n/Dests 7 0 R\n/Lang (bg)>>\nendobj',
]

describe('readDestinations', () => {
  it('finds the pages on which places stand, in the order of the tree of pages', () => {
    expect([...readDestinations(pdf(written))]).toEqual([
      ['page-of-2', 2],
      ['page-of-30', 3],
      ['title', 1],
    ])
  })

  it('finds none where no link leads anywhere', () => {
    const without = written.map((object) => object.replace('/Dests 7 0 R\n', ''))
    expect(readDestinations(pdf(without)).size).toBe(0)
    expect(readDestinations(pdf([])).size).toBe(0)
  })
})
