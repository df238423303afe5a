import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { Site } from '../../src/browser/serve-site.js'
import { type BuildOptions, resolveBuildConfig } from '../../src/config/resolve-build-config.js'

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** The demo as it was built, removed in the end. */
export interface BuiltDemo extends AsyncDisposable {
  readonly dist: string
  /** The page that each deck is printed from, by `deck/locale`. */
  readonly printPages: ReadonlyMap<string, Site>
}

/** The demo's one deck. */
export const demoDeck = 'azure-machine-learning'

/** Builds the demo, or other documents, into a folder of its own, with the compiled program, which alone can start its browser. */
export async function buildDemo(options: BuildOptions, inputs: readonly string[] = []): Promise<BuiltDemo> {
  const out = await mkdtemp(join(tmpdir(), 'polydeck-demo-'))
  const surroundings = { folder: packageFolder, environment: {}, packageFolder, processors: 2 }
  const config = await resolveBuildConfig(inputs, { sourceLocale: 'en', out, ...options }, surroundings)
  const { build } = (await import(
    new URL('../../lib/pipeline/build.js', import.meta.url).href
  )) as typeof import('../../src/pipeline/build.js')
  const printPages = new Map<string, Site>()
  const { report } = await build(config, {
    progress: () => undefined,
    keepPage: (name, site) => void printPages.set(name, site),
  })
  // Said here, where the reason is known, and not by whoever looks for a deck that is not there.
  const counts = inputs.length === 0 ? ['error', 'warning', 'note'] : ['error']
  expect(report.diagnostics.filter(({ severity }) => counts.includes(severity))).toEqual([])
  return { dist: out, printPages, [Symbol.asyncDispose]: () => rm(out, { recursive: true }) }
}
