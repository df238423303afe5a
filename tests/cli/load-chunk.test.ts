import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compileBundle, createChunkLoader } from '../../src/cli/load-chunk.js'
import { createFolder, type TemporaryFolder } from '../temporary-folder.js'

const chunks = {
  'main.cjs': `const { greet } = require('./greet.cjs')\nexports.said = greet('you')\n`,
  'greet.cjs': `exports.greet = (name) => \`\\u00a1\${require('node:path').basename('/a/hola')} \${name}!\`\n`,
  'late.cjs': `exports.greet = require('./greet.cjs').greet\nexports.read = (path) => import(path)\n`,
}

let made: TemporaryFolder
const inFolder = (name: string) => join(made.path, name)
const cached = () => Object.keys(chunks).filter((name) => existsSync(inFolder(`${name}.cache`)))
const load = (name: string) => createChunkLoader(made.path).load(inFolder(name))

/** As another process would find it: compiled, and nothing loaded yet. */
async function compile(): Promise<void> {
  await compileBundle(made.path, 'main.cjs', (loader) => Promise.resolve(loader.load(inFolder('greet.cjs'))))
  forget()
}

function forget(): void {
  const { cache } = createRequire(import.meta.url)
  for (const name of Object.keys(chunks)) delete cache[inFolder(name)]
}

beforeEach(async () => {
  made = await createFolder([])
  for (const [name, text] of Object.entries(chunks)) writeFileSync(inFolder(name), text)
})
afterEach(async () => {
  forget()
  await made[Symbol.asyncDispose]()
})

describe('a bundle', () => {
  it('runs as it is where it was not compiled', () => {
    expect(load('main.cjs')).toEqual({ said: '¡hola you!' })
    expect(cached()).toEqual([])
  })

  it('runs where it was compiled, but for the entry and what imports as it runs', async () => {
    await compile()
    expect(cached()).toEqual(['greet.cjs'])
    expect(load('main.cjs')).toEqual({ said: '¡hola you!' })
  })

  it('has each of its files once, whoever loads them', async () => {
    await compile()
    const loader = createChunkLoader(made.path)
    const late = loader.load(inFolder('late.cjs')) as { greet: unknown; read: (path: string) => unknown }
    expect(late.greet).toBe((loader.load(inFolder('greet.cjs')) as { greet: unknown }).greet)
    await expect(late.read('node:os')).resolves.toHaveProperty('EOL')
  })

  it.each([
    ['what was compiled is cut off', () => truncateSync(inFolder('greet.cjs.cache'), 100)],
    ['what was compiled is something else', () => writeFileSync(inFolder('greet.cjs.cache'), 'something')],
    ['what was compiled is gone', () => rmSync(inFolder('greet.cjs.cache'))],
    ['it was compiled for another Node.js', () => writeFileSync(inFolder('made-for.txt'), 'V8 1.0, x64\n')],
  ])('runs where %s', async (_, spoil) => {
    await compile()
    spoil()
    expect(load('main.cjs')).toEqual({ said: '¡hola you!' })
  })

  it('says what it was compiled for', async () => {
    await compile()
    expect(readFileSync(inFolder('made-for.txt'), 'utf8')).toContain(process.versions.v8)
  })
})
