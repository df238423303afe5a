import { availableParallelism, cpus, totalmem } from 'node:os'
import { median } from './measure.mjs'

const rows = [
  {
    one: 'polydeck',
    other: 'marp',
    bar: 0.65,
    what: 'decks and slides PDFs, empty output folder, against Marp CLI `--pdf`',
  },
  {
    one: 'polydeck',
    other: 'floor',
    bar: 1.3,
    what: 'the same, against a bare Playwright script that prints the finished pages',
  },
  {
    one: 'handouts',
    other: 'marp',
    bar: 0.9,
    what: 'decks, slides PDFs and handouts, against Marp CLI `--pdf`, which makes no handouts',
  },
]

/** Prints what is compared, with what, and where. */
export function tellSetting({ versions, source, browser, rounds }) {
  const { version, sandboxed, kind, path } = browser
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  console.log(
    [
      `Documents  five locales of ${source}`,
      `Machine    ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${gigabytes} GB, ${process.platform} ${process.arch}`,
      `Versions   ${Object.entries(versions)
        .map((entry) => entry.join(' '))
        .join(', ')}`,
      `Browser    ${version} (${kind}, ${sandboxed ? 'sandboxed' : 'no sandbox'}), for all: ${path}`,
      `Runs       ${rounds} of each in turn, whole processes, after one of each that is not measured`,
      '',
    ].join('\n'),
  )
}

/** Prints each contender's times, then the ratios of their medians. */
export function tellTimes(times) {
  for (const [name, all] of Object.entries(times)) console.log(`${name.padEnd(10)} ${summary(all, seconds)}`)
  console.log('')
  for (const { one, other, bar, what } of rows) {
    const ratio = median(times[one]) / median(times[other])
    const pairs = times[one].map((ms, round) => ms / times[other][round])
    const verdict = ratio <= bar ? 'reached' : 'missed'
    console.log(
      `${ratio.toFixed(2)} × ${other.padEnd(6)} at most ${bar} × wanted: ${verdict}; ${range(pairs, plain)} in single rounds`,
    )
    console.log(`  ${what}`)
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`
const plain = (ratio) => ratio.toFixed(2)
const summary = (all, format) => `median ${format(median(all))}, ${range(all, format)}`
const range = (all, format) => `${format(Math.min(...all))} to ${format(Math.max(...all))}`
