import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { BuildOptions } from '../config/resolve-build-config.js'
import { readVersion } from '../config/read-version.js'
import { nameLocale } from '../language/name-locale.js'
import type { StatusResult } from '../pipeline/status.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatNote } from '../report/format-note.js'
import { formatStatus } from '../report/format-status.js'
import { formatStatusJson } from '../report/format-status-json.js'
import { formatToDo } from '../report/format-to-do.js'
import type { Console } from './console.js'
import { failsBuild, type ExitCode } from './exit-code.js'
import type { Caller } from './program.js'
import { resolveConfig } from './resolve-config.js'
import { parseTelling, tellFindings } from './tell-findings.js'
import { tellIncomplete } from './tell-incomplete.js'

/** The options of `polydeck status`. */
export interface StatusCommandOptions extends BuildOptions {
  readonly since?: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Tells the state of translations; gives the exit status. Throws `DeckError` where the run cannot go on. */
export async function statusDocuments(
  words: readonly string[],
  { format, ...options }: StatusCommandOptions & { readonly format?: string },
  { console, signal }: Caller,
): Promise<ExitCode> {
  const wantsPage = format === 'html'
  const telling = parseTelling({
    ...(format !== undefined && !wantsPage && { format }),
    json: options.json ?? false,
  })
  const { inputs, locales } = divideWords(words)
  const asked = [options.locale, ...locales].filter((text) => text !== undefined).join(',')
  const config = await resolveConfig(inputs, { ...options, ...(asked !== '' && { locale: asked }) })
  const { status } = await import('../pipeline/status.js')
  const { since } = options
  const found = await status(config, {
    progress: () => undefined,
    signal,
    ...(since !== undefined && { since }),
  })
  const page = wantsPage ? relative(process.cwd(), await found.writePage()) : undefined
  const incomplete = tellIncomplete(found.translations, config.minComplete)
  const text = () => formatText({ found, incomplete, page, isDetailed: asked !== '' }, options, console)
  const json = () => formatStatusJson({ version: readVersion(), ...found })
  await tellFindings({ ...found, json, text }, telling, console)
  if (telling !== 'text') console.tell(incomplete)
  return incomplete !== '' || found.diagnostics.some((one) => failsBuild(one, config.failOn)) ? 1 : 0
}

/** `polydeck status es` asks for a locale; what is there as a file or folder is an input. */
function divideWords(words: readonly string[]) {
  const isLocale = (word: string) =>
    !existsSync(word) && word.split(',').every((part) => nameLocale(part) !== undefined)
  return { inputs: words.filter((word) => !isLocale(word)), locales: words.filter(isLocale) }
}

interface Telling {
  readonly found: StatusResult
  readonly incomplete: string
  /** The page that was written. */
  readonly page: string | undefined
  /** Whether single slides are asked for. */
  readonly isDetailed: boolean
}

function formatText(
  { found, incomplete, page, isDetailed }: Telling,
  { quiet }: StatusCommandOptions,
  console: Console,
): string {
  const display = console.display()
  const { translations, remarks } = found
  // What the table says of each translation is not said again.
  const others = found.diagnostics.filter(({ rule }) => rule !== 'locale/outdated-slide')
  const state = isDetailed ? formatToDo(translations, display) : formatStatus(translations, display)
  const told = quiet
    ? [incomplete]
    : [
        formatDiagnostics(others, display),
        state,
        ...remarks.map((remark) => formatNote(remark, display)),
        ...(page === undefined ? [] : [`Open ${page}`]),
        incomplete,
      ]
  return told.filter((part) => part !== '').join('\n\n')
}
