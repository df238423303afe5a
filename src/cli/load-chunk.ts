import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** Loads the bundle's files, which are ASCII, each once, as `require` does. */
export interface ChunkLoader {
  /** What a file of the bundle exports. */
  load(path: string): unknown
  /** Writes what V8 made of the loaded files beside them, so that it need not do so at the next start. */
  keepCompiled(): void
}

/** What the compiled files were made for; another Node.js has no use for them. */
const stampName = 'made-for.txt'
const stamp = `V8 ${process.versions.v8}, ${process.arch}\n`

/**
 * A loader for a bundle. Where it was compiled ahead for this Node.js, that is used, which saves a start a third of its time; a newer
 * Node.js keeps what it compiles by itself; any other compiles anew each time.
 */
export function createChunkLoader(folder: string): ChunkLoader {
  if (readIfThere(join(folder, stampName))?.toString() === stamp) return createCompiledLoader(folder)
  const { enableCompileCache } = Module as { enableCompileCache?: (folder: string) => unknown } // from 22.1 on
  // Beside the bundle, and not in the shared temporary folder: whoever may write there may change the program as well.
  enableCompileCache?.(join(folder, 'compiled'))
  return { load: createRequire(join(folder, stampName)), keepCompiled: () => undefined }
}

/** Compiles a bundle for this Node.js: loads each of its files but the entry, does what a run would do, and keeps what came of it. */
export async function compileBundle(
  folder: string,
  entry: string,
  rehearse: (loader: ChunkLoader) => Promise<unknown>,
): Promise<void> {
  const loader = createCompiledLoader(folder)
  const chunks = readdirSync(folder).filter((name) => name.endsWith('.cjs') && name !== entry)
  for (const name of chunks) loader.load(join(folder, name))
  await rehearse(loader)
  loader.keepCompiled()
  writeFileSync(join(folder, stampName), stamp)
}

function createCompiledLoader(folder: string): ChunkLoader {
  const scripts = new Map<string, Script>()
  // The one that `require` has: what it loads and what is loaded here find each other.
  const { cache } = createRequire(join(folder, stampName))
  const load = (path: string): unknown => {
    const known = cache[path]
    if (known !== undefined) return known.exports
    const others = createRequire(path)
    const text = readFileSync(path, 'latin1')
    if (hasImport.test(text)) return others(path)
    const module = new Module(path)
    module.filename = path
    cache[path] = module
    const script = compile(path, text)
    scripts.set(path, script)
    const require = (name: string): unknown =>
      name.startsWith('./') ? load(join(folder, name)) : others(name)
    const start = script.runInThisContext() as (...words: unknown[]) => void
    start.call(module.exports, module.exports, require, module, path, dirname(path))
    module.loaded = true
    return module.exports
  }
  const keepCompiled = () => {
    for (const [path, script] of scripts) writeFileSync(`${path}.cache`, script.createCachedData())
  }
  return { load, keepCompiled }
}

/** What V8 made of a file that imports when it runs has forgotten, in Node.js 20, who does that for it. */
const hasImport = /\bimport\(/

/** What V8 made with other switches it makes anew by itself. */
function compile(path: string, text: string): Script {
  const cachedData = readIfThere(`${path}.cache`)
  return new Script(Module.wrap(text), { filename: path, ...(cachedData && { cachedData }) })
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // not compiled, or just about to be
  }
}
