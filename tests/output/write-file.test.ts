import { chmod, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOutputFolder } from '../../src/output/output-folder.js'
import { outputPaths } from '../../src/output/output-paths.js'
import { createThemeShelf } from '../../src/output/read-theme.js'
import { writeOutput } from '../../src/output/write-file.js'
import { createFolder } from '../temporary-folder.js'

describe('writeOutput', () => {
  it('makes the folders that are missing, and says what it wrote', async () => {
    await using folder = await createFolder({})
    const sha256 = createHash('sha256').update('text').digest('hex')
    const path = 'a/b/en.html'
    expect(await writeOutput(folder.path, path, 'text')).toEqual({ path, bytes: 4, sha256 })
    expect(await readFile(join(folder.path, path), 'utf8')).toBe('text')
  })

  it('counts bytes, not letters', async () => {
    await using folder = await createFolder({})
    expect(await writeOutput(folder.path, 'a', '中文')).toMatchObject({ bytes: 6 })
  })

  it('replaces what is there, and leaves nothing beside it', async () => {
    await using folder = await createFolder({ 'en.html': 'old', 'foreign.txt': 'stays' })
    await writeOutput(folder.path, 'en.html', Buffer.from('new'))
    expect(await readFile(join(folder.path, 'en.html'), 'utf8')).toBe('new')
    expect((await readdir(folder.path)).sort()).toEqual(['en.html', 'foreign.txt'])
  })

  it('leaves a file alone that holds the same', async () => {
    await using folder = await createFolder({ 'en.html': 'same' })
    const path = join(folder.path, 'en.html')
    await utimes(path, 1000, 1000)
    const before = await stat(path)
    await writeOutput(folder.path, 'en.html', 'same')
    const after = await stat(path)
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino])
  })

  it('writes another file in place of one, so that a reader of the old one sees it to its end', async () => {
    await using folder = await createFolder({ 'en.html': 'old' })
    const path = join(folder.path, 'en.html')
    const before = await stat(path)
    await writeOutput(folder.path, 'en.html', 'new')
    expect((await stat(path)).ino).not.toBe(before.ino)
  })

  it('keeps the old file where the new one cannot take its place', async () => {
    await using folder = await createFolder({ 'en.html/inside.txt': 'a folder of that name' })
    await expect(writeOutput(folder.path, 'en.html', 'new')).rejects.toMatchObject({
      name: 'DeckError',
      code: 'output-not-writable',
    })
    expect(await readdir(folder.path)).toEqual(['en.html'])
  })

  it('stops where the folder is a file', async () => {
    await using folder = await createFolder({ dist: 'a file' })
    await expect(writeOutput(join(folder.path, 'dist'), 'deck/en.html', 'a')).rejects.toMatchObject({
      name: 'DeckError',
      code: 'output-not-writable',
      message: expect.stringContaining('(ENOTDIR)') as string,
    })
  })

  it.skipIf(process.getuid?.() === 0)('stops where the folder may not be written', async () => {
    await using folder = await createFolder({ 'dist/old.txt': 'old' })
    await chmod(join(folder.path, 'dist'), 0o555)
    await expect(writeOutput(join(folder.path, 'dist'), 'en.html', 'a')).rejects.toMatchObject({
      code: 'output-not-writable',
    })
    await chmod(join(folder.path, 'dist'), 0o755)
  })
})

describe('the shared files of an output folder', () => {
  it('writes each file once, however many decks name it', async () => {
    await using folder = await createFolder({})
    const outputs = openOutputFolder(folder.path)
    await Promise.all([
      outputs.share([{ name: 'a-1.css', bytes: 'a' }]),
      outputs.share([
        { name: 'a-1.css', bytes: 'a' },
        { name: 'b-1.css', bytes: 'b' },
      ]),
    ])
    expect((await readdir(join(folder.path, 'assets'))).sort()).toEqual(['a-1.css', 'b-1.css'])
  })

  it('fails every deck whose file could not be written', async () => {
    await using folder = await createFolder({ assets: 'a file' })
    const outputs = openOutputFolder(folder.path)
    const share = () => outputs.share([{ name: 'a.css', bytes: 'a' }])
    await expect(share()).rejects.toMatchObject({ code: 'output-not-writable' })
    await expect(share()).rejects.toMatchObject({ code: 'output-not-writable' })
  })
})

describe('outputPaths', () => {
  it.each([
    ['talk', 'pt-BR', 'talk/pt-BR.html', 'talk/pt-BR.pdf', '../assets/'],
    ['course/one', 'es', 'course/one/es.html', 'course/one/es.pdf', '../../assets/'],
  ])('of %s in %s', (deck, locale, html, pdf, assetPrefix) => {
    expect(outputPaths(deck, locale)).toMatchObject({ html, pdf, assetPrefix })
  })
})

describe('createThemeShelf', () => {
  it('finds a theme by its name, in the first folder that has it', async () => {
    await using folder = await createFolder({
      'own/night/theme.css': 'own',
      'usual/night/theme.css': 'usual',
    })
    const shelf = createThemeShelf([join(folder.path, 'own'), join(folder.path, 'usual')])
    expect(await shelf.byName('night')).toMatchObject({ sheet: { content: 'own' } })
    expect(await shelf.byName('day')).toBeUndefined()
  })

  it.each(['../secret', '..', '.', 'a/b', 'a\\b', '/etc', 'night/../../secret', 'a\0', ''])(
    'takes no path for a name: %j',
    async (name) => {
      await using folder = await createFolder({ 'themes/night/theme.css': 'a', 'secret/theme.css': 'secret' })
      await mkdir(join(folder.path, 'themes/a'), { recursive: true })
      await writeFile(join(folder.path, 'themes/theme.css'), 'secret')
      expect(await createThemeShelf([join(folder.path, 'themes')]).byName(name)).toBeUndefined()
    },
  )

  it('stops where the folder that was asked for has no theme', async () => {
    await using folder = await createFolder({ 'empty/readme.txt': '' })
    const shelf = createThemeShelf([])
    await expect(shelf.inFolder(join(folder.path, 'empty'))).rejects.toMatchObject({
      name: 'DeckError',
      code: 'unknown-theme',
    })
  })
})
