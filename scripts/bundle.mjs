/*
 * Joins the program's modules, and those of the libraries that it always needs, to a few files in lib/bundle/: finding and reading
 * five hundred modules one by one takes longer than to parse ten documents. What is heavy and only sometimes needed stays apart.
 * The browser's driver is compiled ahead, for the Node.js that runs this. What runs in decks becomes a classic script each.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { compileDriver } from '../lib/browser/compiled-driver.js'
import { compileQuickly } from '../lib/cli/compile-quickly.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'lib/bundle')

/** Threads are found by their names beside the rest; see `src/browser/start-browser.ts`, `src/pipeline/outline-threads.ts`. */
const input = {
  main: join(root, 'src/cli/main.ts'),
  'browser-thread': join(root, 'src/browser/browser-thread.ts'),
  'outline-thread': join(root, 'src/pipeline/outline-thread.ts'),
}

/** What looks for files of its own beside itself, or is seldom wanted. */
const apart = [/^node:/, 'playwright', 'subset-font', 'tar-fs', '@sparticuz/chromium', 'reveal.js', 'jiti']

await rm(folder, { recursive: true, force: true })
const bundle = await rolldown({
  input,
  external: apart,
  cwd: root,
  platform: 'node',
  tsconfig: false,
  transform: { target: 'es2022' }, // Node.js 20 does not know `using`
})
await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' })
// In place of the module that the compiler wrote: the command starts the bundle.
await writeFile(join(root, 'lib/cli/main.js'), "#!/usr/bin/env node\nimport '../bundle/main.js'\n")

for (const name of ['viewer', 'open-deck', 'overview']) {
  const script = await rolldown({
    input: join(root, `src/viewer/${name}.ts`),
    cwd: root,
    platform: 'browser',
    tsconfig: false,
    transform: { target: 'es2022' },
  })
  await script.write({ file: join(root, `lib/viewer/${name}.js`), format: 'iife' })
}

// What earlier runs made holds for this code alone; see `src/config/read-build-id.ts`.
const hash = createHash('sha256')
for (const path of [folder, join(root, 'lib/viewer')]) {
  const scripts = (await readdir(path)).filter((name) => name.endsWith('.js')).sort()
  for (const name of scripts) hash.update(await readFile(join(path, name)))
}
await writeFile(join(folder, 'build-id'), hash.digest('hex').slice(0, 12))

compileQuickly() // V8 takes what was compiled only with the same switches
compileDriver(join(folder, 'driver'))
