import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type * as Playwright from 'playwright'
import { runCompiledDriver } from './compiled-driver.js'

/** Beside the bundle that this module is part of; nowhere else. */
const compiledFolder = fileURLToPath(new URL('./driver/', import.meta.url))

/**
 * Playwright, compiled ahead where it was. By `require`: `import` would first read the driver's megabytes for the names that it
 * exports, which takes 0.1 s.
 */
export function loadPlaywright(): typeof Playwright {
  runCompiledDriver(compiledFolder)
  return createRequire(import.meta.url)('playwright') as typeof Playwright
}
