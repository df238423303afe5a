import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Mutant } from '../mutants/mutant.js'
import { mutants } from '../mutants/mutants.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

/** What tests and compiler need of the project. */
const needed =
  'content lib package.json package-lock.json scripts src styles templates tests themes tsconfig.json vitest.config.ts'

let copy = ''
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'polydeck-mutants-'))
  for (const name of needed.split(' ')) await cp(join(root, name), join(copy, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rm(copy, { recursive: true }))

/** What Vitest writes of a run. */
interface Outcome {
  readonly numFailedTests: number
  readonly numPassedTests: number
}

async function runSuite({ suite, only, runsProgram = false }: Mutant): Promise<Outcome> {
  if (runsProgram) await run('npm', ['run', 'compile'], { cwd: copy })
  const told = join(copy, 'outcome.json')
  await rm(told, { force: true })
  const names = only === undefined ? [] : ['--testNamePattern', only]
  const words = ['vitest', 'run', suite, ...names, '--bail', '1', '--reporter', 'json', '--outputFile', told]
  const env = { ...process.env, POLYDECK_FULL: '', CI: '1' }
  // It ends with 1 where a test failed, as it is to; what it wrote tells the rest.
  await run('npx', words, { cwd: copy, env, maxBuffer: 2 ** 26 }).catch(() => undefined)
  return JSON.parse(await readFile(told, 'utf8')) as Outcome
}

describe('the tests', () => {
  it.each(mutants)(
    'notice a program that $what ($rule)',
    async (mutant) => {
      const path = join(copy, mutant.file)
      const text = await readFile(path, 'utf8')
      await writeFile(
        path,
        text.replace(mutant.from, () => mutant.to),
      )
      try {
        expect((await runSuite(mutant)).numFailedTests).toBeGreaterThan(0)
      } finally {
        await writeFile(path, text)
      }
    },
    300_000,
  )
})
