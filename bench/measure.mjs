import { spawn } from 'node:child_process'
import { watchMemory } from './watch-memory.mjs'

/** Runs a Node.js script as a process of its own and gives its milliseconds; throws with its output where it fails. */
export async function runScript(script, words, places) {
  return (await watchScript(script, words, places)).ms
}

/** The same, with the most bytes that it and all processes below it held at a time. */
export async function watchScript(script, words, { cwd, env = process.env, isWatched = false }) {
  const start = performance.now()
  const child = spawn(process.execPath, [...[script].flat(), ...words], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const memory = isWatched ? watchMemory(child.pid) : undefined
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  const ms = performance.now() - start
  const bytes = await memory?.stop()
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${output}`)
  return { ms, bytes }
}

/**
 * Runs each contender once unmeasured, then all of them in turn, so that whatever else the machine does meets them alike.
 * Gives the milliseconds of each by its name.
 */
export async function runInTurn(contenders, rounds) {
  const names = Object.keys(contenders)
  for (const name of names) await contenders[name]()
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    // Every second round backwards: none always runs right after the same other one.
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) times[name].push(await contenders[name]())
  }
  return times
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** What a row tells of two contenders: the ratio of their medians, and of single rounds, held against its bar. */
export function compare(one, other, bar) {
  const ratio = median(one) / median(other)
  const rounds = one.map((ms, round) => ms / other[round])
  const times = `${seconds(median(one))} and ${seconds(median(other))}`
  return {
    value: `${ratio.toFixed(2)} ×`,
    isReached: ratio <= bar,
    detail: `${times}; single rounds ${Math.min(...rounds).toFixed(2)} to ${Math.max(...rounds).toFixed(2)}`,
  }
}

/** Milliseconds as seconds. */
export const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`
