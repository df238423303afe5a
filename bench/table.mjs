import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
const begin = '<!-- table -->'
const end = '<!-- end of table -->'

/** What was measured with what, and on what machine, a line each. */
export function describeSetting({ versions, browser, rounds }) {
  const { version, sandboxed, kind } = browser
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const named = Object.entries(versions).map((entry) => entry.join(' '))
  return [
    `Machine: ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, ${process.platform} ${process.arch}`,
    `Versions: ${named.join(', ')}`,
    `Browser, for all: ${version} (${kind}, ${sandboxed ? 'sandboxed' : 'no sandbox'})`,
    `Rounds: ${rounds}, after one that is not measured; the thousand decks once`,
  ]
}

/** A line for the terminal. */
export const formatRow = ({ name, what, bar, value, isReached, detail }) =>
  `${value.padStart(8)}  ${isReached ? 'reached' : 'MISSED '}  at most ${bar}  ${name}: ${what}\n${' '.repeat(10)}${detail}`

/** Writes the table to the page of benchmarks, in the place of the one before. */
export async function writeTable(rows, setting) {
  const text = await readFile(page, 'utf8')
  const table = [
    ...setting.map((line) => `- ${line}`),
    '',
    '| what | at most | measured | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ what, bar, value, isReached, detail }) =>
        `| ${what} | ${bar} | ${isReached ? value : `**${value}**`} | ${detail} |`,
    ),
  ]
  const [before] = text.split(begin)
  const [, after] = text.split(end)
  const whole = [before, begin, '\n\n', table.join('\n'), '\n\n', end, after].join('')
  await writeFile(page, await format(whole, { ...(await resolveConfig(page)), filepath: page }))
}
