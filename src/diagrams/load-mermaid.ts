import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The library that draws diagrams, as a script for a page. */
export interface Mermaid {
  readonly version: string
  readonly script: string
}

/** Reads mermaid's script, of 2.5 MB, so only where there is a diagram. It runs in the browser alone. */
export async function loadMermaid(): Promise<Mermaid> {
  const entry = createRequire(import.meta.url).resolve('@mermaid-js/tiny')
  const [script, manifest] = await Promise.all([
    readFile(entry, 'utf8'),
    readFile(join(dirname(entry), '..', 'package.json'), 'utf8'),
  ])
  const { version }: { version?: unknown } = JSON.parse(manifest)
  return { version: String(version), script }
}
