import { projectPlaces } from '../dev/project-places.js'
import { watchFiles } from '../dev/watch-files.js'
import type { BuildConfig } from '../model/build.js'
import { builtPicturePlaces } from '../pipeline/memory/picture-places.js'
import { formatClosing } from '../report/format-closing.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import {
  type BuildCommandOptions,
  buildAndTell,
  type Tell,
  tellResult,
  type WantedBuild,
} from './build-decks.js'
import type { Console } from './console.js'
import type { ExitCode } from './exit-code.js'
import { formatFailure } from './format-failure.js'
import { resolveConfig } from './resolve-config.js'
import { unwrittenError } from './unwritten-error.js'
import { untilInterrupted } from './until-interrupted.js'

/**
 * Builds, and builds again what changed whenever something did, until the author ends it; a build that fails is told, and does not
 * end it. Gives the exit status. Throws `DeckError` where the options or the configuration cannot be used from the beginning.
 */
export async function watchDecks(
  inputs: readonly string[],
  options: BuildCommandOptions,
  console: Console,
): Promise<ExitCode> {
  const ended = untilInterrupted()
  const first = await resolveConfig(inputs, options)
  const wanted = { inputs, options, tell: createTeller() }
  const run = createRuns(async () => {
    const config = (await tryToBuild(wanted, console)) ?? first
    watcher.add([...projectPlaces(config), ...(await builtPicturePlaces(config))])
  })
  await using watcher = await watchFiles(projectPlaces(first), [first.outFolder], run)
  run()
  await ended
  return 0
}

/** Builds; where that fails, says why, and gives nothing. */
async function tryToBuild(wanted: WantedBuild, console: Console): Promise<BuildConfig | undefined> {
  try {
    const { result, config } = await buildAndTell(wanted, console)
    const failure = unwrittenError(result.unwritten)
    if (failure !== undefined) throw failure
    return config
  } catch (error) {
    const { verbose = false } = wanted.options
    console.tell(formatFailure(error, { ...console.display(), verbose }))
    return undefined
  }
}

/** One run after the other; whatever changes during one is for the next. */
function createRuns(build: () => Promise<void>): () => void {
  let [isRunning, isOutdated] = [false, false]
  const run = async () => {
    isRunning = true
    isOutdated = false
    await build()
    isRunning = false
    if (isOutdated) await run()
  }
  return () => {
    isOutdated = true
    if (!isRunning) void run()
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
