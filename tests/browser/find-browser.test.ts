import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../src/browser/find-browser.js'
import { userCacheFolder } from '../../src/browser/user-cache-folder.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polydeck-find-'))
})
afterAll(() => rm(folder, { recursive: true }))

const cacheFolder = userCacheFolder(process.env, process.platform)
const withoutEmbedded = { platform: 'linux', arch: 'arm64' } as const

async function executable(path: string): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  await chmod(file, 0o755)
  return file
}

describe('findBrowser', () => {
  it('takes the browser that the author names before all others', async () => {
    const mine = await executable('mine/chrome')
    const other = await executable('other/chrome')
    expect(
      await findBrowser({ browserPath: mine, environment: { CHROME_PATH: other }, cacheFolder }),
    ).toEqual({
      kind: 'given',
      path: mine,
      environment: {},
    })
    expect(await findBrowser({ environment: { CHROME_PATH: other }, cacheFolder })).toMatchObject({
      path: other,
    })
  })

  it('does not go on to another browser where the named one does not exist', async () => {
    await expect(
      findBrowser({ browserPath: '/no/chrome', environment: {}, cacheFolder }),
    ).rejects.toMatchObject({
      code: 'no-browser',
      message: 'There is no browser at `/no/chrome`, which `--browser-path` names.',
    })
    await expect(findBrowser({ environment: { CHROME_PATH: folder }, cacheFolder })).rejects.toMatchObject({
      message: `There is no browser at \`${folder}\`, which the variable \`CHROME_PATH\` names.`,
    })
  })

  it("takes the newest of Playwright's headless shells that is whole", async () => {
    await executable('pw/chromium_headless_shell-999/chrome-linux/headless_shell')
    const newest = await executable(
      'pw/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell',
    )
    await mkdir(join(folder, 'pw/chromium_headless_shell-1300/chrome-linux'), { recursive: true })
    await executable('pw/chromium-1400/chrome-linux/chrome')
    const environment = { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'pw') }
    expect(await findBrowser({ environment, cacheFolder })).toEqual({
      kind: 'playwright',
      path: newest,
      environment: {},
    })
  })

  it("looks for Playwright's shell in the user's cache folder", async () => {
    const shell = await executable(
      'home/.cache/ms-playwright/chromium_headless_shell-5/chrome-linux/headless_shell',
    )
    const environment = { HOME: join(folder, 'home') }
    const machine = withoutEmbedded
    expect(await findBrowser({ environment, cacheFolder, machine })).toMatchObject({ path: shell })
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'takes the embedded shell before an installed browser',
    async () => {
      await executable('bin/chrome-headless-shell')
      const environment = { HOME: join(folder, 'nobody'), PATH: join(folder, 'bin') }
      expect(await findBrowser({ environment, cacheFolder })).toMatchObject({ kind: 'embedded' })
    },
  )

  it('takes an installed browser where there is no shell', async () => {
    const installed = await executable('bin/chrome-headless-shell')
    const environment = { HOME: join(folder, 'nobody'), PATH: `relative:${join(folder, 'bin')}` }
    expect(await findBrowser({ environment, cacheFolder, machine: withoutEmbedded })).toEqual({
      kind: 'installed',
      path: installed,
      environment: {},
    })
  })

  it('names three ways to get a browser where there is none', async () => {
    const environment = { HOME: join(folder, 'nobody') }
    const search = findBrowser({ environment, cacheFolder, machine: { platform: 'win32', arch: 'x64' } })
    await expect(search).rejects.toMatchObject({ code: 'no-browser' })
    const advice = await search.catch((error: { advice: string }) => error.advice)
    expect(advice).toContain('npx playwright install chromium-headless-shell')
    expect(advice).toContain('install Chrome, Edge or Chromium')
    expect(advice).toContain('--browser-path')
    expect(advice).toContain('CHROME_PATH')
  })
})

describe('userCacheFolder', () => {
  it.each([
    ['linux', { HOME: '/home/a' }, '/home/a/.cache/polydeck'],
    ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/var/c' }, '/var/c/polydeck'],
    ['darwin', { HOME: '/Users/a', XDG_CACHE_HOME: '/var/c' }, '/Users/a/Library/Caches/polydeck'],
    ['win32', { LOCALAPPDATA: '/c/Local' }, '/c/Local/polydeck'],
  ] as const)("follows the platform's custom on %s", (platform, environment, expected) => {
    expect(userCacheFolder(environment, platform).replaceAll('\\', '/')).toBe(expected)
  })
})
