import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { countHits } from './hits.mjs'
import { findPoints } from './points.mjs'
import { readBundled, readModules } from './scripts.mjs'

/** Of lines, and of branches, so many in a hundred must be run by the tests. */
const least = 90

/** A shared worker, which no page tells of: what runs in it cannot be counted. `tests/program/dev-windows.test.ts` tests what it does. */
const uncountable = 'viewer/dev/line.ts'

/**
 * Says by folder how much of `src` ran, writes what did not to `<folder>/not-run.txt`, and gives whether it is enough.
 * @param {string} root the project's folder
 * @param {string} folder the folder that coverage was collected in
 */
export function reportCoverage(root, folder) {
  const raw = join(folder, 'raw')
  const points = new Map(
    listModules(root).map((path) => [path, findPoints(path, readFileSync(path, 'utf8'))]),
  )
  const scripts = new Map([
    ...readModules(raw, root),
    ...readBundled(join(root, 'lib/bundle'), root),
    ...readBundled(join(root, 'lib/viewer'), root),
  ])
  const hits = countHits(points, { raw, scripts })
  const modules = [...points].map(([path, of]) =>
    measure(relative(join(root, 'src'), path), of, hits.get(path)),
  )
  writeFileSync(
    join(folder, 'not-run.txt'),
    modules.flatMap(({ path, missed }) => missed.map((one) => `src/${path}:${one}\n`)).join(''),
  )
  return tell(modules)
}

const listModules = (root) =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && name !== uncountable)
    .sort()
    .map((name) => join(root, 'src', name))

/** Lines count once, however many statements begin there. */
function measure(path, { lines, branches }, hits) {
  const ran = new Map()
  for (const [index, { line }] of lines.entries())
    ran.set(line, (ran.get(line) ?? false) || hits.lines[index] > 0)
  const missedLines = [...ran].filter(([, is]) => !is).map(([line]) => `${line} line`)
  const missedBranches = branches
    .filter((_, index) => hits.branches[index] === 0)
    .map(({ line, unless }) => `${line} branch${unless === undefined ? '' : ' past the `if`'}`)
  return {
    path,
    folder: path.includes('/') ? path.split('/')[0] : '.',
    lines: { all: ran.size, missed: missedLines.length },
    branches: { all: branches.length, missed: missedBranches.length },
    missed: [...missedLines, ...missedBranches],
  }
}

function tell(modules) {
  const sum = (list, kind) => {
    const all = list.reduce((total, one) => total + one[kind].all, 0)
    const missed = list.reduce((total, one) => total + one[kind].missed, 0)
    return { all, share: all === 0 ? 100 : (100 * (all - missed)) / all }
  }
  const row = (name, list) =>
    `${name.padEnd(14)}${['lines', 'branches'].map((kind) => `${sum(list, kind).share.toFixed(1).padStart(7)} % of ${String(sum(list, kind).all).padStart(5)} ${kind}`).join('')}`
  const folders = [...new Set(modules.map(({ folder }) => folder))].sort()
  const rows = folders.map((name) =>
    row(
      name,
      modules.filter(({ folder }) => folder === name),
    ),
  )
  const whole = ['lines', 'branches'].map((kind) => sum(modules, kind).share)
  console.log(['Coverage of src', ...rows, row('all', modules)].join('\n'))
  const isEnough = whole.every((share) => share >= least)
  if (!isEnough)
    console.error(`Coverage must be at least ${least} %; coverage/not-run.txt lists what does not run.`)
  return isEnough
}
