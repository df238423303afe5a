import { rm } from 'node:fs/promises'
import { copyForMarp } from '../documents.mjs'
import { writeManyDocuments } from '../many-documents.mjs'
import { runMarp } from '../marp.mjs'
import { compare, runInTurn } from '../measure.mjs'
import { buildAnew } from '../tools.mjs'

/** Many documents at once. */
export const rows = [
  {
    name: 'sixty',
    what: 'sixty documents of some forty slides: decks and slides PDFs, against Marp CLI `--pdf`',
    bar: 0.4,
  },
]

/** Runs polydeck and Marp in turn on the same documents. */
export async function measure([{ name, bar }], tools) {
  const documents = tools.inFolder('sixty')
  await writeManyDocuments(documents, { documents: 60, slides: 40 })
  await copyForMarp(documents, tools.inFolder('sixty-for-marp'))
  const marp = async () => {
    const out = await tools.freshFolder()
    const ms = await runMarp(tools.inFolder('sixty-for-marp'), out, tools.browser)
    await rm(out, { recursive: true })
    return ms
  }
  const polydeck = async () => (await buildAnew(documents, ['--format', 'html,pdf'], tools)).ms
  const times = await runInTurn({ polydeck, marp }, tools.rounds)
  return new Map([[name, compare(times.polydeck, times.marp, bar)]])
}
