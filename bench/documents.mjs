import { existsSync } from 'node:fs'
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const locales = ['bg', 'es', 'pt', 'sv', 'zh']
const folders = ['../../shared/seeds', '../../../shared/seeds', '../content/azure-machine-learning']

/** The locale that the five documents are translated from. */
export const sourceLocale = 'es'

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
  await cp(source, folder, { recursive: true })
  const names = await readdir(folder, { recursive: true })
  for (const name of names.filter((name) => name.endsWith('.md'))) {
    const path = join(folder, name)
    await writeFile(path, divideAtHeadings(await readFile(path, 'utf8')))
  }
}

function divideAtHeadings(text) {
  const setting = 'headingDivider: [1,2,3]\n'
  const [, frontMatter, body] = /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? ['', '', text]
  return `---\n${frontMatter.replace(/^headingDivider:.*\n/m, '')}${setting}---\n${body}`
}

/** Adds a few words to a document's first long paragraph, other ones for each number. */
export async function changeParagraph(path, number) {
  const text = await readFile(path, 'utf8')
  const changed = text.replace(/^(\p{L}[^\n|]{60,}?)(?: \(\d+\))?$/mu, `$1 (${number})`)
  if (changed === text) throw new Error(`${path} has no paragraph to change.`)
  await writeFile(path, changed)
}
