import { spawn } from 'node:child_process'

/** Runs a Node.js script as a process of its own and gives its milliseconds; throws with its output where it fails. */
export async function runScript(script, words, { cwd, env }) {
  const start = performance.now()
  const child = spawn(process.execPath, [script, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${output}`)
  return performance.now() - start
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
