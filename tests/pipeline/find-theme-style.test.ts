import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { findThemeStyle } from '../../src/pipeline/find-theme-style.js'
import { parseText } from '../../src/pipeline/parse-text.js'
import { trustStyles } from '../../src/pipeline/trust-styles.js'
import { sampleFile } from '../sample-deck.js'
import { createFolder } from '../temporary-folder.js'

const deckIn = (folder: string, theme: string) => {
  const text = `---\nmarp: true\ntheme: ${theme}\n---\n\n# A\n`
  return parseText(sampleFile(text, { path: join(folder, 'deck/en.md') }), createParser(), {}).value
}

const sheet = (name: string) => `/* @theme ${name} */\nsection { color: red }\n@import 'default';\n`

describe('findThemeStyle', () => {
  it('finds the style sheet that says it is the theme, beside the document', async () => {
    await using temporary = await createFolder({
      'deck/themes/sea.css': sheet('sea'),
      'deck/sea.css': 'p {}',
    })
    const { path } = temporary
    const found = await findThemeStyle(deckIn(path, 'sea'), { root: path, mostBytes: 10_000 })
    expect(found.style?.css).toBe(sheet('sea'))
    expect(found.asked).toContain(join(path, 'deck/themes/sea.css'))
    const { value, diagnostics } = await trustStyles(deckIn(path, 'sea'), {
      root: path,
      mostBytes: 10_000,
      trust: ['styles'],
    })
    expect([value.frontMatter.theme, value.styles?.map(({ css }) => css)]).toEqual([
      undefined,
      ['section.slide { color: red }'],
    ])
    expect(diagnostics.map(({ place, message }) => [place.line, message])).toEqual([
      [3, "Of the document's styles `@import` is left out."],
    ])
  })

  it.each(['../secret', 'sea/../../secret', 'x.css', 'link'])('reads nothing else: %s', async (theme) => {
    await using temporary = await createFolder({ 'deck/en.md': '# A\n' })
    await using other = await createFolder({ 'secret.css': sheet('link') })
    const { path } = temporary
    await symlink(join(other.path, 'secret.css'), join(path, 'deck/link.css'))
    await writeFile(join(path, 'secret.css'), sheet('secret'))
    const found = await findThemeStyle(deckIn(path, theme), { root: path, mostBytes: 10_000 })
    expect(found.style).toBeUndefined()
  })
})
