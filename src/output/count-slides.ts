import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How many slides a deck in the output folder has: of one that an earlier run wrote, its page alone knows. */
export async function countSlides(outFolder: string, path: string): Promise<number> {
  const page = await readFile(join(outFolder, path), 'utf8')
  return page.match(/^<section id="[^"]*" class="slide /gm)?.length ?? 0
}
