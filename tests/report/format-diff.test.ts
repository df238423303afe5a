import { describe, expect, it } from 'vitest'
import { textWidth } from '../../src/language/text-width.js'
import { formatDiff } from '../../src/report/format-diff.js'
import { formatDiffJson } from '../../src/report/format-diff-json.js'
import { removedSlide, sampleChange, sampleDeckChange, sampleSlide } from '../sample-change.js'
import { columns } from './sample-report.js'

describe('what changed', () => {
  it('is a table of decks and locales', () => {
    const decks = [
      sampleDeckChange({ slides: [sampleSlide(), removedSlide] }),
      sampleDeckChange({ locale: 'bg', earlierFile: 'old/bg.md' }),
      sampleDeckChange({ locale: 'zh', status: 'gone', slides: [] }),
    ]
    expect(formatDiff(sampleChange(decks), columns(80))).toMatchInlineSnapshot(`
      "3 slides changed since \`main\`

      deck  locale             changed  new  removed  moved
      talk  en      English          1    –        1      –
      talk  bg      български        1    –        –      –  document renamed
      talk  zh      中文             –    –        –      –  document is gone"
    `)
  })

  it('keeps to eighty columns and sixty rows', () => {
    const long = sampleDeckChange({ deck: `${'long-'.repeat(30)}name`, locale: 'pt-BR', status: 'new' })
    const lines = formatDiff(sampleChange(Array.from({ length: 90 }, () => long)), columns(80)).split('\n')
    expect(Math.max(...lines.map(textWidth))).toBe(80)
    expect(lines.at(-1)).toBe('and 30 more')
  })

  it('is a sentence where nothing did', () => {
    expect(formatDiff(sampleChange([]), columns(80))).toBe('No slide changed since `main`.')
  })

  it('holds no sign that a terminal obeys', () => {
    const decks = [sampleDeckChange({ deck: 'a\u001b[31m', earlierFile: 'b\u001b[31m' })]
    expect(formatDiff({ ...sampleChange(decks), revision: 'c\u001b[31m' }, columns(80))).not.toContain(
      '\u001b',
    )
  })

  it('is JSON with its keys in one order', () => {
    const change = sampleChange([sampleDeckChange({ slides: [removedSlide] })])
    const told = { ...change, version: '1.2.3', page: 'dist/diff/index.html', diagnostics: [], remarks: [] }
    expect(formatDiffJson(told)).toMatchInlineSnapshot(`
      "{
        "version": "1.2.3",
        "revision": "main",
        "commit": "3f2a91c03f2a91c03f2a91c03f2a91c03f2a91c0",
        "page": "dist/diff/index.html",
        "decks": [
          {
            "deck": "talk",
            "locale": "en",
            "status": "kept",
            "file": "talk/en.md",
            "earlierFile": null,
            "total": 9,
            "slides": [
              {
                "id": "flour",
                "title": "Flour",
                "kind": "removed",
                "before": {
                  "file": "talk/en.md",
                  "line": 3,
                  "title": "Flour",
                  "number": 2,
                  "lines": [
                    "Flour",
                    "Flour and water are enough."
                  ],
                  "pictures": [
                    "slide-0000000000000000.webp"
                  ],
                  "rules": []
                },
                "after": null,
                "changedPictures": [],
                "onlyNotes": false,
                "outdatedIn": []
              }
            ]
          }
        ],
        "diagnostics": [],
        "remarks": []
      }
      "
    `)
  })
})
