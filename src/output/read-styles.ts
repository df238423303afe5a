import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In the order of the cascade; the layouts' own stand between `blocks` and `look`, in alphabetical order. */
const before = ['tokens', 'canvas', 'sizes', 'languages', 'blocks']
const after = ['look', 'alerts', 'measuring', 'viewer', 'room']

/** The styles that all themes share, as one sheet: the files of `styles/` in the program's folder. */
export async function readStyles(packageFolder: string): Promise<string> {
  const folder = join(packageFolder, 'styles')
  const found = await readdir(join(folder, 'layouts'))
  const layouts = found.filter((name) => name.endsWith('.css')).sort()
  const names = [
    ...before.map((name) => `${name}.css`),
    ...layouts.map((name) => join('layouts', name)),
    ...after.map((name) => `${name}.css`),
  ]
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.join('\n')
}
