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

/** Every name of that kind in the texts of the output folder. */
async function findMentioned(outFolder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(outFolder, { recursive: true, withFileTypes: true })
  const texts = entries.filter((entry) => entry.isFile() && /\.(html|css|js)$/.test(entry.name))
  const mentioned = new Set<string>()
  for (const { parentPath, name } of texts) {
    const text = await readFile(join(parentPath, name), 'utf8')
    for (const [found] of text.matchAll(/[\w.-]+-[0-9a-f]{12}\.\w+/g)) mentioned.add(found)
  }
  return mentioned
}
