/*
 * Writes documents made from the demo: each has some of its sections, with words changed. The same call writes the same bytes.
 * node bench/many-documents.mjs <folder> [--documents 1000] [--slides 10]
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const demo = fileURLToPath(new URL('../content/azure-machine-learning', import.meta.url))
const locales = ['en', 'bg', 'es', 'pt', 'zh']

/** How often a word gives way to another one of its section. */
const shareChanged = 0.2

/** Writes that many documents, five languages to a deck, each with about that many slides. */
export async function writeManyDocuments(folder, { documents, slides }) {
  const texts = await Promise.all(locales.map((locale) => readFile(join(demo, `${locale}.md`), 'utf8')))
  for (let number = 0; number * locales.length < documents; number++) {
    const deck = join(folder, `talk-${String(number + 1).padStart(4, '0')}`)
    await mkdir(deck, { recursive: true })
    await cp(join(demo, 'pictures'), join(deck, 'pictures'), { recursive: true })
    const wanted = locales.slice(0, documents - number * locales.length)
    for (const [index, locale] of wanted.entries())
      await writeFile(join(deck, `${locale}.md`), makeDocument(texts[index], { number, slides }))
  }
}

/** The front matter, the title and as many sections as are wanted, beginning at another one in each deck. */
function makeDocument(text, { number, slides }) {
  const [, frontMatter, body] = /^(---\n.*?^---\n)(.*)$/ms.exec(text)
  const [, title, ...sections] = body.split(/^(?=#{1,3} )/m)
  const random = createRandom(number * 1000 + text.length)
  const chosen = Array.from({ length: slides - 1 }, (_, index) => {
    const place = (number * 5 + index) % sections.length
    const isRepeated = index >= sections.length
    return numberHeading(
      changeWords(withoutReferences(sections[place], index), random),
      isRepeated ? index : 0,
    )
  })
  const named = frontMatter.replace(/^(title: .*)$/m, `$1 ${number + 1}`)
  return `${named}\n${numberHeading(title, number + 1)}${chosen.join('')}`
}

/** What would lead to a section that is not there, or be there twice. */
const withoutReferences = (section, index) =>
  section.replace(/\[([^\]]+)\]\(#[^)]*\)/g, '$1').replaceAll('[^1]', `[^${index + 1}]`)

const numberHeading = (section, number) =>
  number === 0 ? section : section.replace(/^(#+ .*)$/m, `$1 ${number}`)

/** Puts other words of the section in the place of some; code, links, pictures and tables stay. */
function changeWords(section, random) {
  const word = /\p{L}{4,}/gu
  let isCode = false
  const isProse = (line) => {
    if (/^\s*```/.test(line)) isCode = !isCode
    return !isCode && !/^#|^\s*```|\]\(|\||`|^\S*:/.test(line)
  }
  const lines = section.split('\n').map((line) => ({ line, prose: isProse(line) }))
  const words = lines.flatMap(({ line, prose }) => (prose ? (line.match(word) ?? []) : []))
  const another = (own) => (random() < shareChanged ? words[Math.floor(random() * words.length)] : own)
  return lines.map(({ line, prose }) => (prose ? line.replace(word, another) : line)).join('\n')
}

/** Numbers from 0 to 1 that look like chance and are the same in each run (mulberry32). */
function createRandom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { documents: { type: 'string', default: '1000' }, slides: { type: 'string', default: '10' } },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error('Name a folder to write to.')
  await writeManyDocuments(folder, { documents: Number(values.documents), slides: Number(values.slides) })
}
