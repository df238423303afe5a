import { existsSync } from 'node:fs'
import { chmod, lstat, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeParagraph, copyDocuments, sourceLocale } from '../documents.mjs'
import { compare, median, runInTurn, seconds } from '../measure.mjs'
import { buildAnew, buildProject, createProject } from '../tools.mjs'

/** Builds in a folder in which the same was built before. */
export const rows = [
  {
    name: 'unchanged',
    what: 'second build, nothing changed: seconds; no browser, no file written',
    bar: 0.35,
    measure: measureUnchanged,
  },
  {
    name: 'changed',
    what: 'one of five translations changed, against an empty cache',
    bar: 0.6,
    measure: measureChanged,
  },
]

const words = ['--source-locale', sourceLocale]

/** Measures the rows that are asked for, one after the other. */
export async function measure(asked, tools) {
  const documents = tools.inFolder('again')
  await copyDocuments(documents)
  const found = new Map()
  for (const { name, bar, measure } of asked) found.set(name, await measure(documents, bar, tools))
  return found
}

async function measureUnchanged(documents, bar, tools) {
  const project = await createProject(documents, tools)
  const mark = join(project, 'browser-was-started')
  const all = [...words, '--browser-path', await writeMarkingBrowser(mark, tools)]
  await buildProject(project, all)
  await rm(mark)
  const before = await listFiles(project)
  const times = []
  for (let round = 0; round < tools.rounds; round++) times.push((await buildProject(project, all)).ms)
  const wasStarted = existsSync(mark)
  await rm(mark, { force: true })
  const written = findWritten(before, await listFiles(project))
  await rm(project, { recursive: true })
  const files = written.length === 0 ? 'no file' : `${written.length} files, such as \`${written[0]}\``
  return {
    value: seconds(median(times)),
    isReached: median(times) <= bar * 1000 && !wasStarted && written.length === 0,
    detail: `browser ${wasStarted ? 'started' : 'not started'}, ${files} written; single rounds ${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}`,
  }
}

/** The browser, started by a script that leaves a mark. */
async function writeMarkingBrowser(mark, { browser: { path, environment }, inFolder }) {
  const variables = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`)
  const script = inFolder('marking-browser')
  await writeFile(script, ['#!/bin/sh', ...variables, `: > '${mark}'`, `exec '${path}' "$@"`, ''].join('\n'))
  await chmod(script, 0o755)
  return script
}

/** What would be another one if a file were written, by its path. */
async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const described = files.map(async (path) => {
    const { ino, size, mtimeNs } = await lstat(path, { bigint: true })
    return [path.slice(folder.length + 1), `${ino} ${size} ${mtimeNs}`]
  })
  return new Map(await Promise.all(described))
}

function findWritten(before, after) {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
}

async function measureChanged(documents, bar, tools) {
  const project = await createProject(documents, tools)
  const all = [...words, '--format', 'html,pdf']
  await buildProject(project, all)
  let changes = 0
  const changed = async () => {
    await changeParagraph(join(project, 'documents/pt.md'), ++changes)
    return (await buildProject(project, all)).ms
  }
  const anew = async () => (await buildAnew(documents, all, tools)).ms
  const times = await runInTurn({ changed, anew }, tools.rounds)
  await rm(project, { recursive: true })
  return compare(times.changed, times.anew, bar)
}
