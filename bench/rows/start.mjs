import { join } from 'node:path'
import { median, runInTurn, runScript } from '../measure.mjs'
import { packageFolder } from '../tools.mjs'

/** How soon the command is there. */
export const rows = [{ name: 'start', what: '`polydeck --version` over bare `node -e 0`, in ms', bar: 90 }]

/** One run takes so little that five times the rounds are made. */
const runsOfRound = 5

/** Starts both in turn. */
export async function measure([{ name, bar }], { folder, rounds }) {
  const times = await runInTurn(
    {
      version: () => runScript(join(packageFolder, 'lib/cli/main.js'), ['--version'], { cwd: folder }),
      bare: () => runScript(['-e', '0'], [], { cwd: folder }),
    },
    rounds * runsOfRound,
  )
  const [version, bare] = [median(times.version), median(times.bare)]
  return new Map([
    [
      name,
      {
        value: `${(version - bare).toFixed(0)} ms`,
        isReached: version - bare <= bar,
        detail: `${version.toFixed(0)} and ${bare.toFixed(0)} ms`,
      },
    ],
  ])
}
