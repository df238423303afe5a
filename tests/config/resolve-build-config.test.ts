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
  it('needs no options', async () => {
    expect(await resolveWith({})).toEqual({
      inputs: [join(folder, 'content')],
      outFolder: join(folder, 'dist'),
      include: [],
      exclude: [],
      formats: new Set(['html', 'pdf']),
      concurrency: 4,
      epochSeconds: 946_684_800,
      packageFolder,
      themeFolder: join(packageFolder, 'themes/paper'),
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

  it('refuses a root that is no folder', async () => {
    await expect(resolveWith({ root: 'none' })).rejects.toMatchObject({
      code: 'wrong-option',
      message: '`none`, given with `--root`, is not a folder.',
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
