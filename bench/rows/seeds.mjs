import { mkdir, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { copyDocuments, copyForMarp, sourceLocale } from '../documents.mjs'
import { runMarp } from '../marp.mjs'
import { compare, runInTurn, runScript } from '../measure.mjs'
import { writePrintPages } from '../print-pages.mjs'
import { buildAnew, packageFolder } from '../tools.mjs'

/** Five documents, built with an empty cache, against Marp and against the least that printing can cost. */
export const rows = [
  {
    name: 'seeds',
    what: 'five documents: decks and slides PDFs, empty cache, against Marp CLI `--pdf`',
    bar: 0.65,
    pair: ['decks', 'marp'],
  },
  {
    name: 'floor',
    what: 'the same against the floor, a bare Playwright script that prints the finished pages',
    bar: 1.3,
    pair: ['decks', 'floor'],
  },
  {
    name: 'handouts',
    what: 'the same with handouts, against Marp CLI `--pdf`, which makes none',
    bar: 0.9,
    pair: ['handouts', 'marp'],
  },
]

/** Runs the contenders of the rows that are asked for in turn. */
export async function measure(asked, tools) {
  const documents = tools.inFolder('seeds')
  await copyDocuments(documents)
  await copyForMarp(documents, tools.inFolder('seeds-for-marp'))
  const contenders = createContenders(documents, tools)
  const names = [...new Set(asked.flatMap(({ pair }) => pair))]
  if (names.includes('floor')) await writePages(documents, tools)
  const times = await runInTurn(
    Object.fromEntries(names.map((name) => [name, contenders[name]])),
    tools.rounds,
  )
  return new Map(
    asked.map(({ name, bar, pair: [one, other] }) => [name, compare(times[one], times[other], bar)]),
  )
}

function createContenders(documents, tools) {
  const build = async (formats) => {
    const words = ['--source-locale', sourceLocale, '--format', formats]
    return (await buildAnew(documents, words, tools)).ms
  }
  const inFresh = async (run) => {
    const out = await tools.freshFolder()
    const ms = await run(out)
    await rm(out, { recursive: true })
    return ms
  }
  return {
    decks: () => build('html,pdf'),
    handouts: () => build('html,pdf,handout'),
    marp: () => inFresh((out) => runMarp(tools.inFolder('seeds-for-marp'), out, tools.browser)),
    floor: () => inFresh((out) => runFloor(out, tools)),
  }
}

async function writePages(documents, tools) {
  const outFolder = tools.inFolder('seeds-built')
  await mkdir(outFolder)
  await writePrintPages(documents, {
    folder: tools.inFolder('pages'),
    outFolder,
    packageFolder,
    sourceLocale,
  })
}

function runFloor(out, { inFolder, browser: { path, environment } }) {
  const script = fileURLToPath(new URL('../floor.mjs', import.meta.url))
  return runScript(script, [path, inFolder('pages'), out], {
    cwd: out,
    env: { ...process.env, ...environment },
  })
}
