import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolveBuildConfig, type BuildOptions } from '../../src/config/resolve-build-config.js'

let top = ''
let folder = ''
let packageFolder = ''
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'polydeck-config-'))
  folder = join(top, 'project')
  packageFolder = join(top, 'package')
  const themes = [
    [packageFolder, 'themes/paper'],
    [packageFolder, 'themes/night'],
    [folder, 'themes/night'],
    [folder, 'looks/own'],
  ] as const
  for (const [parent, path] of themes) {
    await mkdir(join(parent, path), { recursive: true })
    await writeFile(join(parent, path, 'theme.css'), '')
  }
  await mkdir(join(folder, 'themes/empty'))
  await mkdir(join(packageFolder, 'templates'))
})
afterAll(() => rm(top, { recursive: true }))

const resolveWith = (options: BuildOptions, inputs: readonly string[] = []) =>
  resolveBuildConfig(inputs, options, { folder, environment: {}, packageFolder, processors: 4 })

describe('resolveBuildConfig', () => {
  it('makes what is asked for, and one file of each deck besides where that is wanted', async () => {
    const formats = async (options: BuildOptions) => [...(await resolveWith(options)).formats]
    expect(await formats({ format: 'html' })).toEqual(['html'])
    expect(await formats({ format: 'html', standalone: true })).toEqual(['html', 'standalone'])
    expect(await formats({ standalone: true })).toEqual(['html', 'pdf', 'handout', 'standalone'])
  })

  it('needs no options', async () => {
    expect(await resolveWith({})).toEqual({
      inputs: [folder],
      outFolder: join(folder, 'dist'),
      failOn: 'error',
      rules: {},
      localeNames: {},
      missing: 'source',
      outdated: 'show',
      lockstep: [],
      words: {},
      limits: { bytes: 1_048_576, slides: 1000 },
      include: [],
      exclude: [],
      formats: new Set(['html', 'pdf', 'handout']),
      handout: { kind: 'notes', paper: { name: 'A4', width: 210, height: 297 }, perPage: 3, isLarge: false },
      print: { fragments: 'final', hasNotes: false, pictureScale: 1 },
      concurrency: 4,
      packageFolder,
      themeFolder: join(packageFolder, 'themes/paper'),
      vars: {},
      settings: {},
      isForced: false,
      leavesOut: { decks: false, formats: false },
      projectFolder: folder,
      isThemeAsked: false,
      themesFolders: [join(folder, 'themes'), join(packageFolder, 'themes')],
      templateFolders: [join(packageFolder, 'templates')],
    })
  })

  it('takes paths from the folder that the program was started in', async () => {
    const options = { out: '../out', root: '..', browserPath: 'bin/chrome' }
    expect(await resolveWith(options, ['talk.md', join(top, 'other')])).toMatchObject({
      inputs: [join(folder, 'talk.md'), join(top, 'other')],
      outFolder: join(top, 'out'),
      root: top,
      browserPath: join(folder, 'bin/chrome'),
    })
  })

  it('passes on what is only matched', async () => {
    const options = {
      pattern: '{locale}/{deck}.md',
      sourcePattern: '{deck}.md',
      include: ['a*'],
      exclude: ['b*'],
    }
    expect(await resolveWith(options)).toMatchObject(options)
  })

  it('writes locales in their canonical form', async () => {
    expect(await resolveWith({ locale: 'ES,pt-br', sourceLocale: 'EN' })).toMatchObject({
      locales: ['es', 'pt-BR'],
      sourceLocale: 'en',
    })
  })

  it("puts the project's templates behind the program's", async () => {
    await mkdir(join(folder, 'templates'))
    const { templateFolders } = await resolveWith({})
    await rm(join(folder, 'templates'), { recursive: true })
    expect(templateFolders).toEqual([join(packageFolder, 'templates'), join(folder, 'templates')])
  })

  it('looks for documents in `content`, where there is such a folder', async () => {
    await mkdir(join(folder, 'content'))
    const inputs = [(await resolveWith({})).inputs, (await resolveWith({ pattern: '{deck}.md' })).inputs]
    await rm(join(folder, 'content'), { recursive: true })
    expect(inputs).toEqual([[join(folder, 'content')], [folder]])
  })

  it('refuses a root that is no folder', async () => {
    await expect(resolveWith({ root: 'none' })).rejects.toMatchObject({
      code: 'wrong-option',
      message: '`none`, given with `--root`, is not a folder.',
    })
  })
})

describe('a configuration file', () => {
  const withFile = async (text: string, options: BuildOptions = {}, inputs: readonly string[] = []) => {
    const file = join(folder, 'polydeck.config.yaml')
    await writeFile(file, text)
    const started = join(folder, 'themes')
    const surroundings = { folder: started, environment: {}, packageFolder, processors: 4 }
    try {
      return await resolveBuildConfig(inputs, { config: '../polydeck.config.yaml', ...options }, surroundings)
    } finally {
      await rm(file)
    }
  }

  it('is the root, and paths in it are taken from its folder', async () => {
    const text = 'inputs: talks\nout: built\nbrowserPath: bin/chrome\ntheme: looks/own\n'
    expect(await withFile(text)).toMatchObject({
      configFile: join(folder, 'polydeck.config.yaml'),
      root: folder,
      inputs: [join(folder, 'talks')],
      outFolder: join(folder, 'built'),
      browserPath: join(folder, 'bin/chrome'),
      themeFolder: join(folder, 'looks/own'),
      isThemeAsked: false,
    })
    expect(await withFile('root: ..')).toMatchObject({
      root: top,
      inputs: [folder],
      outFolder: join(folder, 'dist'),
    })
    await expect(withFile('root: none')).rejects.toMatchObject({
      message: '`none`, the `root` of the configuration, is not a folder.',
    })
  })

  it('says what handouts, PDFs, notes and links are like, and options go before it', async () => {
    const text =
      'handout: bilingual\nsecond: bg\npaper: Letter\nperPage: 4\nlargePrint: true\npdfNotes: true\nfragments: steps\n' +
      'pictureScale: 2\nnotes: speaker\nlinks: print\nsize: "4:3"\ndensity: talk\nstandalone: true\n'
    expect(await withFile(text)).toMatchObject({
      handout: { kind: 'bilingual', second: 'bg', perPage: 4, isLarge: true },
      print: { fragments: 'steps', hasNotes: true, pictureScale: 2 },
      usualNotes: 'speaker',
      usualLinks: 'print',
      usualSize: { name: '4:3' },
      usualDensity: 'talk',
    })
    const options = {
      handout: 'notes',
      pictureScale: '1',
      notes: 'none',
      links: 'work',
      size: '16:9',
      density: 'full',
    }
    expect(await withFile(text.replace('second: bg\n', ''), options)).toMatchObject({
      handout: { kind: 'notes' },
      print: { pictureScale: 1 },
      notes: 'none',
      links: 'work',
      size: { name: '16:9' },
      density: 'full',
    })
  })

  it('stands behind every option', async () => {
    const text =
      'inputs: a\nout: a\nlocale: es\nsourceLocale: es\nformats: html\nminSize: 24\nminComplete: 1\nroot: .\n' +
      'pattern: a/{deck}.md\nsourcePattern: "{deck}.md"\ninclude: a\nexclude: a\nconcurrency: 1\nbrowserPath: a\n' +
      'failOn: error\ntheme: night\n'
    const options: BuildOptions = {
      out: 'b',
      locale: 'bg,zh',
      sourceLocale: 'bg',
      format: 'pdf',
      minSize: '30',
      minComplete: '90 %',
      root: '..',
      pattern: 'b/{deck}.md',
      sourcePattern: 'b',
      include: ['b'],
      exclude: ['b'],
      concurrency: '2',
      browserPath: 'b',
      failOn: 'warning',
      theme: 'paper',
    }
    expect(await withFile(text, options, ['b'])).toMatchObject({
      inputs: [join(folder, 'themes/b')],
      outFolder: join(folder, 'themes/b'),
      locales: ['bg', 'zh'],
      sourceLocale: 'bg',
      formats: new Set(['pdf']),
      minSize: 30,
      minComplete: 90,
      root: folder,
      pattern: 'b/{deck}.md',
      sourcePattern: 'b',
      include: ['b'],
      exclude: ['b'],
      concurrency: 2,
      browserPath: join(folder, 'themes/b'),
      failOn: 'warning',
      themeFolder: join(packageFolder, 'themes/paper'),
      isThemeAsked: true,
    })
  })

  it('stands behind front matter, too, and so apart from what was asked for', async () => {
    const config = await withFile('size: "4:3"\ndensity: talk\n')
    expect(config).toMatchObject({ usualSize: { name: '4:3' }, usualDensity: 'talk' })
    expect([config.size, config.density]).toEqual([undefined, undefined])
    expect(await withFile('size: "4:3"\n', { size: '16:9' })).toMatchObject({ size: { name: '16:9' } })
  })

  it('holds what no option does', async () => {
    const text =
      'rules: { locale/extra-slide: off }\nlocales: { br: pt-BR }\nmissing: omit\noutdated: mark\nlockstep: [en, es]\n' +
      'words: { bg: { contents: Теми } }\nminComplete: 80\nfailOn: warning\n'
    expect(await withFile(text)).toMatchObject({
      rules: { 'locale/extra-slide': 'off' },
      localeNames: { br: 'pt-BR' },
      missing: 'omit',
      outdated: 'mark',
      lockstep: [['en', 'es']],
      words: { bg: { contents: 'Теми' } },
      minComplete: 80,
      failOn: 'warning',
    })
  })

  it.each(['', '-1', '101', 'most'])('is not helped by `--min-complete %s`', async (minComplete) => {
    await expect(resolveWith({ minComplete })).rejects.toMatchObject({
      message: `\`${minComplete}\`, given with \`--min-complete\`, cannot be used.`,
    })
  })
})

describe('the size', () => {
  it('is there only where it was asked for', async () => {
    expect((await resolveWith({})).size).toBeUndefined()
    expect((await resolveWith({ size: '4:3' })).size).toMatchObject({ name: '4:3', width: 960 })
  })
})

describe('the theme', () => {
  it.each([
    ["the program's, by name", 'paper', 'package/themes/paper'],
    ["the project's before the program's of the same name", 'night', 'project/themes/night'],
    ['any folder, by path', 'looks/own', 'project/looks/own'],
    ['any folder, by a path with a dot', './looks/own', 'project/looks/own'],
  ])('is %s', async (_, theme, expected) => {
    expect(await resolveWith({ theme })).toMatchObject({ themeFolder: join(top, expected) })
  })

  it.each([
    ['papre', 'There is no theme `papre`.', 'Did you mean `paper`?\n'],
    ['corporate', 'There is no theme `corporate`.', ''],
    ['looks', 'The folder `looks` holds no `theme.css`, so it is no theme.', ''],
    ['./themes/empty', 'The folder `./themes/empty` holds no `theme.css`, so it is no theme.', ''],
    ['../paper', 'There is no theme `../paper`.', 'Did you mean `paper`?\n'],
  ])('is not `%s`', async (theme, message, meant) => {
    await expect(resolveWith({ theme })).rejects.toMatchObject({
      code: 'unknown-theme',
      message,
      advice: `${meant}By name there is \`night\` and \`paper\`.\nElse give the path of a folder that holds \`theme.css\`.`,
    })
  })
})
