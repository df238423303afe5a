import { describe, expect, it } from 'vitest'
import { pdfDate } from '../../../src/pipeline/outputs/pdf-date.js'

const usual = Date.UTC(2000, 0, 1) / 1000
const dayOf = (date: string) => new Date(pdfDate({ date }, undefined) * 1000).toISOString().slice(0, 10)

describe('pdfDate', () => {
  it('is the one that was asked for, whatever the document says', () => {
    expect(pdfDate({ date: '2026-11-20' }, 86_400)).toBe(86_400)
    expect(pdfDate({ date: '2026-11-20' }, 0)).toBe(0)
  })

  it('is the day that the document names', () => {
    for (const day of ['2026-11-20', '2024-02-29', '0001-01-01', '9999-12-31', '1969-12-31'])
      expect(dayOf(day)).toBe(day)
    expect(dayOf('2026-11-20T23:59:59-11:00')).toBe('2026-11-20')
    expect(dayOf('2026-11-20, in the morning')).toBe('2026-11-20')
  })

  it.each([
    '',
    'in spring',
    '2026',
    '20.11.2026',
    '10000-01-01',
    '2026-11-201',
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '-0001-01-01',
    '2026-11',
  ])('is fixed for a document of the day %j, which is none', (date) => {
    expect(pdfDate({ date }, undefined)).toBe(usual)
  })

  it('is fixed for a document without a date', () => {
    expect(pdfDate({}, undefined)).toBe(usual)
  })
})
