import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { formatGithubSummary } from '../../src/report/format-github-summary.js'
import { diagnosticOf } from './sample-report.js'
import {
  changeOf,
  hostile,
  manyTranslations,
  slideOf,
  states,
  translationOf,
  translationWith,
} from './sample-translations.js'

const place = { server: 'https://github.example', repository: 'owner/name', revision: 'abc123' }
const slides = [
  slideOf(states.current),
  slideOf(states.outdated),
  slideOf(states.missing),
  slideOf(states.extra),
]

describe('formatGithubSummary', () => {
  it('is a table, and folded lists with links to the lines', () => {
    const translations = [
      translationOf({ slides }),
      translationWith({ current: 1, untracked: 1 }, { locale: 'bg' }),
    ]
    expect(formatGithubSummary({ translations, diagnostics: [diagnosticOf({})] }, place))
      .toMatchInlineSnapshot(`
      "## Translations: 60%? of slides up to date

      To do: 1 outdated, 1 missing, 1 extra. Of those up to date 1 slide untracked (\`?\`): nothing records which version of the source they follow.

      | deck | to do | all | bg | es |
      | --- | --: | --: | --: | --: |
      | talk | 3 | 60%? | 100%? | 33% |

      <details><summary>es: 33% up to date; to do: 1 outdated, 1 missing, 1 extra</summary>

      - **outdated** talk: Deploy a model ([content\\/talk\\/es\\.md\\:45](https://github.example/owner/name/blob/abc123/content/talk/es.md?plain=1#L45), source [content\\/talk\\/en\\.md\\:42](https://github.example/owner/name/blob/abc123/content/talk/en.md?plain=1#L42))
        <br>Models are trained <ins>and served</ins> in the cloud\\.
      - **missing** talk: Deploy a model (source [content\\/talk\\/en\\.md\\:40](https://github.example/owner/name/blob/abc123/content/talk/en.md?plain=1#L40))
      - **extra** talk: Deploy a model ([content\\/talk\\/es\\.md\\:45](https://github.example/owner/name/blob/abc123/content/talk/es.md?plain=1#L45))

      </details>

      <details><summary>1 warning</summary>

      - **warning** [talk\\/es\\.md\\:12](https://github.example/owner/name/blob/abc123/talk/es.md?plain=1#L12): There is no picture \\\`a\\.png\\\`\\. Mend the path\\. (asset\\/not\\-found)

      </details>
      "
    `)
  })

  it('names places without links where GitHub is not known', () => {
    const text = formatGithubSummary({ translations: [translationOf({ slides })], diagnostics: [] })
    expect(text).not.toContain('](')
    expect(text).toContain('es\\.md\\:45')
  })

  it('lets no document act in it', () => {
    const { title, file, deck } = hostile
    const change = changeOf({ before: [title], after: [`${title} </ins></details>`] })
    const bad = translationOf({ deck, file, slides: [slideOf({ status: 'outdated', change }, { title })] })
    const diagnostics = [diagnosticOf({ message: title, file: '[a](javascript:b).md' })]
    const text = formatGithubSummary({ translations: [bad], diagnostics }, place)
    const html = new MarkdownIt({ html: true, linkify: true }).render(text)
    expect(html).not.toMatch(
      /<script|<strong>d<|href="(?!https:\/\/github\.example\/owner\/name\/blob\/abc123\/)/,
    )
    expect(html.match(/<\/details>/g)).toHaveLength(2)
    expect(html.match(/<td/g)).toHaveLength(4)
    expect(html).not.toMatch(/@someone|#12|<code>|\p{Cc}(?<!\n)/u)
    expect(html).toContain('content/a%20b%7Cc/%2541%22%3Ces%3E.md?plain=1#L45')
  })

  it.each([65_000, 1_048_576])('has at most %i bytes, and counts what is left out', (limit) => {
    const text = formatGithubSummary(
      { translations: manyTranslations(60, 40), diagnostics: [] },
      { ...place, limit },
    )
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit)
    const left = Number(/… and (\d+) more, for which there is no room here\.\n$/.exec(text)?.[1] ?? 0)
    expect(text.split('\n').filter((line) => line.startsWith('- **')).length + left).toBe(3291 + 984 + 99)
  })

  it('says that nothing is to do', () => {
    expect(
      formatGithubSummary({ translations: [translationWith({ current: 2 })], diagnostics: [] }),
    ).toContain('## Translations: 100% of slides up to date\n\nNothing is to do.')
    expect(formatGithubSummary({ translations: [], diagnostics: [] })).toBe(
      '## Translations: No translation to follow\n\nNothing is to do.\n',
    )
  })
})
