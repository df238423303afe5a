#!/usr/bin/env node
import { compileQuickly } from './compile-quickly.js'
import { createConsole } from './console.js'
import { run } from './run.js'

compileQuickly()
process.exitCode = await run(process.argv.slice(2), createConsole(process))
