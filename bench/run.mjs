/*
 * The numbers that polydeck is to reach, measured in turn on this machine, whole processes, all with the same headless shell.
 * node bench/run.mjs [--rows seeds,floor] [--rounds 7] [--decks 10,100,1000] [--write]
 */
import { parseArgs } from 'node:util'
import { installMarp } from './marp.mjs'
import * as again from './rows/again.mjs'
import * as growth from './rows/growth.mjs'
import * as seeds from './rows/seeds.mjs'
import * as sixty from './rows/sixty.mjs'
import * as sizes from './rows/sizes.mjs'
import * as start from './rows/start.mjs'
import { describeSetting, formatRow, writeTable } from './table.mjs'
import { openTools, readVersion } from './tools.mjs'

const groups = [seeds, sixty, again, growth, sizes, start]
const names = groups.flatMap(({ rows }) => rows.map(({ name }) => name))

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: names.join(',') },
    rounds: { type: 'string', default: '7' },
    decks: { type: 'string', default: '10,100,1000' },
    write: { type: 'boolean', default: false },
  },
})
const asked = values.rows.split(',')
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) throw new Error(`There are no rows ${unknown.join(', ')}, only ${names.join(', ')}.`)
const isWhole = asked.length === names.length && Number(values.rounds) >= 7
if (values.write && !isWhole) throw new Error('Only all rows, of seven rounds or more, are written.')

const tools = { ...(await openTools(Number(values.rounds))), decks: values.decks.split(',').map(Number) }
try {
  await main()
} finally {
  await tools[Symbol.asyncDispose]()
}

async function main() {
  const needsMarp = asked.some((name) => ['seeds', 'handouts', 'sixty'].includes(name))
  const versions = {
    polydeck: await readVersion(),
    ...(needsMarp && { 'Marp CLI': await installMarp() }),
    'Node.js': process.version.slice(1),
  }
  const setting = describeSetting({ versions, browser: tools.browser, rounds: tools.rounds })
  console.log(`${setting.join('\n')}\n`)
  const rows = []
  for (const group of groups) {
    const wanted = group.rows.filter(({ name }) => asked.includes(name))
    if (wanted.length === 0) continue
    const found = await group.measure(wanted, tools)
    for (const row of wanted) {
      rows.push({ ...row, ...found.get(row.name) })
      console.log(formatRow(rows.at(-1)))
    }
  }
  if (values.write) await writeTable(rows, setting)
}
