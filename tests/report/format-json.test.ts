import { describe, expect, it } from 'vitest'
import { formatJson } from '../../src/report/format-json.js'
import { deckOf, diagnosticOf, reportOf } from './sample-report.js'

const report = reportOf([deckOf({})], [diagnosticOf({ slide: 'title', locale: 'es', deck: 'talk' })])

/** The same data with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, reversed(inner)])
  return Object.fromEntries(entries.reverse())
}

describe('formatJson', () => {
  it('gives the documented keys in the documented order', () => {
    expect(formatJson(report)).toMatchInlineSnapshot(`
      "{
        "version": "1.2.3",
        "sourceLocale": "en",
        "decks": [
          {
            "deck": "talk",
            "locale": "en",
            "title": "A talk",
            "file": "talk/en.md",
            "failed": false,
            "slides": [
              {
                "id": "title",
                "part": 1,
                "layout": "title",
                "step": 0,
                "minFontPx": null,
                "notes": false
              }
            ],
            "outputs": [
              {
                "path": "talk/en.html",
                "bytes": 21400,
                "sha256": "aa"
              },
              {
                "path": "talk/en.pdf",
                "bytes": 1190000,
                "sha256": "bb"
              }
            ],
            "translation": {
              "current": 0,
              "outdated": 0,
              "missing": 0,
              "extra": 0,
              "untracked": 1,
              "drift": 0
            }
          }
        ],
        "pages": [],
        "diagnostics": [
          {
            "rule": "asset/not-found",
            "severity": "warning",
            "message": "There is no picture \`a.png\`.",
            "file": "talk/es.md",
            "line": 12,
            "deck": "talk",
            "locale": "es",
            "slide": "title",
            "advice": "Mend the path."
          }
        ]
      }
      "
    `)
  })

  it('gives the same bytes whatever order the keys come in', () => {
    expect(formatJson(reversed(report) as typeof report)).toBe(formatJson(report))
  })

  it('gives back what it was given', () => {
    expect(JSON.parse(formatJson(report))).toEqual(report)
  })

  it('adds how the run went, its times in whole milliseconds and its steps in the order of the work', () => {
    const rebuilt = [{ deck: 'talk', locale: 'en', why: 'new' }]
    const run = { removed: ['talk/es.pdf'], rebuilt, steps: { parse: 1.6, align: 0.2 }, ms: 12.5 }
    const text = formatJson({ ...reportOf([]), run })
    expect(text.slice(text.indexOf('"run"'))).toMatchInlineSnapshot(`
      ""run": {
          "ms": 13,
          "steps": {
            "parse": 2,
            "align": 0
          },
          "rebuilt": [
            {
              "deck": "talk",
              "locale": "en",
              "why": "new"
            }
          ],
          "removed": [
            "talk/es.pdf"
          ]
        }
      }
      "
    `)
  })

  it('escapes signs that a terminal obeys, and keeps their value', () => {
    const title = '\x1b[2J \u009b2J \u007f \u2028'
    const text = formatJson(reportOf([deckOf({ title })]))
    expect(text).toContain('\\u001b[2J \\u009b2J \\u007f \\u2028')
    expect(JSON.parse(text)).toMatchObject({ decks: [{ title }] })
  })
})
