import { describe, expect, it } from 'vitest'
import { sha256Of } from '../../src/cache/digest-files.js'
import { findUnmentioned } from '../../src/output/find-unmentioned.js'
import { createFolder } from '../temporary-folder.js'

const named = (stem: string, ending: string, text: string) =>
  [`${stem}-${sha256Of(text).slice(0, 12)}.${ending}`, text] as const

const font = named('inter', 'woff2', 'font')
const oldFont = named('noto', 'woff2', 'old font')
const sheet = named('fonts', 'css', `url(${font[0]})`)
const oldSheet = named('fonts', 'css', `url(${oldFont[0]})`)
const picture = named('picture', 'svg', '<svg/>')

describe('shared files that nothing names', () => {
  it('are those that no page leads to, not even by another one of them', async () => {
    const files = [font, oldFont, sheet, oldSheet, picture].map(([name, text]) => [`assets/${name}`, text])
    await using folder = await createFolder({
      ...(Object.fromEntries(files) as Record<string, string>),
      'talk/en.html': `<link href="../assets/${sheet[0]}">`,
      'assets/mine.css': 'not named by its content',
      'assets/mine-0123456789ab.css': 'not what its name says',
    })
    const found = await findUnmentioned(folder.path, [])
    expect(found.map(({ path }) => path).sort()).toEqual(
      [oldFont, oldSheet, picture].map(([name]) => `assets/${name}`).sort(),
    )
    const known = { path: `assets/${picture[0]}`, bytes: 6, sha256: sha256Of(picture[1]) }
    expect(await findUnmentioned(folder.path, [known])).toHaveLength(2)
  })

  it('are none where there is no folder', async () => {
    await using folder = await createFolder({})
    expect(await findUnmentioned(folder.path, [])).toEqual([])
  })
})
