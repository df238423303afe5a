// Writes the test corpus as documents to build, look at and judge: OUT/<deck>/<locale>.md and the pictures beside them.
//
//   npm run corpus -- OUT [--deck talk,hard,huge] [--locales ar,ja]
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createViteServer } from 'vitest/node'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { deck: { type: 'string' }, locales: { type: 'string' } },
})
const out = positionals[0]
if (out === undefined) throw new Error('Say where to: npm run corpus -- OUT')

const isWanted = (path) => {
  const [deck] = path.split('/')
  const isDocument = path.endsWith('.md')
  return (
    (values.deck?.split(',').includes(deck) ?? true) &&
    (!isDocument || (values.locales?.split(',').includes(basename(path, '.md')) ?? true))
  )
}

// The corpus is TypeScript, as all tests are; what runs them can also load it here.
const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createViteServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
})
try {
  const { readWords } = await server.ssrLoadModule('/tests/corpus/read-words.ts')
  const { writeDocuments } = await server.ssrLoadModule('/tests/corpus/write-documents.ts')
  const files = writeDocuments(readWords()).filter(({ path }) => isWanted(path))
  for (const { path, content } of files) {
    const target = join(resolve(out), path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  process.stderr.write(`${files.length} files in ${out}\n`)
} finally {
  await server.close()
}
