import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reportCoverage } from './report.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'coverage')

/**
 * Has all processes from now on count what they run. Vitest calls it for each of its projects before it starts the first process, and
 * what it gives after the last of them ended.
 */
export function setup() {
  if (process.env['NODE_V8_COVERAGE'] !== undefined) return undefined
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['texts', 'modules', 'pages', 'node'])
    mkdirSync(join(folder, 'raw', name), { recursive: true })
  process.env['NODE_V8_COVERAGE'] = join(folder, 'raw/node')
  const preload = `--import ${new URL('collect.mjs', import.meta.url).href}`
  process.env['NODE_OPTIONS'] = [process.env['NODE_OPTIONS'], preload].filter(Boolean).join(' ')
  return finish
}

function finish() {
  if (!reportCoverage(root, folder)) process.exitCode = 1
  if (process.env['POLYDECK_COVERAGE_KEEP'] === undefined) rmSync(join(folder, 'raw'), { recursive: true })
}
