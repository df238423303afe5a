import type { BuildOptions } from '../config/resolve-build-config.js'
import type { Refreshed } from '../dev/open-preview.js'
import { runPreview } from '../dev/run-preview.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { escapeControls } from '../report/escape-controls.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatDuration } from '../report/format-quantity.js'
import type { Console } from './console.js'
import type { ExitCode } from './exit-code.js'
import { openAddress } from './open-address.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'
import { untilStopped } from './until-stopped.js'

/** The options of `polydeck dev`. */
export interface DevOptions extends BuildOptions {
  readonly port?: string
  readonly host?: string
  readonly open?: boolean
}

const usualPort = 4321

/** Shows decks until the author ends it; gives the exit status. Throws `DeckError` where it cannot begin. */
export async function previewDecks(
  inputs: readonly string[],
  { port: asked, host = '127.0.0.1', open = false, ...options }: DevOptions,
  { console, signal }: Caller,
): Promise<ExitCode> {
  const wanted = parsePort(asked)
  const tell = createTeller(console)
  await runPreview({
    loadConfig: () => resolveConfig(inputs, options),
    host,
    port: wanted,
    onReady: (address, port) => {
      if (port !== wanted && wanted !== 0) console.tell(`Port ${wanted} is taken.`)
      console.tell(`Look at ${console.display().colour.bold(address)}  (Ctrl+C ends it)`)
      if (open) openAddress(address)
    },
    onRefresh: tell,
    ended: untilStopped(signal),
  })
  return 0
}

function parsePort(asked: string | undefined): number {
  if (asked === undefined) return usualPort
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : NaN
  if (port >= 0 && port <= 65_535) return port
  throw new DeckError('wrong-option', `\`--port ${asked}\` is no port.`, {
    advice: 'Name a number from 1 to 65535, or 0 for any that is free.',
  })
}

/** Tells what was made anew, and of problems those that were not there before. */
function createTeller(console: Console): (refreshed: Refreshed) => void {
  let known = new Set<string>()
  let problem: string | null = null
  const keyOf = ({ rule, file, line, message }: ReportedDiagnostic) =>
    JSON.stringify([rule, file, line, message])
  return (refreshed) => {
    const display = console.display()
    const time = formatDuration(refreshed.ms)
    for (const { deck, locale, why } of refreshed.made)
      console.tell(
        `${display.colour.bold(escapeControls(`${deck}/${locale}`))}: ${escapeControls(why)}, in ${time}`,
      )
    if (refreshed.problem !== null && refreshed.problem !== problem)
      console.tell(escapeLines(refreshed.problem))
    else if (refreshed.problem === null && problem !== null) console.tell('The project can be read again.')
    problem = refreshed.problem
    const now = new Set(refreshed.diagnostics.map(keyOf))
    const fresh = refreshed.diagnostics.filter((found) => !known.has(keyOf(found)))
    if (fresh.length > 0) console.tell(formatDiagnostics(fresh, display))
    const gone = [...known].filter((key) => !now.has(key)).length
    if (gone > 0 && fresh.length === 0)
      console.tell(now.size === 0 ? 'No problem is left.' : `${gone} solved.`)
    known = now
  }
}

const escapeLines = (text: string) => text.split('\n').map(escapeControls).join('\n')
