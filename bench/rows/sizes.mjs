import { readFile, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyDocuments, sourceLocale } from '../documents.mjs'
import { buildProject, createProject } from '../tools.mjs'

/** How large what is made of the five documents is. */
export const rows = [
  {
    name: 'deck-size',
    what: 'largest deck: HTML, and the CSS and JS that it loads, fonts aside, in kB',
    bar: 400,
    find: findDecks,
  },
  {
    name: 'pdf-size',
    what: 'largest slides PDF in Latin and Cyrillic, in kB',
    bar: 150,
    find: (folder) => findPdfs(folder, ['bg', 'es', 'pt', 'sv']),
  },
  {
    name: 'chinese-pdf-size',
    what: 'slides PDF in Chinese, in kB',
    bar: 300,
    find: (folder) => findPdfs(folder, ['zh']),
  },
]

/** Builds the documents once. */
export async function measure(asked, tools) {
  const documents = tools.inFolder('sized')
  await copyDocuments(documents)
  const project = await createProject(documents, tools)
  await buildProject(project, ['--source-locale', sourceLocale, '--format', 'html,pdf'])
  const folder = join(project, 'dist/documents')
  const found = new Map()
  for (const { name, bar, find } of asked) found.set(name, tell(await find(folder), bar))
  await rm(project, { recursive: true })
  return found
}

function tell(sizes, bar) {
  const largest = Math.max(...sizes.map(({ bytes }) => bytes)) / 1000
  return {
    value: `${largest.toFixed(0)} kB`,
    isReached: largest <= bar,
    detail: sizes.map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(0)}`).join(', '),
  }
}

async function findDecks(folder) {
  const names = (await readdir(folder)).filter(
    (name) => /^[a-z-]+\.html$/.test(name) && name !== 'index.html',
  )
  return Promise.all(
    names.map(async (name) => {
      const html = await readFile(join(folder, name), 'utf8')
      const loaded = [...html.matchAll(/(?:href|src)="([^":]+\.(?:css|js))"/g)].map(([, path]) => path)
      const paths = [name, ...new Set(loaded)].map((path) => join(dirname(join(folder, name)), path))
      return { name: name.replace(/\.html$/, ''), bytes: await sumOfSizes(paths) }
    }),
  )
}

function findPdfs(folder, locales) {
  return Promise.all(
    locales.map(async (name) => ({ name, bytes: await sumOfSizes([join(folder, `${name}.pdf`)]) })),
  )
}

async function sumOfSizes(paths) {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}
