import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load-config.js'
import { createFolder } from '../temporary-folder.js'

const holding = (text: string, name = 'polydeck.config.yaml') => createFolder({ [name]: text })

describe('loadConfig', () => {
  it.each([
    ['polydeck.config.json', '{ "out": "built" }'],
    ['polydeck.config.json', '\uFEFF{ "out": "built" }'],
    ['polydeck.config.yaml', 'out: built # with a comment\n'],
    ['polydeck.config.yml', 'out: built\n'],
    ['polydeck.config.mjs', "export default { out: 'built' }\n"],
    ['polydeck.config.mjs', "export default Promise.resolve({ out: 'built' })\n"],
    [
      'polydeck.config.mjs',
      "import { defineConfig } from 'polydeck'\nexport default defineConfig({ out: 'built' })\n",
    ],
    ['polydeck.config.ts', "import { name } from './name'\nexport default { out: name satisfies string }\n"],
    [
      'polydeck.config.ts',
      "import { defineConfig } from 'polydeck/config'\nenum Places { Out = 'built' }\nexport default defineConfig({ out: Places.Out })\n",
    ],
  ])('reads %s', async (name, text) => {
    await using folder = await createFolder({
      [name]: text,
      'name.ts': "export const name: string = 'built'\n",
    })
    expect(await loadConfig({ folder: folder.path })).toEqual({
      file: join(folder.path, name),
      folder: folder.path,
      config: { out: 'built' },
    })
  })

  it.each(['polydeck.config.mjs', 'polydeck.config.ts', 'polydeck.config.json'])(
    'reads what %s has become since it was read',
    async (name) => {
      const textOf = (out: string) =>
        name.endsWith('json') ? `{ "out": "${out}" }` : `export default { out: '${out}' }`
      await using folder = await holding(textOf('one'), name)
      await loadConfig({ folder: folder.path })
      await writeFile(join(folder.path, name), textOf('another'))
      expect((await loadConfig({ folder: folder.path }))?.config).toEqual({ out: 'another' })
    },
  )

  it('takes a file that holds nothing for one without keys', async () => {
    await using folder = await holding('# nothing yet\n')
    expect((await loadConfig({ folder: folder.path }))?.config).toEqual({})
  })

  it('finds the nearest file above, up to the top of the git work tree', async () => {
    await using folder = await createFolder({
      'polydeck.config.json': '{}',
      'repository/.git/HEAD': '',
      'repository/polydeck.config.json': '{}',
      'repository/a/polydeck.config.yml': '',
      'repository/a/b/c/en.md': '',
      'repository/d/e/en.md': '',
      'other/.git/HEAD': '',
      'other/a/en.md': '',
      'plain/en.md': '',
    })
    const find = async (from: string) => (await loadConfig({ folder: join(folder.path, from) }))?.folder
    expect(await find('repository/a/b/c')).toBe(join(folder.path, 'repository/a'))
    expect(await find('repository/d/e')).toBe(join(folder.path, 'repository'))
    expect(await find('repository')).toBe(join(folder.path, 'repository'))
    expect(await find('other/a')).toBeUndefined()
    expect(await find('other')).toBeUndefined()
  })

  it('looks outside of a git work tree only into the folder itself', async () => {
    await using folder = await createFolder({ 'polydeck.config.json': '{}', 'plain/en.md': '' })
    expect(await loadConfig({ folder: join(folder.path, 'plain') })).toBeUndefined()
    expect(await loadConfig({ folder: folder.path })).toBeDefined()
  })

  it('reads the file that is named, and no other', async () => {
    await using folder = await createFolder({ 'polydeck.config.json': '{', 'talks/other.yaml': 'out: x\n' })
    expect(await loadConfig({ folder: folder.path, file: 'talks/other.yaml' })).toEqual({
      file: join(folder.path, 'talks/other.yaml'),
      folder: join(folder.path, 'talks'),
      config: { out: 'x' },
    })
  })

  it.each([
    ['none.yaml', '`none.yaml`, given with `--config`, does not exist.'],
    ['talks', '`talks`, given with `--config`, is no file.'],
    ['talks/en.md', '`talks/en.md` is no kind of file that holds a configuration.'],
  ])('refuses %s', async (file, message) => {
    await using folder = await createFolder(['talks/en.md'])
    await expect(loadConfig({ folder: folder.path, file })).rejects.toMatchObject({
      code: 'broken-config',
      message,
    })
  })

  it('refuses to choose between two', async () => {
    await using folder = await createFolder({ 'a/polydeck.config.ts': '', 'a/polydeck.config.json': '{}' })
    await expect(loadConfig({ folder: join(folder.path, 'a') })).rejects.toMatchObject({
      code: 'broken-config',
      message: '`a` holds `polydeck.config.ts` and `polydeck.config.json`.',
    })
  })

  it.each([
    ['polydeck.config.json', '{ "out": }', /^`polydeck.config.json` cannot be read: Unexpected token/],
    ['polydeck.config.yaml', 'out: [a', /^`polydeck.config.yaml` cannot be read: .*line/],
    [
      'polydeck.config.mjs',
      'throw new Error("no luck")',
      /^`polydeck.config.mjs` cannot be read: no luck\.$/,
    ],
    ['polydeck.config.mjs', 'export const a = 1', /cannot be read: it exports nothing by default; write /],
    ['polydeck.config.mjs', 'import "./none.js"', /cannot be read: Cannot find module/],
    ['polydeck.config.ts', 'export default {', /^`polydeck.config.ts` cannot be read: /],
  ])('tells why %s cannot be read', async (name, text, message) => {
    await using folder = await holding(text, name)
    await expect(loadConfig({ folder: folder.path })).rejects.toMatchObject({
      code: 'broken-config',
      message: expect.stringMatching(message) as string,
    })
  })

  it('loads `polydeck` also where it is installed', async () => {
    await using folder = await holding(
      "import { defineConfig } from 'polydeck/config'\nexport default defineConfig({ out: 'built' })\n",
      'polydeck.config.mjs',
    )
    await using installed = await createFolder(['node_modules/x.md'])
    await symlink(join(installed.path, 'node_modules'), join(folder.path, 'node_modules'))
    await symlink(
      fileURLToPath(new URL('../..', import.meta.url)),
      join(installed.path, 'node_modules/polydeck'),
    )
    expect((await loadConfig({ folder: folder.path }))?.config).toEqual({ out: 'built' })
  })
})
