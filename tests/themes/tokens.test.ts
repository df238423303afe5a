import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFile(join(root, path), 'utf8')

/**
 * The page on the state of translations and that of all decks, what changed in pictures, and the preview are no decks: they have no theme, and colours of their own. The speaker's window, handouts,
 * diagrams, articles and what authors say about slides read tokens, and keep what they alone measure by in properties of their own.
 */
const isThemed = (name: string) =>
  !/^(status|overview|diff|dev|speaker|handout|settings|math|diagrams|article(-\w+)?)\.css$/.test(name)

const sheets = await Promise.all(
  (await readdir(join(root, 'styles'), { recursive: true }))
    .filter((name) => name.endsWith('.css') && isThemed(name))
    .map((name) => read(join('styles', name))),
)
const styles = sheets.join('\n').replace(/\/\*[\s\S]*?\*\//g, '')
const docs = await read('docs/themes.md')

/** The rows of the tables: token, default, what it is on slides of 4:3 where it differs. */
const rows = docs.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim())
  const token = /^`(--[\w-]+)`$/.exec(cells[1] ?? '')?.[1]
  return token === undefined
    ? []
    : [{ token, usual: cells[2] ?? '', narrow: cells.length > 5 ? cells[3] : '' }]
})
const documented = new Set(rows.map(({ token }) => token))
const unique = (pattern: RegExp, text: string) =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort()
const declared = unique(/(?<=[\s{;])(--[\w-]+)\s*:/g, styles)
const used = unique(/var\(\s*(--[\w-]+)/g, styles)
const setByProgram = ['--font-code', '--font-text', '--height', '--width']

describe('docs/themes.md', () => {
  it('has a row for every token, and no token twice', () => {
    expect(rows.map(({ token }) => token).sort()).toEqual([...documented].sort())
    expect(used.filter((token) => !documented.has(token))).toEqual([])
    expect(declared.filter((token) => !documented.has(token))).toEqual([])
  })

  it('has no token that the styles do not know', () => {
    const known = new Set([...declared, ...used, ...setByProgram])
    expect([...documented].filter((token) => !known.has(token))).toEqual([])
  })

  const literal = (cell: string) => /^`([^`]+)`$/.exec(cell)?.[1]
  const firstIn = (text: string, token: string) =>
    new RegExp(`[\\s{;]${token}:\\s*([^;]+);`)
      .exec(text)?.[1]
      ?.replace(/\s+/g, ' ')
      .replace(/^calc\((\d+px) \* var\(--scale\)\)$/, '$1')
  const bodies = (selector: string) =>
    [...styles.matchAll(new RegExp(`(?<=^|\\n)${selector} \\{([^}]*)\\}`, 'g'))]
      .map(([, body]) => body)
      .join(' ')
  const usualRules = ` ${bodies(':root')} ${bodies('.slide')}`
  const narrowRules = [...styles.matchAll(/:root\[data-size='4:3'\] \{([^}]*)\}/g)]
    .map(([, body]) => body)
    .join()

  it.each(rows.filter(({ usual }) => literal(usual)))(
    'says what $token is by default',
    ({ token, usual }) => {
      expect(firstIn(usualRules, token)).toBe(literal(usual))
    },
  )

  it('says which tokens differ on slides of 4:3, and by what', () => {
    const told = rows.flatMap(({ token, narrow }) => (narrow ? [[token, literal(narrow)]] : []))
    const differing = unique(/(--[\w-]+)\s*:/g, narrowRules).map((token) => [
      token,
      firstIn(` ${narrowRules}`, token),
    ])
    expect(told.sort()).toEqual(differing)
  })

  it('shows a picture of each theme, small enough to be looked at in passing', async () => {
    const themes = (await readdir(join(root, 'themes'))).sort()
    expect(themes).toEqual(['contrast', 'night', 'paper', 'plain'])
    for (const theme of themes) {
      expect(docs).toContain(`(pictures/${theme}.png)`)
      expect((await readFile(join(root, `docs/pictures/${theme}.png`))).length).toBeLessThan(120_000)
    }
  })
})

describe.each(['contrast', 'night', 'paper', 'plain'])('the theme %s', (theme) => {
  it('sets tokens and nothing else', async () => {
    const css = (await read(`themes/${theme}/theme.css`)).replace(/\/\*[\s\S]*?\*\//g, '')
    expect(css.match(/[^\s][^{}]*(?=\{)/g)?.map((selector) => selector.trim())).toEqual([':root'])
    const set = [...css.matchAll(/^ {2}([\w-]+):/gm)].map(([, name = '']) => name)
    expect(set.filter((name) => !documented.has(name) && name !== 'color-scheme')).toEqual([])
    expect(new Set(set).size).toBe(set.length)
  })
})
