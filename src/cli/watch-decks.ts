import { projectPlaces } from '../dev/project-places.js'
import { watchFiles } from '../dev/watch-files.js'
import type { BuildConfig } from '../model/build.js'
import { builtFilePlaces } from '../pipeline/memory/picture-places.js'
import { formatClosing } from '../report/format-closing.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import {
  type BuildCommandOptions,
  buildAndTell,
  type Tell,
  tellResult,
  type WantedBuild,
} from './build-decks.js'
import type { ExitCode } from './exit-code.js'
import { formatFailure } from './format-failure.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'
import { unwrittenError } from './unwritten-error.js'
import { untilStopped } from './until-stopped.js'

/**
 * Builds, and builds again what changed whenever something did, until the author ends it; a build that fails is told, and does not
 * end it. Gives the exit status. Throws `DeckError` where the options or the configuration cannot be used from the beginning.
 */
export async function watchDecks(
  inputs: readonly string[],
  options: BuildCommandOptions,
  caller: Caller,
): Promise<ExitCode> {
  const first = await resolveConfig(inputs, options)
  const wanted = { inputs, options, tell: createTeller() }
  const runs = createRuns(async () => {
    if (caller.signal.aborted) return
    const config = (await tryToBuild(wanted, caller)) ?? first
    watcher.add([...projectPlaces(config), ...(await builtFilePlaces(config))])
  })
  await using watcher = await watchFiles(projectPlaces(first), [first.outFolder], runs.begin)
  runs.begin()
  await untilStopped(caller.signal)
  await runs.settled()
  return 0
}

/** Builds; where that fails, says why, and gives nothing. */
async function tryToBuild(wanted: WantedBuild, caller: Caller): Promise<BuildConfig | undefined> {
  try {
    const { result, config } = await buildAndTell(wanted, caller)
    const failure = unwrittenError(result.unwritten)
    if (failure !== undefined) throw failure
    return config
  } catch (error) {
    if (caller.signal.aborted) return undefined
    const { verbose = false } = wanted.options
    const { console } = caller
    console.tell(formatFailure(error, { ...console.display(), verbose }))
    return undefined
  }
}

/** One run after the other; whatever changes during one is for the next. */
function createRuns(build: () => Promise<void>) {
  let isOutdated = false
  let running: Promise<void> | undefined
  const run = async () => {
    while (isOutdated) {
      isOutdated = false
      await build()
    }
    running = undefined
  }
  return {
    begin: () => {
      isOutdated = true
      running ??= run()
    },
    /** Waits until none goes on. */
    settled: async () => running,
  }
}

/** Tells all of the first build; of later ones what they made, and what is wrong where that is other than it was. */
function createTeller(): Tell {
  let known: string | undefined
  return (ended, console) => {
    const { report, rebuilt, removed } = ended.result
    const [before, found] = [known, JSON.stringify(report.diagnostics)]
    known = found
    if (before === undefined) {
      tellResult(ended, console)
      return console.tell('\nWaiting for changes; Ctrl+C ends it.')
    }
    if (found === before && rebuilt.length + removed.length === 0) return
    const display = console.display()
    const problems = formatDiagnostics(report.diagnostics, display) || 'No problem is left.'
    const closing = formatClosing({ ...ended.result, remarks: [] }, display)
    console.tell([...(found === before ? [] : [problems]), closing].join('\n\n'))
  }
}
