import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundleTheme } from '../../src/output/bundle-theme.js'
import { createThemeShelf } from '../../src/output/read-theme.js'
import { createFolder } from '../temporary-folder.js'

const font = Buffer.from('wOF2 and what follows')
const logo = '<?xml version="1.0"?>\n<!-- a logo -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'

const bundle = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  await using folder = await createFolder(files)
  return await bundleTheme(folder.path)
}

describe('bundleTheme', () => {
  it('gives the files that the sheet names, each once, by their content', async () => {
    const css = [
      "@font-face { font-family: Brand; src: url('fonts/Brand Sans.woff2') format('woff2') }",
      '@font-face { font-family: Brand; src: url("./fonts/Brand Sans.woff2?v=2#x"); font-weight: 700 }',
      ':root { --logo: url( logo.svg ); --ornament: url(data:image/png;base64,AA==); --mask: url(#here) }',
    ].join('\n')
    const theme = await bundle({ 'theme.css': css, 'fonts/Brand Sans.woff2': font, 'logo.svg': logo })
    const [first = '', second = ''] = theme?.files.map(({ name }) => name) ?? []
    expect(first).toMatch(/^Brand-Sans-[0-9a-f]{12}\.woff2$/)
    expect(second).toMatch(/^logo-[0-9a-f]{12}\.svg$/)
    expect(theme?.files).toHaveLength(2)
    expect(theme?.sheet.content).toBe(
      [
        `@font-face { font-family: Brand; src: url("${first}") format('woff2') }`,
        `@font-face { font-family: Brand; src: url("${first}"); font-weight: 700 }`,
        `:root { --logo: url("${second}"); --ornament: url(data:image/png;base64,AA==); --mask: url(#here) }`,
      ].join('\n'),
    )
    expect(theme?.inlined).toContain(`src: url("data:font/woff2;base64,${font.toString('base64')}") format`)
    expect(theme?.inlined).not.toContain('.woff2')
  })

  it('takes comments and strings for what they are', async () => {
    const css = `/* @import "a.css"; url(none.woff2) */ a::after { content: "url(none.svg) @import"; content: '\\'url(x)' }`
    expect((await bundle({ 'theme.css': css }))?.sheet.content).toBe(css)
  })

  it.each([
    ['@import "other.css";', 'takes in another style sheet'],
    ['@IMPORT url(https://example.com/a.css);', 'takes in another style sheet'],
    ['a { background: url(https://example.com/a.png) }', 'outside its folder'],
    ['a { background: URL("//example.com/a.png") }', 'outside its folder'],
    ['a { background: url(/etc/logo.svg) }', 'outside its folder'],
    ['a { background: url(file:///etc/logo.svg) }', 'outside its folder'],
    ['a { background: url(../secret.svg) }', 'outside its folder'],
    ['a { background: url(link.svg) }', 'outside its folder'],
    ['a { background: url(none.svg) }', 'which is not there'],
    ['a { background: url(notes.txt) }', 'which is neither a font nor a picture'],
    ['a { background: url(fonts) }', 'which is neither a font nor a picture'],
    ['a { src: url(page.woff2) }', 'which is neither a font nor a picture'],
    ['a { src: url(huge.woff2) }', 'which is larger than 10 MiB'],
  ])('refuses %s', async (css, problem) => {
    await using folder = await createFolder({
      'secret.svg': logo,
      'theme/theme.css': `:root {}\n${css}\n`,
      'theme/notes.txt': 'no font',
      'theme/fonts/x.woff2': font,
      'theme/page.woff2': '<html>',
      'theme/huge.woff2': Buffer.concat([font, Buffer.alloc(10 * 1024 * 1024)]),
    })
    const theme = join(folder.path, 'theme')
    await symlink(join(folder.path, 'secret.svg'), join(theme, 'link.svg'))
    const refusal = { code: 'broken-theme', message: expect.stringMatching(/theme\.css:2\)\.$/) as string }
    await expect(bundleTheme(theme)).rejects.toMatchObject(refusal)
    await expect(bundleTheme(theme)).rejects.toThrow(problem)
    const shelf = createThemeShelf([folder.path])
    await expect(shelf.byName('theme')).rejects.toMatchObject(refusal)
  })
})
