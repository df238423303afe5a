import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Where files are listed. */
export interface Listing {
  /** Absolute folder. */
  readonly top: string
  /** Absolute folder that pictures lie under; its `.gitignore` counts too. */
  readonly root: string
  /** Absolute folder of what a build wrote. */
  readonly outFolder: string
}

/** What is not gone into. */
interface Skipped {
  /** Names of folders at any depth. */
  readonly names: ReadonlySet<string>
  /** Absolute paths. */
  readonly paths: ReadonlySet<string>
}

/**
 * The Markdown files below a folder, by their paths from it with `/` between parts. Not gone into are folders of libraries,
 * of parts that documents include, hidden ones, what a build wrote, and what a plain line of `.gitignore` names, such as `dist/`. Folders are read one after the
 * other: of thousands of small ones, that takes half the time that it takes side by side.
 */
export function listFiles({ top, root, outFolder }: Listing): readonly string[] {
  const ignored = [...new Set([root, top])].map(readIgnored)
  const skipped = {
    names: new Set([
      'node_modules',
      '_includes',
      '_partials',
      '_parts',
      '_snippets',
      ...ignored.flatMap(({ names }) => [...names]),
    ]),
    paths: new Set([outFolder, ...ignored.flatMap(({ paths }) => [...paths])]),
  }
  return isInside(top, outFolder) ? [] : filesIn(top, '', skipped).sort()
}

const isInside = (path: string, folder: string) => path === folder || path.startsWith(folder + sep)

function filesIn(folder: string, prefix: string, skipped: Skipped): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): string[] => {
    if (entry.isFile()) return isDocument(entry.name) ? [prefix + entry.name] : []
    const path = join(folder, entry.name)
    if (!entry.isDirectory() || isSkipped(entry.name, path, skipped)) return []
    return filesIn(path, `${prefix}${entry.name}/`, skipped)
  })
}

/** Files that others include begin with `_`; `_index.md` is a page of Hugo's. */
const isDocument = (name: string) =>
  name.endsWith('.md') && (!name.startsWith('_') || name === '_index.md' || name.startsWith('_index.'))

const isSkipped = (name: string, path: string, { names, paths }: Skipped) =>
  name.startsWith('.') || names.has(name) || paths.has(path)

/** What lines of one name say: `dist`, `dist/`, and `/dist` for the folder beside the file alone. Other lines are left to git. */
function readIgnored(folder: string): Skipped {
  const text = readText(join(folder, '.gitignore'))
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const again = new Set(lines.flatMap((line) => (line.startsWith('!') ? [bare(line.slice(1))] : [])))
  const plain = lines.filter((line) => /^\/?[\w.-]+\/?$/.test(line) && !again.has(bare(line)))
  const isAnchored = (line: string) => line.startsWith('/')
  return {
    names: new Set(plain.filter((line) => !isAnchored(line)).map(bare)),
    paths: new Set(plain.filter(isAnchored).map((line) => join(folder, bare(line)))),
  }
}

const bare = (line: string) => line.replace(/^\/|\/$/g, '')

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // most folders have none
  }
}
