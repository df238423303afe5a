import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { createProject } from './run-polydeck.js'
import { phrases, sampleDocument, type SampleLocale } from './sample-content.js'

const locales = Object.keys(phrases) as SampleLocale[]
const count = isFull ? 31 : 7

/** Decks in several scripts, shapes and lengths: what one leaves behind on a page would show in the next. */
function documentOf(index: number): string {
  const locale = locales[index % locales.length] ?? 'en'
  const more = Array.from({ length: index }, (_, at) => `\n## ${phrases[locale].list} ${at}\n\n${at}.\n`)
  const shape = index % 3 === 1 ? 'size: 4:3\nagenda: true\n' : 'density: talk\n'
  return sampleDocument(locale).replace('---\n', () => `---\n${shape}`) + more.join('')
}

const documents = Array.from({ length: count }, (_, index) => {
  const name = `content/deck-${String(index).padStart(2, '0')}/${locales[index % locales.length]}.md`
  return [name, documentOf(index)] as const
})

const words = ['build', 'content', '--format', 'pdf,handout', '--fail-on', 'error']

/** A build of some of the documents; gives the bytes of a deck's PDFs. */
async function build(files: readonly (readonly [string, string])[], more: readonly string[] = []) {
  const project = await createProject(Object.fromEntries(files))
  const { status, stderr } = await project.run([...words, ...more])
  expect(status, stderr).toBeLessThan(2)
  return {
    read: async (document: string) => {
      const stem = join(project.folder, document.replace('content', 'dist').replace(/\.md$/, ''))
      return Promise.all(['.pdf', '.handout.pdf'].map((ending) => readFile(stem + ending)))
    },
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  }
}

describe('the PDFs of a deck', () => {
  it('are the same when it is built alone and when it comes last of many on the same page of the browser', async () => {
    // One at a time: all decks then share a page, twelve after another.
    await using many = await build(documents, ['--concurrency', '1'])
    for (const at of isFull ? [1, 10, 11, 12, 29, 30] : [count - 1]) {
      const [name = '', text = ''] = documents[at] ?? []
      await using alone = await build([[name, text]])
      const [together, single] = [await many.read(name), await alone.read(name)]
      expect(
        together.map((bytes, index) => bytes.equals(single[index] ?? Buffer.of())),
        name,
      ).toEqual([true, true])
    }
  })
})
