import { describe, expect, it } from 'vitest'
import { formatStatusJson } from '../../src/report/format-status-json.js'
import { diagnosticOf } from './sample-report.js'
import { slideOf, states, translationOf } from './sample-translations.js'

const translations = [
  translationOf({ slides: [slideOf(states.outdated), slideOf(states.missing), slideOf(states.extra)] }),
  translationOf({ locale: 'bg', record: 'none', slides: [slideOf(states.untracked)] }),
]
const status = { version: '1.2.3', translations, diagnostics: [diagnosticOf({})], remarks: ['A remark.'] }

describe('formatStatusJson', () => {
  it('tells all in a fixed order of keys', () => {
    expect(formatStatusJson(status)).toMatchInlineSnapshot(`
      "{
        "version": "1.2.3",
        "sourceLocales": [
          "en"
        ],
        "complete": 33,
        "counts": {
          "current": 0,
          "outdated": 1,
          "missing": 1,
          "extra": 1,
          "untracked": 1
        },
        "decks": [
          {
            "deck": "talk",
            "locale": "bg",
            "sourceLocale": "en",
            "file": "content/talk/bg.md",
            "source": "content/talk/en.md",
            "record": "none",
            "complete": 100,
            "counts": {
              "current": 0,
              "outdated": 0,
              "missing": 0,
              "extra": 0,
              "untracked": 1
            },
            "slides": [
              {
                "id": "deploy-a-model",
                "title": "Deploy a model",
                "status": "untracked",
                "line": 45,
                "sourceLine": 40
              }
            ]
          },
          {
            "deck": "talk",
            "locale": "es",
            "sourceLocale": "en",
            "file": "content/talk/es.md",
            "source": "content/talk/en.md",
            "record": "git",
            "complete": 0,
            "counts": {
              "current": 0,
              "outdated": 1,
              "missing": 1,
              "extra": 1,
              "untracked": 0
            },
            "slides": [
              {
                "id": "deploy-a-model",
                "title": "Deploy a model",
                "status": "outdated",
                "line": 45,
                "sourceLine": 40,
                "change": {
                  "since": "3f2a91c",
                  "line": 42,
                  "heading": false,
                  "blocks": 1,
                  "words": 2,
                  "touched": false,
                  "before": [
                    "Deploy a model",
                    "Models are trained in the cloud."
                  ],
                  "after": [
                    "Deploy a model",
                    "Models are trained and served in the cloud."
                  ]
                }
              },
              {
                "id": "deploy-a-model",
                "title": "Deploy a model",
                "status": "missing",
                "line": null,
                "sourceLine": 40
              },
              {
                "id": "deploy-a-model",
                "title": "Deploy a model",
                "status": "extra",
                "line": 45,
                "sourceLine": null
              }
            ]
          }
        ],
        "diagnostics": [
          {
            "rule": "asset/not-found",
            "severity": "warning",
            "message": "There is no picture \`a.png\`.",
            "file": "talk/es.md",
            "line": 12,
            "advice": "Mend the path."
          }
        ],
        "remarks": [
          "A remark."
        ]
      }
      "
    `)
  })

  it('does not depend on the order of what it is given', () => {
    const turned = { ...status, translations: [...translations].reverse() }
    expect(formatStatusJson(turned)).toBe(formatStatusJson(status))
  })

  it('is for other programs to read: what it says is what there is', () => {
    const title = 'a \u009b1m \u2028 "b"'
    const text = formatStatusJson({
      ...status,
      translations: [translationOf({ slides: [slideOf(states.extra, { title })] })],
    })
    expect(text).not.toMatch(/[\u0080-\u009f\u2028]/)
    expect(
      (JSON.parse(text) as { decks: { slides: { title: string }[] }[] }).decks[0]?.slides[0]?.title,
    ).toBe(title)
  })
})
