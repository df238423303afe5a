import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { constants, Script } from 'node:vm'
import { escapeLetters } from './escape-letters.js'

/** The driver's two large files, in the order in which the second needs the first. */
const names = ['utilsBundle.js', 'coreBundle.js'] as const

/** What the compiled files were made of; any other driver or Node.js has no use for them. */
const stampName = 'made-of.txt'

interface Driver {
  readonly require: NodeJS.Require
  /** The folder of its files in `playwright-core`. */
  readonly folder: string
  readonly stamp: string
}

/**
 * Compiles the driver's files once, into a folder, for `runCompiledDriver`: their text in ASCII, which Node.js reads four times as
 * fast, and what V8 made of it.
 */
export function compileDriver(into: string): void {
  const driver = findDriver()
  mkdirSync(into, { recursive: true })
  for (const name of names) {
    const text = readFileSync(join(driver.folder, name), 'utf8')
    const compiled = join(into, name)
    writeFileSync(compiled, Module.wrap(escapeLetters(text)), 'latin1')
    writeFileSync(`${compiled}.cache`, run(compiled, join(driver.folder, name), driver).createCachedData())
  }
  writeFileSync(join(into, stampName), driver.stamp)
}

/**
 * Runs the files that were compiled into a folder and registers them as the driver's, so that the next `require` of it finds them
 * loaded. Whether it did: where there are none for just this driver, nothing happens.
 */
export function runCompiledDriver(from: string): boolean {
  const driver = findDriver()
  try {
    if (readFileSync(join(from, stampName), 'utf8') !== driver.stamp) return false
    for (const name of names) run(join(from, name), join(driver.folder, name), driver)
    return true
  } catch {
    // Not compiled, or not whole: the driver's own files are as good, and take longer to load.
    for (const name of names) delete driver.require.cache[join(driver.folder, name)]
    return false
  }
}

function findDriver(): Driver {
  const own = createRequire(import.meta.url)
  const core = createRequire(own.resolve('playwright')).resolve('playwright-core/package.json')
  const { version } = JSON.parse(readFileSync(core, 'utf8')) as { version: string }
  const stamp = `playwright-core ${version}, V8 ${process.versions.v8}, ${process.arch}\n`
  return { require: own, folder: join(dirname(core), 'lib'), stamp }
}

/** Runs a compiled file as the module that it was made of. What V8 made for other switches it makes anew by itself. */
function run(compiled: string, file: string, { require }: Driver): Script {
  const cachedData = readIfThere(`${compiled}.cache`)
  const script = new Script(readFileSync(compiled, 'latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = new Module(file)
  module.filename = file
  require.cache[file] = module
  const start = script.runInThisContext() as (...words: unknown[]) => void
  start.call(module.exports, module.exports, createRequire(file), module, file, dirname(file))
  module.loaded = true
  return script
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // it is about to be made
  }
}
