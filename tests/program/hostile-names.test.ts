import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

const talk = (title: string) => `# ${title}\n\n## Slide\n\nA sentence of ${title}.\n`

/** What `check` tells of documents, as `rule file`. */
interface Told {
  readonly diagnostics: readonly { readonly rule: string; readonly file: string; readonly message: string }[]
  readonly decks: readonly { readonly deck: string; readonly locale: string }[]
}

describe('documents', () => {
  it('are found at no place that a link leads out to', async () => {
    await using project = await createProject({
      'site/en.md': talk('Mine'),
      'site/real/fr.md': talk('Real'),
      'outside/de.md': talk('Secret'),
    })
    const site = join(project.folder, 'site')
    await mkdir(join(site, '.git'))
    await symlink('../outside/de.md', join(site, 'de.md'))
    await symlink('../outside', join(site, 'folder'))
    await symlink('en.md', join(site, 'es.md'))
    await symlink('/proc/self/environ', join(site, 'it.md'))
    for (const words of [['site'], ['site', '--pattern', '{locale}.md'], ['site', '--include', '**/*.md']]) {
      const { stdout, stderr } = await project.run(['check', '--json', '--root', 'site', ...words])
      const { decks } = JSON.parse(stdout) as Told
      expect(
        decks.map(({ locale }) => locale),
        words.join(' '),
      ).not.toContain('de')
      expect(decks.map(({ locale }) => locale)).not.toContain('it')
      expect(stdout + stderr).not.toContain('Secret')
    }
  })

  it.each([
    ['a folder', 'site/content', '../outside'],
    ['a file', 'site/content.md', '../outside/de.md'],
  ])('are not taken from %s that is named and is a link out of the root', async (_, input, target) => {
    await using project = await createProject({ 'outside/de.md': talk('Secret'), 'site/.git/HEAD': '' })
    await symlink(target, join(project.folder, input))
    const { status, stderr } = await project.run(['check', input, '--root', 'site'])
    expect(status).toBe(2)
    expect(stderr).toContain('is a link that leads out of the root')
    expect(stderr).not.toContain('Secret')
  })
})

describe('outputs', () => {
  it('stay in their folder, whatever decks are called', async () => {
    const names = ['con', 'Talk', 'talk', 'report.json', 'x'.repeat(210), 'good', 'a:b', 'dot.']
    await using project = await createProject({
      ...Object.fromEntries(names.map((name) => [`content/${name}/en.md`, talk(name.slice(0, 9))])),
    })
    const { status, stdout } = await project.run(['build', '--format=html', '--json'])
    expect(status).toBe(1)
    const { diagnostics, decks } = JSON.parse(stdout) as Told
    const told = diagnostics
      .filter(({ rule }) => rule.startsWith('deck/'))
      .map(({ rule, file }) => `${rule} ${dirname(file).slice(8, 20)}`)
    expect(told.sort()).toEqual([
      'deck/reserved-name a:b',
      'deck/reserved-name con',
      'deck/reserved-name dot.',
      'deck/reserved-name report.json',
      'deck/reserved-name xxxxxxxxxxxx',
      'deck/similar-name talk',
    ])
    expect(decks.map(({ deck }) => deck)).toContain('good')
    expect((await readdir(join(project.folder, 'dist'))).sort()).toContain('Talk')
  })

  it('are not written where a link leads out', async () => {
    await using project = await createProject({
      'content/linked/en.md': talk('Linked'),
      'other/en.html': 'theirs',
      'dist/readme.txt': 'mine',
    })
    await symlink('../other', join(project.folder, 'dist/linked'))
    const { status, stderr } = await project.run(['build', '--format=html'])
    expect(status).toBe(3)
    expect(stderr).toContain('leads out of the output folder')
    expect(await readFile(join(project.folder, 'other/en.html'), 'utf8')).toBe('theirs')
    expect(await readdir(join(project.folder, 'other'))).toEqual(['en.html'])
  })

  it('of an earlier run are not removed where a link leads to somebody else’s', async () => {
    await using project = await createProject({ 'content/a/en.md': talk('A'), 'content/b/en.md': talk('B') })
    const at = (path: string) => join(project.folder, path)
    await project.run(['build', '--format=html'])
    await rename(at('dist/b'), at('kept'))
    await symlink('../kept', at('dist/b'))
    await rename(at('content/b'), at('b'))
    await project.run(['build', '--format=html'])
    expect(await readdir(at('kept'))).toContain('en.html')
  })
})
