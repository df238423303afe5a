import { Writable } from 'node:stream'
import { createConsole, type Console } from '../../src/cli/console.js'

/** A console and what was written to it. */
export interface SampleConsole {
  readonly console: Console
  readonly stdout: () => string
  readonly stderr: () => string
}

/** A console without a terminal behind it, unless it is told to be one. */
export function sampleConsole(terminal: { isTTY?: boolean; columns?: number } = {}): SampleConsole {
  const written = { stdout: '', stderr: '' }
  const collect = (name: 'stdout' | 'stderr') =>
    new Writable({
      decodeStrings: false,
      write: (text: string, _encoding, done) => {
        written[name] += text
        done()
      },
    })
  const stderr = Object.assign(collect('stderr'), terminal)
  const console = createConsole({ stdout: collect('stdout'), stderr, env: { NO_COLOR: '1' } })
  return { console, stdout: () => written.stdout, stderr: () => written.stderr }
}
