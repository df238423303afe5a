import { describe, expect, it } from 'vitest'
import { escapeControls } from '../../src/report/escape-controls.js'

describe('escapeControls', () => {
  it.each([
    ['a colour', '\x1b[31mred', '\\u001b[31mred'],
    ['a window title and its bell', '\x1b]0;me\x07', '\\u001b]0;me\\u0007'],
    ['the one-byte form of an escape', '\u009b2J', '\\u009b2J'],
    ['line ends and tabs', 'a\r\nb\tc', 'a\\u000d\\u000ab\\u0009c'],
    ['what turns the direction of a line', 'a\u202eb\u2067c', 'a\\u202eb\\u2067c'],
  ])('shows %s', (_, text, shown) => {
    expect(escapeControls(text)).toBe(shown)
  })

  it.each(['Здравей', '服务', 'می‌خواهم', 'e\u0301', '👩‍💻', 'שלום'])('leaves %s alone', (text) => {
    expect(escapeControls(text)).toBe(text)
  })
})
