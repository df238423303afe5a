import { describe, expect, it } from 'vitest'
import { guessLayout } from '../../src/content/guess-layout.js'

/** `path: deck locale` of each file whose place says what it is; a source's locale is `?`. */
function guess(
  paths: readonly string[],
  more: { topName?: string; localeNames?: Record<string, string> } = {},
): string[] {
  const found = guessLayout({ paths: [...paths].sort(), topName: 'repository', ...more })
  return [...found].map(([path, { deck, locale }]) => `${path}: ${deck} ${locale ?? '?'}`).sort()
}

describe('guessLayout', () => {
  it.each([
    [
      'translations beside their source',
      [
        'README.md',
        'lessons/1.md',
        'translations/es/README.md',
        'translations/es/lessons/1.md',
        'translations/br/lessons/1.md',
      ],
      [
        'README.md: README ?',
        'lessons/1.md: lessons/1 ?',
        'translations/br/lessons/1.md: lessons/1 pt-BR',
        'translations/es/README.md: README es',
        'translations/es/lessons/1.md: lessons/1 es',
      ],
    ],
    [
      'translations in a folder of the repository',
      ['course/a.md', 'course/translations/zh-tw/a.md'],
      ['course/a.md: course/a ?', 'course/translations/zh-tw/a.md: course/a zh-TW'],
    ],
    [
      'a single translation, whatever its language is called',
      ['a.md', 'translations/is/a.md'],
      ['a.md: a ?', 'translations/is/a.md: a is'],
    ],
    [
      'translations without their source',
      ['i18n/es/a.md', 'i18n/fr/a.md'],
      ['i18n/es/a.md: a es', 'i18n/fr/a.md: a fr'],
    ],
    [
      'what Docusaurus keeps',
      [
        'docs/a/b.md',
        'blog/1.md',
        'src/pages/c.md',
        'versioned_docs/version-1.0/a/b.md',
        'i18n/pt-BR/docusaurus-plugin-content-docs/current/a/b.md',
        'i18n/pt-BR/docusaurus-plugin-content-docs/version-1.0/a/b.md',
        'i18n/pt-BR/docusaurus-plugin-content-blog/1.md',
        'i18n/pt-BR/docusaurus-plugin-content-pages/c.md',
        'i18n/fr/docusaurus-plugin-content-docs/current/gone.md',
        'i18n/fr/docusaurus-plugin-content-docs/current/a/b.md',
      ],
      [
        'blog/1.md: blog/1 ?',
        'docs/a/b.md: docs/a/b ?',
        'i18n/fr/docusaurus-plugin-content-docs/current/a/b.md: docs/a/b fr',
        'i18n/fr/docusaurus-plugin-content-docs/current/gone.md: docs/gone fr',
        'i18n/pt-BR/docusaurus-plugin-content-blog/1.md: blog/1 pt-BR',
        'i18n/pt-BR/docusaurus-plugin-content-docs/current/a/b.md: docs/a/b pt-BR',
        'i18n/pt-BR/docusaurus-plugin-content-docs/version-1.0/a/b.md: versioned_docs/version-1.0/a/b pt-BR',
        'i18n/pt-BR/docusaurus-plugin-content-pages/c.md: src/pages/c pt-BR',
        'src/pages/c.md: src/pages/c ?',
        'versioned_docs/version-1.0/a/b.md: versioned_docs/version-1.0/a/b ?',
      ],
    ],
    [
      'languages among themselves',
      ['docs/en/a.md', 'docs/es/a.md', 'docs/en/b.md', 'docs/README.md', 'docs/en/README.md'],
      ['docs/en/a.md: docs/a en', 'docs/en/b.md: docs/b en', 'docs/es/a.md: docs/a es'],
    ],
    [
      'languages at the top',
      ['en/a/b.md', 'pt_BR/a/b.md', 'ZH-hans/a/b.md'],
      ['ZH-hans/a/b.md: a/b zh-Hans', 'en/a/b.md: a/b en', 'pt_BR/a/b.md: a/b pt-BR'],
    ],
    [
      'languages beside the source’s files',
      ['docs/a.md', 'docs/es/a.md', 'docs/fr/a.md'],
      ['docs/a.md: docs/a ?', 'docs/es/a.md: docs/a es', 'docs/fr/a.md: docs/a fr'],
    ],
    [
      'languages that are words too, beside others',
      ['docs/de/a.md', 'docs/is/a.md', 'docs/my/a.md', 'docs/to/other.md'],
      ['docs/de/a.md: docs/a de', 'docs/is/a.md: docs/a is', 'docs/my/a.md: docs/a my'],
    ],
    [
      'files that are named by their language in a folder for translations',
      ['lesson/README.md', 'lesson/translations/README.es.md', 'lesson/translations/README.zh-cn.md'],
      [
        'lesson/README.md: lesson/README ?',
        'lesson/translations/README.es.md: lesson/README es',
        'lesson/translations/README.zh-cn.md: lesson/README zh-CN',
      ],
    ],
    ['a folder for languages', ['a.md', 'lang/es/a.md'], ['a.md: a ?', 'lang/es/a.md: a es']],
  ])('knows %s', (_, paths, expected) => {
    expect(guess(paths)).toEqual(expected)
  })

  it.each([
    ['a plain folder of talks', ['a.md', 'b/c.md']],
    ['a folder of decks', ['one/en.md', 'one/es.md', 'two/en.md']],
    ['decks that are called like languages', ['de/en.md', 'de/es.md', 'is/en.md', 'fr/en.md', 'fr/es.md']],
    ['samples in computers’ languages', ['cs/README.md', 'ts/README.md', 'ps/README.md', 'ml/README.md']],
    [
      'computers’ languages in a folder for these',
      ['README.md', 'languages/cs/README.md', 'languages/ts/README.md'],
    ],
    ['words', ['is/a.md', 'id/a.md', 'to/a.md', 'in/a.md', 'my/a.md', 'no/a.md', 'go/a.md']],
    ['code and its libraries', ['src/README.md', 'lib/README.md', 'bin/README.md', 'new/README.md']],
    ['one folder beside its source', ['docs/a.md', 'docs/es/a.md']],
    ['folders with nothing in common', ['es/a.md', 'fr/b.md']],
    ['a folder for translations with nothing in common', ['a.md', 'i18n/README.md', 'i18n/es/notes.md']],
    ['a folder for translations with other folders', ['a.md', 'translations/draft/a.md']],
  ])('leaves %s to their names', (_, paths) => {
    expect(guess(paths)).toEqual([])
  })

  it('looks at the name of the folder that was given', () => {
    expect(guess(['es/a.md'], { topName: 'translations' })).toEqual([])
    expect(guess(['es/a.md', 'is/a.md'], { topName: 'translations' })).toEqual([
      'es/a.md: a es',
      'is/a.md: a is',
    ])
  })

  it('takes what the project calls locales', () => {
    const localeNames = { english: 'en', spanish: 'es' }
    expect(guess(['english/a.md', 'spanish/a.md'], { localeNames })).toEqual([
      'english/a.md: a en',
      'spanish/a.md: a es',
    ])
  })

  it('is quick with sixty articles in forty languages', () => {
    const tags =
      'ar bg bn br cs da de el es et fa fi fr he hi hk hr hu id it ja ko lt mo mr ms my ne nl no pa pl pt ro ru sk tw uk vi zh'
    const articles = Array.from({ length: 60 }, (_, index) => `lessons/${index}/README.md`)
    const paths = [
      ...articles,
      ...tags.split(' ').flatMap((tag) => articles.map((path) => `translations/${tag}/${path}`)),
    ]
    const start = performance.now()
    expect(guess(paths)).toHaveLength(2460)
    expect(performance.now() - start).toBeLessThan(1000) // 20 ms on a machine at rest
  })
})
