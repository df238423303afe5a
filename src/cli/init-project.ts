import { join, resolve } from 'node:path'
import { listNames } from '../language/list-names.js'
import { dialectNames } from '../model/dialect.js'
import { formatDiagnostics } from '../report/format-diagnostics.js'
import { formatNote } from '../report/format-note.js'
import { reportDiagnostic } from '../report/summarise.js'
import type { ExitCode } from './exit-code.js'
import type { Caller } from './program.js'
import { usageFailure } from './usage-error.js'

/** The options of `polydeck init`. */
export interface InitOptions {
  /** The deck that the project is made of. */
  readonly from: string
}

/** Makes a project of a deck; gives the exit status. Nothing that is there is written over. Throws `DeckError` where it cannot. */
export async function initProject(
  folder: string,
  { from }: InitOptions,
  { console }: Caller,
): Promise<ExitCode> {
  const { createProject } = await import('../pipeline/create-project.js')
  const project = await createProject(resolve(from), resolve(folder))
  const { document, written, kept, dialect } = project
  if (!written.includes(document)) {
    const what = `\`${join(folder, document)}\` is there already.`
    throw usageFailure(what, 'Name another folder: `polydeck init --from deck.md folder`.')
  }
  const display = console.display()
  const told = formatDiagnostics(project.diagnostics.map(reportDiagnostic), display)
  const origin = dialect === undefined ? 'as it is' : `from ${dialectNames[dialect]}`
  const isStyled = written.some((path) => path.endsWith('/styles.css'))
  const notes = [
    `Written ${origin}: ${listNames(written.map((path) => join(folder, path)))}.`,
    ...(kept.length === 0 ? [] : [`Left as it was: ${listNames(kept.map((path) => join(folder, path)))}.`]),
    ...(isStyled
      ? ['The styles of the deck are kept in `styles.css`: put what you want of them into a theme.']
      : []),
    `Build it: \`${folder === '.' ? '' : `cd ${folder} && `}polydeck build\`.`,
  ]
  console.tell(
    [told, ...notes.map((note) => formatNote(note, display))].filter((part) => part !== '').join('\n'),
  )
  return 0
}
