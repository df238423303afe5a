/* Writes docs/rules.md from the catalogue of rules. */
import { writeFile } from 'node:fs/promises'
import { documentRules } from '../lib/diagnostics/document-rules.js'

await writeFile(new URL('../docs/rules.md', import.meta.url), documentRules())
