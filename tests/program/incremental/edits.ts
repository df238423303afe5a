import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'

/** The program's own, which a project's takes the place of. */
const listTemplate = readFileSync(new URL('../../../templates/layouts/list.hbs', import.meta.url), 'utf8')

/** Something that is done to a project between two builds. */
export interface Edit {
  /** As a failure shows it. */
  readonly name: string
  apply(project: string): Promise<void>
}

const decks = ['guide', 'tour'] as const
const locales = ['en', 'bg', 'zh', 'ar'] as const
const words = ['apple', 'ябълка', '苹果', 'تفاحة', '$&', '<b>', 'a\u200db', '😀'] as const

const documentPath = fc
  .tuple(fc.constantFrom(...decks), fc.constantFrom(...locales))
  .map(([deck, locale]) => `content/${deck}/${locale}.md`)

const edit = (name: string, apply: Edit['apply']): Edit => ({ name, apply })

/** Changes a file's text, where there is one. */
const change = (path: string, name: string, with_: (text: string) => string) =>
  edit(`${name} ${path}`, async (project) => {
    const text = await readFile(join(project, path), 'utf8').catch(() => undefined)
    if (text !== undefined) await writeFile(join(project, path), with_(text))
  })

const write = (path: string, text: string | Uint8Array) =>
  edit(`write ${path}`, async (project) => {
    await mkdir(dirname(join(project, path)), { recursive: true })
    await writeFile(join(project, path), text)
  })

const remove = (path: string) =>
  edit(`remove ${path}`, (project) => rm(join(project, path), { recursive: true, force: true }))

const move = (from: string, to: string) =>
  edit(`move ${from} to ${to}`, async (project) => {
    const isPossible = existsSync(join(project, from)) && !existsSync(join(project, to))
    if (isPossible) await rename(join(project, from), join(project, to))
  })

const word = fc.constantFrom(...words)
const place = fc.nat({ max: 5 })

/** A line of a document, counted round. */
const lineAt = (text: string, at: number, of: RegExp) => {
  const found = [...text.matchAll(new RegExp(of.source, 'gm'))]
  return found[at % Math.max(1, found.length)]
}

const inText = fc.tuple(documentPath, word, place).map(([path, word, at]) =>
  change(path, `say ${word} in`, (text) => {
    const line = lineAt(text, at, /^\p{L}.*$/u)
    return line === undefined ? `${text}\n${word}\n` : text.replace(line[0], () => `${line[0]} ${word}`)
  }),
)

const inHeading = fc.tuple(documentPath, word, place).map(([path, word, at]) =>
  change(path, `reword a heading with ${word} of`, (text) => {
    const line = lineAt(text, at, /^## .*$/u)
    return line === undefined ? text : text.replace(line[0], () => `${line[0]} ${word}`)
  }),
)

const slideMore = fc
  .tuple(documentPath, word)
  .map(([path, word]) =>
    change(
      path,
      'add a slide to',
      (text) => `${text}\n## ${word}\n\n- one\n- ${word}\n\n![](pictures/hill.svg)\n`,
    ),
  )

const slideLess = fc.tuple(documentPath, place).map(([path, at]) =>
  change(path, 'take a slide from', (text) => {
    const parts = text.split(/^(?=## )/m)
    return parts.filter((_, index) => index === 0 || index !== 1 + (at % (parts.length - 1))).join('')
  }),
)

const comment = documentPath.map((path) =>
  change(path, 'put a line before the text of', (text) => text.replace(/^# /m, '<!-- a note -->\n\n# ')),
)

const link = fc
  .tuple(documentPath, fc.constantFrom(...decks))
  .map(([path, deck]) =>
    change(path, `link ${deck} from`, (text) => `${text}\nSee [there](../${deck}/en.md#two).\n`),
  )

const frontMatter = fc
  .tuple(
    documentPath,
    fc.constantFrom(
      'theme: own',
      'notes: speaker',
      'size: "4:3"',
      'density: talk',
      'title: [',
      'date: 2020-02-02',
    ),
  )
  .map(([path, line]) =>
    change(
      path,
      `write ${line} in`,
      (text) => `---\n${line}\n---\n${text.replace(/^---\n[^]*?\n---\n/, '')}`,
    ),
  )

/** A file that documents include, its translation, or a document that includes it. */
const parts = fc.oneof(
  documentPath.map((path) =>
    change(path, 'include a part in', (text) => `${text}\n<!-- include: ../parts/_part.md -->\n`),
  ),
  fc.tuple(fc.constantFrom('_part.md', '_part.bg.md', 'zh/_part.md'), word).map(([name, word]) => {
    const text = `## ${word}\n\n::: columns\n::: column\n${word}\n:::\n::: {.column width="30%"}\n![](../guide/pictures/hill.svg)\n:::\n:::\n`
    return write(`content/parts/${name}`, text)
  }),
  fc.constantFrom('_part.md', '_part.bg.md').map((name) => remove(`content/parts/${name}`)),
)

const oddDocument = fc
  .tuple(documentPath, fc.constantFrom('No heading.', '---\n---\n- a\n', '# One\n\n## Two\n\nText.\n'))
  .map(([path, text]) => write(path, text))

const svg = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path fill="${colour}" d="M0 0h40v20z"/></svg>`

const picture = fc
  .tuple(fc.constantFrom('hill.svg', 'hill.bg.svg', 'zh/hill.svg'), fc.constantFrom('red', 'blue', ''))
  .map(([name, colour]) =>
    colour === ''
      ? remove(`content/guide/pictures/${name}`)
      : write(`content/guide/pictures/${name}`, svg(colour)),
  )

const templates = fc
  .constantFrom('', '<p class="own">{{number}}</p>', '<p class="own">{{deckTitle}}</p>', '{{#if')
  .map((text) =>
    text === '' ? remove('templates') : write('templates/layouts/list.hbs', listTemplate + text),
  )

const theme = fc
  .constantFrom('rgb(1, 2, 3)', 'rgb(9, 9, 9)', 'url(nowhere.png)')
  .map((colour) => write('themes/own/theme.css', `.slide { background: ${colour}; color: white }\n`))

const configuration = fc
  .constantFrom<object>(
    { formats: ['html'] },
    { formats: ['html', 'article'] },
    { formats: ['html'], exclude: ['content/tour/**'] },
    { formats: ['html'], size: '4:3' },
    { formats: ['html'], theme: 'night', rules: { 'asset/not-found': 'off' } },
    { formats: ['html'], words: { en: { notes: 'Remarks' } } },
    { formats: ['html'], lockstep: [['en', 'bg']] },
    { formats: ['html'], missing: 'source' },
  )
  .map((config) => write('polydeck.config.json', JSON.stringify(config)))

const lock = fc
  .constantFrom('', '{ "version": 1, "decks": {} }\n', '{ not a lock')
  .map((text) =>
    text === ''
      ? remove('content/guide/translations.lock.json')
      : write('content/guide/translations.lock.json', text),
  )

const moves = fc.constantFrom(
  move('content/guide/zh.md', 'content/guide/ja.md'),
  move('content/guide/ja.md', 'content/guide/zh.md'),
  move('content/tour', 'content/trip'),
  move('content/trip', 'content/tour'),
)

const touch = documentPath.map((path) =>
  edit(`touch ${path}`, async (project) => {
    const when = new Date(1_000_000_000_000)
    await utimes(join(project, path), when, when).catch(() => undefined) // it is not there
  }),
)

/** Which of some files something happens to, counted round. */
const some = fc.integer({ min: 2, max: 5 })

const filesIn = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
}

const eachOf = (folder: string, what: string, every: number, happen: (path: string) => Promise<void>) =>
  edit(`${what} every ${every}th file of ${folder}`, async (project) => {
    for (const [index, path] of (await filesIn(join(project, folder))).entries())
      if (index % every === 0) await happen(path)
  })

const flip = async (path: string) => {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length / 2)
  if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(path, bytes)
}

const damages = fc
  .tuple(fc.constantFrom('.polydeck', 'dist'), some, fc.constantFrom('lose', 'flip', 'cut', 'empty'))
  .map(([folder, every, what]) => {
    const happen: Readonly<Record<string, (path: string) => Promise<void>>> = {
      lose: (path) => rm(path),
      flip,
      cut: async (path) => writeFile(path, (await readFile(path)).subarray(0, 20)),
      empty: (path) => writeFile(path, ''),
    }
    return eachOf(folder, what, every, happen[what] ?? flip)
  })

const loseAll = fc.constantFrom(
  remove('.polydeck'),
  remove('dist'),
  remove('.polydeck/builds'),
  remove('.polydeck/store'),
)

/** What is known of the outputs is lost, and a document is gone at the same time. */
const forgotten = documentPath.map((path) =>
  edit(`remove .polydeck and ${path}`, async (project) => {
    await rm(join(project, '.polydeck'), { recursive: true, force: true })
    await rm(join(project, path), { force: true })
  }),
)

/** Goes back to what the project was in the beginning, as a checkout of another branch does. */
const revert = fc.constant(
  edit('go back to the beginning', async (project) => {
    for (const name of ['content', 'themes', 'templates', 'polydeck.config.json'])
      await rm(join(project, name), { recursive: true, force: true })
    await cp(`${project}.beginning`, project, { recursive: true })
  }),
)

/** Any edit; the usual ones come more often. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: inText },
  { weight: 3, arbitrary: inHeading },
  { weight: 2, arbitrary: slideMore },
  { weight: 2, arbitrary: slideLess },
  { weight: 2, arbitrary: configuration },
  { weight: 2, arbitrary: picture },
  { weight: 2, arbitrary: parts },
  { weight: 2, arbitrary: damages },
  ...[
    comment,
    link,
    frontMatter,
    oddDocument,
    templates,
    theme,
    lock,
    moves,
    touch,
    loseAll,
    forgotten,
    revert,
  ].map((arbitrary) => ({ weight: 1, arbitrary })),
  { weight: 2, arbitrary: documentPath.map(remove) },
  {
    weight: 2,
    arbitrary: documentPath.map((path) => write(path, '# One\n\nText.\n\n## Two\n\nMore.\n\nNote: Said.\n')),
  },
)
