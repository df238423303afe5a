import { writeManyDocuments } from '../many-documents.mjs'
import { buildAnew } from '../tools.mjs'

const gigabyte = 2 ** 30

/** What a thousand decks cost, against ten and a hundred. Each is built once. */
export const rows = [
  {
    name: 'cost',
    what: 'cost of a further deck from 100 to 1,000 decks, against from 10 to 100',
    bar: 1.2,
    tell: tellCost,
  },
  {
    name: 'memory',
    what: 'most memory of all processes with 1,000 decks, in GB',
    bar: 1.5,
    tell: tellMemory,
  },
]

/** Builds 10, 100 and 1,000 decks of some ten slides. */
export async function measure(asked, tools) {
  const runs = []
  for (const decks of tools.decks ?? [10, 100, 1000]) {
    const documents = tools.inFolder(`decks-${decks}`)
    await writeManyDocuments(documents, { documents: decks, slides: 10 })
    runs.push({
      decks,
      ...(await buildAnew(documents, ['--format', 'html,pdf'], tools, { isWatched: true })),
    })
  }
  return new Map(asked.map(({ name, bar, tell }) => [name, tell(runs, bar)]))
}

function tellCost([few, some, many], bar) {
  const cost = (one, other) => (other.ms - one.ms) / (other.decks - one.decks)
  const ratio = cost(some, many) / cost(few, some)
  const costs = `${cost(few, some).toFixed(0)} and ${cost(some, many).toFixed(0)} ms a deck`
  return {
    value: `${ratio.toFixed(2)} ×`,
    isReached: ratio <= bar,
    detail: `${costs}; ${(many.ms / 1000).toFixed(0)} s for all ${many.decks}`,
  }
}

function tellMemory([, some, many], bar) {
  if (many.bytes === undefined) return { value: '–', isReached: false, detail: 'this system does not tell' }
  return {
    value: `${(many.bytes / gigabyte).toFixed(2)} GB`,
    isReached: many.bytes <= bar * gigabyte,
    detail: `${(many.bytes / some.bytes).toFixed(2)} × that of ${some.decks} decks`,
  }
}
