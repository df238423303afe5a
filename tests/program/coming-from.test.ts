import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchReader, openDeck } from './open-deck.js'
import { createProject } from './run-polydeck.js'

const marp = (style = 'h2 { color: rgb(1, 2, 3) }') => `---
marp: true
headingDivider: 2
style: |
  ${style}
  section { background: url(https://example.com/a.png) }
---

# A walk

## One

text

<style scoped>
p { color: rgb(4, 5, 6) }
</style>

## Two

text

---

no heading
`

const trusting = 'trust: [styles]\nsourceLocale: en\n'

let browser: Browser
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(() => browser.close())

describe('a deck for another tool', () => {
  it('has its styles where the configuration trusts them, on its slides alone', async () => {
    await using project = await createProject({
      'content/walk/en.md': marp(),
      'content/plain/en.md': '# Plain\n\n## One\n\ntext\n',
      'polydeck.config.yaml': trusting,
    })
    const { status, stderr } = await project.run(['build', '--format', 'html,pdf,handout', '--standalone'])
    expect(status).toBe(0)
    expect(stderr.replace(/\s+/g, ' ')).toContain('`background: url(https://example.com/a.png)` is left out')
    const dist = join(project.folder, 'dist')
    for (const address of ['walk/en.html#/one', 'walk/en.standalone.html#/one']) {
      await using deck = await openDeck(browser, { dist, address })
      const colours = await deck.page.evaluate(() =>
        ['#one h2', '#one p', '#two h2', '#two p'].map((selector) => {
          const element = document.querySelector(selector)
          return element === null ? '' : getComputedStyle(element).color
        }),
      )
      expect(colours.slice(0, 3)).toEqual(['rgb(1, 2, 3)', 'rgb(4, 5, 6)', 'rgb(1, 2, 3)'])
      expect(colours[3]).not.toBe('rgb(4, 5, 6)')
      expect(deck.errors).toEqual([])
      expect(await deck.page.evaluate(() => window.Reveal.getSlides().map(({ id }) => id))).toEqual([
        'title',
        'one',
        'two',
        'two-1',
      ])
    }
    expect(await readFile(join(dist, 'plain/en.html'), 'utf8')).not.toMatch(/document-[\da-f]+\.css/)
  })

  it('is made anew where its styles or their trust change, and only then', async () => {
    await using project = await createProject({
      'content/walk/en.md': marp(),
      'polydeck.config.yaml': trusting,
    })
    const build = async () => {
      await project.run(['build', '--format', 'html'])
      return (await readdir(join(project.folder, 'dist/assets'))).filter((name) =>
        name.startsWith('document-'),
      )
    }
    const first = await build()
    expect(await build()).toEqual(first)
    await writeFile(join(project.folder, 'content/walk/en.md'), marp('h2 { color: rgb(7, 8, 9) }'))
    const second = await build()
    expect([second.length, second[0] === first[0]]).toEqual([1, false])
    await writeFile(join(project.folder, 'polydeck.config.yaml'), 'sourceLocale: en\n')
    expect(await build()).toEqual([])
  })

  it('is made anew where the theme that it names comes, changes and goes', async () => {
    await using project = await createProject({
      'content/walk/en.md': '---\nmarp: true\ntheme: sea\n---\n\n# A\n',
      'polydeck.config.yaml': trusting,
    })
    const sheet = join(project.folder, 'content/walk/sea.css')
    const build = async () => {
      const { stderr } = await project.run(['build', '--format', 'html'])
      const names = await readdir(join(project.folder, 'dist/assets'))
      return [names.filter((name) => name.startsWith('document-')).length, stderr.includes('no theme `sea`')]
    }
    expect(await build()).toEqual([0, true])
    await writeFile(sheet, '/* @theme sea */ h1 { color: red }')
    expect(await build()).toEqual([1, false])
    await rm(sheet)
    expect(await build()).toEqual([0, true])
  })
})

describe('polydeck init --from', () => {
  it('writes a project that builds without a word about the other tool', async () => {
    await using project = await createProject({ 'walk.md': marp() })
    const made = await project.run(['init', '--from', 'walk.md', 'talk'])
    expect([made.status, made.stdout]).toEqual([0, ''])
    expect(made.stderr).toContain('from Marp')
    const checked = await project.run(['check', 'talk/content', '--fail-on', 'warning'])
    expect([checked.status, checked.stderr]).toEqual([0, expect.not.stringContaining('Marp')])
    const again = await project.run(['init', '--from', 'walk.md', 'talk'])
    expect(again.status).toBe(2)
    expect(again.stderr).toContain('is there already')
    expect((await project.run(['init'])).status).toBe(2)
  })
})
