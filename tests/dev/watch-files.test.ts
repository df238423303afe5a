import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { watchFiles } from '../../src/dev/watch-files.js'
import { createFolder } from '../temporary-folder.js'

/** A watched folder, and how often it was told that something changed. */
async function watchFolder(
  files: Readonly<Record<string, string>>,
  { paths = ['.'], ignored = [] }: { paths?: readonly string[]; ignored?: readonly string[] } = {},
) {
  const folder = await createFolder(files)
  const at = (path: string) => join(folder.path, path)
  let calls = 0
  const watcher = await watchFiles(paths.map(at), ignored.map(at), () => calls++)
  return {
    at,
    watcher,
    count: () => calls,
    /** Does something, and waits until it is told of. */
    told: async (act: () => Promise<unknown>) => {
      const before = calls
      await act()
      await expect.poll(() => calls, { timeout: 5000, interval: 5 }).toBeGreaterThan(before)
    },
    [Symbol.asyncDispose]: async () => {
      await watcher[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

describe('watchFiles', () => {
  it('tells of files that are made, changed, renamed and removed, in new folders too', async () => {
    await using watched = await watchFolder({ 'talk/en.md': '# Talk' })
    const { at, told } = watched
    await told(() => writeFile(at('talk/en.md'), '# Other'))
    await told(() => writeFile(at('talk/es.md'), '# Charla'))
    await told(async () => {
      await mkdir(at('more/deep'), { recursive: true })
      await writeFile(at('more/deep/en.md'), '# More')
    })
    await told(() => writeFile(at('more/deep/en.md'), '# Still more'))
    await told(() => rename(at('talk/es.md'), at('talk/pt.md')))
    await told(() => rm(at('talk/pt.md')))
  })

  it('tells of a file that another one took the place of, as editors save, again and again', async () => {
    await using watched = await watchFolder({ 'en.md': '# Talk' })
    const { at, told } = watched
    for (const text of ['one', 'two', 'three']) {
      await told(async () => {
        await writeFile(at('.en.md.swp'), text)
        await rename(at('.en.md.swp'), at('en.md'))
      })
      await wait(150)
    }
  })

  it('tells of what is written shortly after something was told', async () => {
    await using watched = await watchFolder({ 'en.md': '# Talk' })
    const { at, told } = watched
    for (const pause of [28, 34, 40, 46]) {
      await told(() => writeFile(at('en.md'), ''))
      await wait(pause - 25)
      await told(() => writeFile(at('en.md'), `# The whole text after ${pause}`))
      await wait(200)
    }
  })

  it('makes one change of many that come together', async () => {
    await using watched = await watchFolder({ 'en.md': '# Talk' })
    const { at, told, count } = watched
    await told(async () => {
      for (let index = 0; index < 50; index++) await writeFile(at(`${index}.md`), '# Talk')
    })
    await wait(300)
    expect(count()).toBeLessThanOrEqual(5)
  })

  it('goes on watching folders that were removed and come back, the watched one itself too', async () => {
    await using watched = await watchFolder({ 'content/talk/en.md': '# Talk' }, { paths: ['content'] })
    const { at, told } = watched
    const restore = async (path: string) => {
      await mkdir(at(path), { recursive: true })
      await writeFile(at(`${path}/en.md`), '# Back')
    }
    for (const gone of ['content/talk', 'content', 'content/talk', 'content']) {
      await told(() => rm(at(gone), { recursive: true }))
      await wait(150)
      await told(() => restore('content/talk'))
      await wait(150)
      await told(() => writeFile(at('content/talk/en.md'), '# Edited'))
      await wait(150)
    }
  })

  it('waits for what is not there yet, and watches more when it is told to', async () => {
    await using watched = await watchFolder({ 'a/en.md': '# A' }, { paths: ['a', 'later', 'config.yaml'] })
    const { at, told, watcher } = watched
    await told(async () => {
      await mkdir(at('later'))
      await writeFile(at('later/en.md'), '# Later')
    })
    await told(() => writeFile(at('config.yaml'), 'out: x'))
    await mkdir(at('pictures'))
    watcher.add([at('pictures')])
    await wait(150)
    await told(() => writeFile(at('pictures/a.svg'), '<svg/>'))
  })

  it('says nothing of what is ignored', async () => {
    const setting = { paths: ['.'], ignored: ['dist'] }
    await using watched = await watchFolder({ 'en.md': '# Talk', 'dist/a.html': 'a' }, setting)
    const { at, count } = watched
    await mkdir(at('node_modules/x'), { recursive: true })
    await writeFile(at('node_modules/x/en.md'), '# No')
    await writeFile(at('dist/a.html'), 'b')
    await mkdir(at('.git'))
    await writeFile(at('.git/index'), 'x')
    await wait(300)
    expect(count()).toBe(0)
  })
})
