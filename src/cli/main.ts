#!/usr/bin/env node
import { createConsole } from './console.js'
import { run } from './run.js'

process.exitCode = await run(process.argv.slice(2), createConsole(process))
