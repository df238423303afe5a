#!/usr/bin/env node
import { createConsole } from './console.js'
import { run } from './run.js'

// Not awaited: the bundle's files are loaded as `require` loads them, which waits for nothing.
void run(process.argv.slice(2), createConsole(process)).then((status) => {
  process.exitCode = status
})
