import { takeCoverage } from 'node:v8'
import { afterAll } from 'vitest'

// Vitest may end a process of its own before it has written what it ran.
afterAll(() => takeCoverage())
