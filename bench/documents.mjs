import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const locales = ['bg', 'es', 'pt', 'sv', 'zh']
const folders = ['../../shared/seeds', '../content/azure-machine-learning']

/** Copies the five documents to a folder, as they are, with the pictures beside them. Gives the folder they come from. */
export async function copyDocuments(folder) {
  const source = folders.map((path) => fileURLToPath(new URL(path, import.meta.url))).find(existsSync)
  await cp(source, folder, { recursive: true })
  const others = (await readdir(folder)).filter(
    (name) => name.endsWith('.md') && !locales.includes(name.slice(0, -3)),
  )
  for (const name of others) await rm(join(folder, name))
  return source
}

/** Copies documents once more, each with front matter that makes Marp begin slides where polydeck does. */
export async function copyForMarp(source, folder) {
  await mkdir(folder, { recursive: true })
  await cp(source, folder, { recursive: true })
  for (const locale of locales) {
    const path = join(folder, `${locale}.md`)
    await writeFile(path, divideAtHeadings(await readFile(path, 'utf8')))
  }
}

function divideAtHeadings(text) {
  const setting = 'headingDivider: [1,2,3]\n'
  const [, frontMatter, body] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? ['', '', text]
  return `---\n${frontMatter.replace(/^headingDivider:.*\n/m, '')}${setting}---\n${body}`
}
