/*
 * Joins the program's modules, and those of the libraries that it always needs, to a few files in lib/bundle/: finding and reading
 * five hundred modules one by one takes longer than to parse ten documents. What is heavy and only sometimes needed stays apart.
 * They and the browser's driver are compiled ahead, for the Node.js that runs this. Templates are
 * compiled ahead for any. What runs in decks becomes a classic script each.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { compileDriver } from '../lib/browser/compiled-driver.js'
import { compileQuickly } from '../lib/cli/compile-quickly.js'
import { createConsole } from '../lib/cli/console.js'
import { compileBundle } from '../lib/cli/load-chunk.js'
import { precompileTemplates } from '../lib/render/compile-templates.js'
import { escapeLetters } from '../lib/browser/escape-letters.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'lib/bundle')

/**
 * Whether the tests are about to count what runs: source maps then lie beside all, and nothing is compiled ahead, since V8 does not
 * count what others compiled.
 */
const isCounted = process.env.POLYDECK_COVERAGE === '1'
const sourcemap = isCounted && 'hidden'

/** Threads are found by their names beside the rest; see `src/browser/start-browser.ts`, `src/pipeline/outline-threads.ts`. */
const input = {
  main: join(root, 'src/cli/main.ts'),
  run: join(root, 'src/cli/run.ts'),
  'browser-thread': join(root, 'src/browser/browser-thread.ts'),
  'outline-thread': join(root, 'src/pipeline/outline-thread.ts'),
}

/** What looks for files of its own beside itself, or is seldom wanted. */
const apart = [
  /^node:/,
  'playwright',
  'subset-font',
  'tar-fs',
  '@sparticuz/chromium',
  'reveal.js',
  'jiti',
  /^katex/,
  /^postcss/, // it shares a library with the command's own file, which would run once more
  /^shiki/,
]

const templates = `export const precompiledTemplates = ${await precompileTemplates(join(root, 'templates'))}\n`
await writeFile(join(root, 'lib/render/precompiled-templates.js'), templates)

/** Has the templates compiled in place of the module without any. */
const withTemplates = {
  name: 'with-templates',
  load: (id) => (id.endsWith('precompiled-templates.ts') ? { code: templates, moduleType: 'js' } : undefined),
}

await rm(folder, { recursive: true, force: true })
const bundle = await rolldown({
  input,
  external: apart,
  cwd: root,
  platform: 'node',
  tsconfig: false,
  plugins: [withTemplates],
  transform: { target: 'es2022' }, // Node.js 20 does not know `using`
})
await bundle.write({
  dir: folder,
  format: 'cjs',
  sourcemap,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  comments: { legal: true, annotation: false, jsdoc: false },
})
for (const name of (await readdir(folder)).filter((name) => name.endsWith('.cjs'))) {
  const path = join(folder, name)
  const text = (await readFile(path, 'utf8')).replace(/^#!.*/, '')
  const loading = requireLibraries(text)
  if (loading.includes('require("./main.cjs")')) throw new Error(`${name} would run the command once more`)
  await writeFile(path, isCounted ? loading : escapeLetters(loading))
}

/** Only a file that imports nothing by `import()` can be compiled ahead; each library that is loaded when it is needed has CommonJS. */
function requireLibraries(text) {
  const load = 'const loaded = require("$1"); return { ...loaded, default: loaded };'
  return text.replace(/\bimport\("([^"]+)"\)/g, `Promise.resolve().then(() => { ${load} })`)
}

/** What starts a file of the bundle. The switches come first: V8 takes what was compiled only with the same. */
const starter = (file, { bundle, program }) => `import { fileURLToPath } from 'node:url'
import { compileQuickly } from '${program}compile-quickly.js'
import { createChunkLoader } from '${program}load-chunk.js'

compileQuickly()
const folder = fileURLToPath(new URL('${bundle}', import.meta.url))
createChunkLoader(folder).load(\`\${folder}${file}\`)
`
// In place of the module that the compiler wrote: the command starts the bundle.
const ofMain = starter('main.cjs', { bundle: '../bundle/', program: './' })
await writeFile(join(root, 'lib/cli/main.js'), `#!/usr/bin/env node\n${ofMain}`)
for (const name of ['browser-thread', 'outline-thread'])
  await writeFile(join(folder, `${name}.js`), starter(`${name}.cjs`, { bundle: './', program: '../cli/' }))

for (const name of [
  'viewer',
  'open-deck',
  'overview',
  'dev/dev',
  'dev/home',
  'dev/line',
  'dev/side-by-side',
]) {
  const script = await rolldown({
    input: join(root, `src/viewer/${name}.ts`),
    cwd: root,
    platform: 'browser',
    tsconfig: false,
    transform: { target: 'es2022' },
  })
  await script.write({ file: join(root, `lib/viewer/${name}.js`), format: 'iife', sourcemap })
}

// What earlier runs made holds for this code alone; see `src/config/read-build-id.ts`.
const hash = createHash('sha256')
for (const path of [folder, join(root, 'lib/viewer')]) {
  const scripts = (await readdir(path)).filter((name) => /\.c?js$/.test(name)).sort()
  for (const name of scripts) hash.update(await readFile(join(path, name)))
}
await writeFile(join(folder, 'build-id'), hash.digest('hex').slice(0, 12))

if (!isCounted) await compileAhead()

async function compileAhead() {
  compileQuickly() // V8 takes what was compiled only with the same switches
  compileDriver(join(folder, 'driver'))
  await compileBundle(folder, 'main.cjs', async (loader) => {
    const { run } = loader.load(join(folder, 'run.cjs'))
    for (const command of ['check', 'status'])
      await run([command, join(root, 'content/azure-machine-learning'), '--quiet'], createConsole(process))
  })
}
