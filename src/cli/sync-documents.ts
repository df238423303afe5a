import { existsSync } from 'node:fs'
import type { BuildOptions } from '../config/resolve-build-config.js'
import { formatCount } from '../language/format-count.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatNote } from '../report/format-note.js'
import { reportDiagnostic } from '../report/summarise.js'
import type { SyncResult } from '../pipeline/sync-translations.js'
import { failsBuild, type ExitCode } from './exit-code.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'
import { usageFailure } from './usage-error.js'

/** The options of `polydeck sync`. */
export interface SyncCommandOptions extends BuildOptions {
  readonly accept?: readonly string[]
  readonly acceptAll?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Records what translations follow; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function syncDocuments(
  inputs: readonly string[],
  options: SyncCommandOptions,
  { console, signal }: Caller,
): Promise<ExitCode> {
  const { accept = [], acceptAll, quiet } = options
  const stray = inputs.find((input) => /^[\w-]+:/.test(input) && !existsSync(input))
  if (stray !== undefined)
    throw usageFailure(`\`${stray}\` is no file or folder.`, `Write \`--accept ${stray}\`.`)
  const config = await resolveConfig(inputs, options)
  const { sync } = await import('../pipeline/sync.js')
  const accepted = acceptAll ? 'all' : new Set(accept.flatMap((names) => names.split(',')))
  const result = await sync(config, { accepted, signal, progress: () => undefined })
  const diagnostics = result.diagnostics.map(reportDiagnostic)
  const [unknown] = result.unknown
  if (unknown !== undefined) {
    const what = `No slide of a translation is called \`${unknown}\`.`
    throw usageFailure(what, 'Name it by locale and slide, as `polydeck status` does: `es:prompt-flow`.')
  }
  const told = quiet ? diagnostics.filter((one) => failsBuild(one, config.failOn)) : diagnostics
  const display = console.display()
  const notes = quiet ? [] : notesOn(result)
  const parts = [formatDiagnostics(told, display), ...notes.map((note) => formatNote(note, display))]
  console.tell(parts.filter((part) => part !== '').join('\n'))
  return diagnostics.some((one) => failsBuild(one, config.failOn)) ? 1 : 0
}

/** So many names are listed. */
const mostNames = 12

function notesOn({ files, recorded, waiting }: SyncResult): string[] {
  const names = [...recorded.values()].flat()
  const list = (all: readonly string[]) =>
    `${all.slice(0, mostNames).join(', ')}${all.length > mostNames ? ` and ${all.length - mostNames} more` : ''}`
  const done =
    names.length === 0
      ? 'No slide was newly recorded.'
      : `Recorded that ${formatCount(names.length, 'slide')} follow${names.length === 1 ? 's' : ''} the source as it is now: ${list(names)}.`
  const left = waiting.map(({ locale, id }) => `${locale}:${id}`)
  const wait =
    left.length === 0
      ? []
      : [
          `${formatCount(left.length, 'outdated slide')} edited too little to have followed: ${list(left)}. Where that is all there was to do, \`polydeck sync --accept ${left[0]}\` says so.`,
        ]
  return [done, ...wait, ...(files.length === 0 ? [] : [`Written: ${list(files)}`])]
}
