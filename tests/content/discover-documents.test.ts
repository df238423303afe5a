import { symlink } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discoverDocuments, type Search } from '../../src/content/discover-documents.js'
import { createFolder } from '../temporary-folder.js'

/** `deck locale path` of what is found; a locale that no name says is `?`. */
async function discover(
  files: readonly string[],
  inputs: readonly string[],
  more: Partial<Search> = {},
): Promise<string[]> {
  await using folder = await createFolder(files)
  const root = folder.path
  const search = { include: [], exclude: [], root, outFolder: join(root, 'dist'), ...more }
  const found = await discoverDocuments({ ...search, inputs: inputs.map((input) => join(root, input)) })
  return found.map(({ deck, locale, path }) => `${deck} ${locale ?? '?'} ${relative(root, path)}`)
}

describe('discoverDocuments, by names', () => {
  it.each([
    ['one file', ['talk.md', 'other.md'], ['talk.md'], ['talk ? talk.md']],
    ['a file of any name', ['README.md'], ['README.md'], ['README ? README.md']],
    ['one file of a locale', ['talk.es.md', 'talk.md'], ['talk.es.md'], ['talk es talk.es.md']],
    [
      'a folder of locales',
      ['c/es.md', 'c/pt-br.md', 'c/zh-Hans.md'],
      ['c'],
      ['c es c/es.md', 'c pt-BR c/pt-br.md', 'c zh-Hans c/zh-Hans.md'],
    ],
    [
      'a folder of such folders',
      ['c/one/en.md', 'c/one/es.md', 'c/two/en.md'],
      ['c'],
      ['one en c/one/en.md', 'one es c/one/es.md', 'two en c/two/en.md'],
    ],
    ['folders in folders', ['c/a/b/en.md'], ['c'], ['a/b en c/a/b/en.md']],
    [
      'names with a locale',
      ['c/talk.md', 'c/talk.es.md', 'c/talk.pt-BR.md'],
      ['c'],
      ['talk es c/talk.es.md', 'talk ? c/talk.md', 'talk pt-BR c/talk.pt-BR.md'],
    ],
    ['several talks', ['c/a.md', 'c/b.md'], ['c'], ['a ? c/a.md', 'b ? c/b.md']],
    ['a file and a folder', ['a.md', 'c/en.md'], ['a.md', 'c'], ['a ? a.md', 'c en c/en.md']],
    ['an input that is given twice', ['c/en.md'], ['c', 'c', 'c/en.md'], ['c en c/en.md']],
    [
      'no readers’ files',
      ['c/README.md', 'c/LICENSE.md', 'c/CONTRIBUTING.md', 'c/en.md'],
      ['c'],
      ['c en c/en.md'],
    ],
    ['no readers’ files of a plain folder', ['c/README.md', 'c/talk.md'], ['c'], ['talk ? c/talk.md']],
    ['no strangers beside locales', ['c/en.md', 'c/draft.md'], ['c'], ['c en c/en.md']],
    [
      'nothing that others installed',
      ['c/en.md', 'c/node_modules/a/en.md', 'c/x/node_modules/en.md'],
      ['c'],
      ['c en c/en.md'],
    ],
    ['nothing hidden', ['c/en.md', 'c/.git/en.md', 'c/a/.cache/en.md'], ['c'], ['c en c/en.md']],
    [
      'nothing that a build wrote',
      ['en.md', 'dist/en.md', 'dist/a/en.md', 'distant/en.md'],
      ['distant', 'dist/../distant'],
      ['distant en distant/en.md'],
    ],
    ['only Markdown', ['c/en.md', 'c/es.txt', 'c/fr.md.bak', 'c/md'], ['c'], ['c en c/en.md']],
  ] as const)('finds %s', async (_, files, inputs, expected) => {
    const found = await discover(files, inputs)
    expect(found).toEqual(expected)
  })

  it('leaves out what a build wrote, where the input holds it', async () => {
    expect(
      (await discover(['en.md', 'dist/es.md', 'dist/deck/fr.md'], [''])).map((one) => one.split(' ')[2]),
    ).toEqual(['en.md'])
  })

  it.each([['missing.md'], ['missing']])('stops at an input that does not exist: %s', async (input) => {
    await expect(discover(['a.md'], [input])).rejects.toMatchObject({
      name: 'DeckError',
      code: 'input-not-found',
    })
  })

  it.each([
    [['c/a.txt'], ['c']],
    [['c/README.md'], ['c']],
  ])('stops where %j holds no document', async (files, inputs) => {
    await expect(discover(files, inputs)).rejects.toMatchObject({ name: 'DeckError', code: 'no-documents' })
  })
})

describe('discoverDocuments, and links that lead out of the root', () => {
  it('follows none by a pattern', async () => {
    await using folder = await createFolder(['site/en.md', 'site/real/a.md', 'outside/de.md'])
    const root = join(folder.path, 'site')
    await symlink('../outside/de.md', join(root, 'de.md'))
    await symlink('../outside', join(root, 'folder'))
    await symlink('real/a.md', join(root, 'es.md'))
    const search = { include: [], exclude: [], root, outFolder: join(root, 'dist'), pattern: '{locale}.md' }
    const found = await discoverDocuments({ ...search, inputs: [root] })
    expect(found.map(({ path }) => relative(root, path))).toEqual(['en.md'])
  })

  it('takes no document from elsewhere that a glob names', async () => {
    await using folder = await createFolder(['site/en.md', 'outside/de.md'])
    const root = join(folder.path, 'site')
    const search = { exclude: [], root, outFolder: join(root, 'dist'), inputs: [folder.path] }
    const include = ['*.md', '../outside/*.md']
    const found = await discoverDocuments({
      ...search,
      include,
      pattern: '{locale}.md',
      sourcePattern: '../outside/{deck}.md',
    })
    expect(found.map(({ path }) => relative(root, path))).toEqual(['en.md'])
  })

  it.each(['de.md', 'folder'])('stops where one is named: %s', async (input) => {
    await using folder = await createFolder(['site/en.md', 'outside/de.md'])
    const root = join(folder.path, 'site')
    await symlink('../outside/de.md', join(root, 'de.md'))
    await symlink('../outside', join(root, 'folder'))
    const search = { include: [], exclude: [], root, outFolder: join(root, 'dist') }
    await expect(discoverDocuments({ ...search, inputs: [join(root, input)] })).rejects.toMatchObject({
      code: 'input-not-found',
      message: expect.stringContaining('leads out of the root') as string,
    })
  })
})

describe('discoverDocuments, by places', () => {
  const tree = [
    'a.md',
    'b/c.md',
    'translations/es/a.md',
    'translations/br/b/c.md',
    'talks/one/en.md',
    'talks/one/es.md',
  ]

  it('finds translations in folders of their own, and beside these what names say', async () => {
    expect(await discover(tree, [''])).toEqual([
      'a ? a.md',
      'a es translations/es/a.md',
      'b/c ? b/c.md',
      'b/c pt-BR translations/br/b/c.md',
      'talks/one en talks/one/en.md',
      'talks/one es talks/one/es.md',
    ])
  })

  it('includes and excludes by globs', async () => {
    expect(await discover(tree, [''], { include: ['**/a.md'] })).toEqual([
      'a ? a.md',
      'a es translations/es/a.md',
    ])
    expect(await discover(tree, [''], { exclude: ['**/c.md', 'talks/**'] })).toEqual([
      'a ? a.md',
      'a es translations/es/a.md',
    ])
  })

  it('takes the names that the project gives to locales', async () => {
    const localeNames = { br: 'br', 'en-us': 'en' }
    expect(await discover(['c/br.md', 'c/en_US.md'], ['c'], { localeNames })).toEqual([
      'c br c/br.md',
      'c en c/en_US.md',
    ])
  })

  it('does not take a single file for a locale that is called like one by chance', async () => {
    expect(await discover(['c/id.md', 'c/one.md', 'c/two.md'], ['c'])).toEqual([
      'id ? c/id.md',
      'one ? c/one.md',
      'two ? c/two.md',
    ])
  })

  it('skips what plain lines of .gitignore name', async () => {
    const lines = '# built\n_site/\n/public\nkept\n!kept\n*.tmp\n'
    const names = [
      '_site/a.md',
      'b/_site/a.md',
      'public/a.md',
      'b/public/a.md',
      'kept/a.md',
      'c.tmp/a.md',
      '.hidden/a.md',
    ]
    await using folder = await createFolder({
      '.gitignore': lines,
      ...Object.fromEntries(names.map((name) => [name, '# A'])),
    })
    const root = folder.path
    const search = { include: [], exclude: [], root, outFolder: join(root, 'dist') }
    const found = async (input: string) =>
      (await discoverDocuments({ ...search, inputs: [join(root, input)] })).map(({ path }) =>
        relative(root, path),
      )
    expect(await found('')).toEqual(['b/public/a.md', 'c.tmp/a.md', 'kept/a.md'])
    expect(await found('b')).toEqual(['b/public/a.md'])
  })
})

describe('discoverDocuments, by a pattern', () => {
  const tree = [
    'course/one.md',
    'course/deep/two.md',
    'README.md',
    'translations/es/course/one.md',
    'translations/es/course/deep/two.md',
    'translations/pt-br/course/one.md',
    'translations/README.md',
    'translations/nolocale9x/course/one.md',
    'node_modules/a/translations/es/x.md',
    'dist/translations/es/x.md',
  ]

  it('lets a deck span folders', async () => {
    expect(await discover(tree, [''], { pattern: 'translations/{locale}/{deck}.md' })).toEqual([
      'course/deep/two es translations/es/course/deep/two.md',
      'course/one es translations/es/course/one.md',
      'course/one pt-BR translations/pt-br/course/one.md',
    ])
  })

  it('finds the source by a pattern of its own', async () => {
    const patterns = { pattern: 'translations/{locale}/{deck}.md', sourcePattern: '{deck}.md' }
    expect(
      await discover(tree, [''], { ...patterns, include: ['course/one.md', '**/es/**/one.md'] }),
    ).toEqual(['course/one ? course/one.md', 'course/one es translations/es/course/one.md'])
  })

  it('includes and excludes by globs', async () => {
    const pattern = 'translations/{locale}/{deck}.md'
    expect(await discover(tree, [''], { pattern, exclude: ['**/deep/**', '**/pt-br/**'] })).toEqual([
      'course/one es translations/es/course/one.md',
    ])
    expect(await discover(tree, [''], { pattern, include: ['**/two.md'] })).toHaveLength(1)
  })

  it('stays below the inputs', async () => {
    const pattern = 'translations/{locale}/{deck}.md'
    expect(await discover(tree, ['translations/es/course/deep'], { pattern })).toEqual([
      'course/deep/two es translations/es/course/deep/two.md',
    ])
  })

  it.each([
    ['./{deck}.{locale}.md', ['talk.es.md'], ['talk es talk.es.md']],
    ['{locale}.md', ['es.md'], ['es es es.md']],
    ['docs/{deck}/(draft)+[1].{locale}.md', ['docs/a/(draft)+[1].es.md'], ['a es docs/a/(draft)+[1].es.md']],
  ])('takes %s literally but for its names', async (pattern, files, expected) => {
    expect(await discover(files, [''], { pattern })).toEqual(expected)
  })

  it('wants a pattern with a name in it', async () => {
    await expect(discover(tree, [''], { pattern: 'docs/*.md' })).rejects.toMatchObject({
      name: 'DeckError',
      code: 'wrong-option',
    })
  })
})
