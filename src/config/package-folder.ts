import { fileURLToPath } from 'node:url'

/** The folder that polydeck itself is installed in: its own themes and templates lie there. */
export const packageFolder = fileURLToPath(new URL('../../', import.meta.url))
