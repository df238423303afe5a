import { cpSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { compileDriver, runCompiledDriver } from '../../src/browser/compiled-driver.js'
import { createFolder, type TemporaryFolder } from '../temporary-folder.js'

const { cache } = createRequire(import.meta.url)
const isDriver = (path: string) => /playwright-core.lib.(utils|core)Bundle\.js$/.test(path)
const loaded = () => Object.keys(cache).filter(isDriver)

let made: TemporaryFolder
let folder = ''

beforeAll(async () => {
  made = await createFolder([])
  compileDriver(join(made.path, 'driver'))
})
afterAll(() => made[Symbol.asyncDispose]())
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of what was compiled, before anything of the driver is loaded. */
function copyDriver(): string {
  for (const path of loaded()) delete cache[path]
  folder = join(made.path, 'copy')
  cpSync(join(made.path, 'driver'), folder, { recursive: true })
  return folder
}

describe('the compiled driver', () => {
  it('is the driver', () => {
    expect(runCompiledDriver(copyDriver())).toBe(true)
    expect(loaded()).toHaveLength(2)
    const { chromium } = createRequire(import.meta.url)('playwright') as { chromium: { name(): string } }
    expect(chromium.name()).toBe('chromium')
  })

  it('is compiled anew where V8 cannot use what it made', () => {
    writeFileSync(join(copyDriver(), 'coreBundle.js.cache'), 'something else')
    expect(runCompiledDriver(folder)).toBe(true)
  })

  it.each([
    ['is of another version', () => writeFileSync(join(folder, 'made-of.txt'), 'playwright-core 1.0.0')],
    ['is not whole', () => truncateSync(join(folder, 'coreBundle.js'), 1_000_000)],
    ['is not there', () => rmSync(folder, { recursive: true })],
  ])('is left alone where it %s', (_, spoil) => {
    copyDriver()
    spoil()
    expect(runCompiledDriver(folder)).toBe(false)
    expect(loaded()).toEqual([])
  })
})
