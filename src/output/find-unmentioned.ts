import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetsFolder } from './output-paths.js'
import type { WrittenFile } from './write-file.js'

/** How the names of shared files end: with a hash of what they hold. */
const hashed = /-([0-9a-f]{12})\.\w+$/

/**
 * Shared files that no page, style sheet or script of the output folder names, and that a build wrote, as their names tell, which hold
 * the hash of their content. For an output folder of which nothing else is known.
 * @param known files that are needed, whoever names them
 */
export async function findUnmentioned(
  outFolder: string,
  known: readonly WrittenFile[],
): Promise<readonly WrittenFile[]> {
  const names = await readdir(join(outFolder, assetsFolder)).catch(() => [])
  const needed = new Set(known.map(({ path }) => path))
  const candidates = names.filter((name) => hashed.test(name) && !needed.has(`${assetsFolder}/${name}`))
  if (candidates.length === 0) return []
  const mentioned = await findMentioned(outFolder)
  const found: WrittenFile[] = []
  for (const name of candidates) {
    if (mentioned.has(name)) continue
    const content = await readFile(join(outFolder, assetsFolder, name))
    const sha256 = createHash('sha256').update(content).digest('hex')
    if (hashed.exec(name)?.[1] !== sha256.slice(0, 12)) continue
    found.push({ path: `${assetsFolder}/${name}`, bytes: content.length, sha256 })
  }
  return found
}

/** The names of shared files that pages mention, and those that shared files mention which are mentioned themselves. */
async function findMentioned(outFolder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(outFolder, { recursive: true, withFileTypes: true })
  const isText = /\.(html|css|js)$/
  const assets = join(outFolder, assetsFolder)
  const pages = entries.filter(
    (entry) => entry.isFile() && isText.test(entry.name) && entry.parentPath !== assets,
  )
  const mentioned = new Set<string>()
  const queue = pages.map(({ parentPath, name }) => join(parentPath, name))
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const text = await readFile(path, 'utf8').catch(() => '') // what a page names need not be there
    for (const [found] of text.matchAll(/[\w.-]+-[0-9a-f]{12}\.\w+/g)) {
      if (mentioned.has(found)) continue
      mentioned.add(found)
      if (isText.test(found)) queue.push(join(assets, found))
    }
  }
  return mentioned
}
