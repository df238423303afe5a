import { execFileSync, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject, type Project } from './run-polydeck.js'

const hasGit = spawnSync('git', ['--version']).status === 0

const en = '# Bread\n\n## Flour\n\nFlour and water are enough.\n\n## Oven\n\n- Heat it.\n- Wait for it.\n'
const es = '# Pan\n\n## Harina\n\nBastan la harina y el agua.\n\n## Horno\n\n- Caliéntalo.\n- Espéralo.\n'
const changed = en.replace('are enough.', 'are nearly enough; salt makes them bread, and time makes it good.')

/** A repository with a commit of these files; no machine's own settings matter. */
async function createRepository(files: Readonly<Record<string, string>>) {
  const project = await createProject(files)
  const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
  const git = (...words: string[]) => execFileSync('git', words, { cwd: project.folder, env, stdio: 'pipe' })
  const commit = () => {
    git('add', '-A')
    git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'step')
  }
  git('init', '-q')
  commit()
  const change = async (path: string, text: string) => {
    await writeFile(join(project.folder, path), text)
    commit()
  }
  return Object.assign(project, { change })
}

const talk = { 'content/bread/en.md': en, 'content/bread/es.md': es }
const statusOf = async (project: Project) => {
  const { stdout } = await project.run(['status', '--json'])
  const { decks } = JSON.parse(stdout) as { decks: { slides: { id: string; status: string }[] }[] }
  return decks.flatMap(({ slides }) => slides.map(({ id, status }) => `${id} ${status}`))
}

describe.skipIf(!hasGit)('polydeck status', () => {
  it('says with no set-up which slides are outdated, and what changed', async () => {
    await using project = await createRepository(talk)
    await project.change('content/bread/en.md', changed)
    const table = await project.run(['status'])
    expect(table).toMatchObject({ status: 0, stdout: '' })
    expect(table.stderr).toContain('66% of 3 slides up to date; to do: 1 outdated')
    const { stderr } = await project.run(['status', 'es'])
    expect(stderr).toContain('content/bread/es.md:3')
    expect(stderr).toContain('source content/bread/en.md:5')
    expect(stderr).toContain('+ Flour and water are nearly enough; salt')
    expect(await statusOf(project)).toEqual(['title current', 'flour outdated', 'oven current'])
  })

  it('finds translations beside their sources as translation tools lay them out', async () => {
    await using project = await createRepository({
      'lessons/bread.md': en,
      'translations/es/lessons/bread.md': es,
      'translations/br/lessons/bread.md': es,
    })
    await project.change('lessons/bread.md', changed)
    const { stdout } = await project.run(['status', '--json'])
    const { decks } = JSON.parse(stdout) as { decks: { deck: string; locale: string; complete: number }[] }
    expect(decks.map(({ deck, locale, complete }) => `${deck} ${locale} ${complete}`)).toEqual([
      'lessons/bread es 66',
      'lessons/bread pt-BR 66',
    ])
  })

  it('fails below a completeness, or on a warning, where that is asked for', async () => {
    await using project = await createRepository(talk)
    await project.change('content/bread/en.md', changed)
    const below = await project.run(['status', '--min-complete', '90'])
    expect(below.status).toBe(1)
    expect(below.stderr).toContain('1 translation below 90 %: `bread` in es (66 %).')
    expect((await project.run(['status', '--fail-on', 'warning'])).status).toBe(1)
    expect((await project.run(['status', '--min-complete', '60'])).status).toBe(0)
    expect((await project.run(['check', '--min-complete', '90'])).status).toBe(1)
    expect((await project.run(['check', '--min-complete', '90', '-l', 'en'])).status).toBe(0)
  })

  it('tells GitHub, in annotations and in the summary of the step', async () => {
    await using project = await createRepository(talk)
    await project.change('content/bread/en.md', changed)
    const summary = join(project.folder, 'summary.md')
    const variables = { GITHUB_STEP_SUMMARY: summary, GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0ffee' }
    const { stdout } = await project.run(['status', '--format', 'github'], variables)
    expect(stdout).toContain('::warning file=content/bread/es.md,line=3,title=locale/outdated-slide::')
    expect(await readFile(summary, 'utf8')).toContain(
      'https://github.com/a/b/blob/c0ffee/content/bread/es.md?plain=1#L3',
    )
  })

  it('writes a page', async () => {
    await using project = await createRepository(talk)
    await project.change('content/bread/en.md', changed)
    const { stderr } = await project.run(['status', '--format', 'html', '-o', 'out'])
    expect(stderr).toContain('Open out/status.html')
    expect(await readFile(join(project.folder, 'out/status.html'), 'utf8')).toContain('66%')
  })
})

describe.skipIf(!hasGit)('polydeck sync', () => {
  it('records what translations follow, and wants a word on small edits', async () => {
    await using project = await createRepository(talk)
    expect((await project.run(['sync'])).stderr).toContain('Written: content/bread/translations.lock.json')
    await project.change('content/bread/en.md', changed)
    expect(await statusOf(project)).toEqual(['title current', 'flour outdated', 'oven current'])
    await project.change('content/bread/es.md', es.replace('Bastan la', 'Basta la'))
    const waiting = await project.run(['sync'])
    expect(waiting.stderr).toContain('`polydeck sync --accept es:flour` says so.')
    expect(await statusOf(project)).toContain('flour outdated')
    await project.run(['sync', '--accept', 'es:flour'])
    expect(await statusOf(project)).toEqual(['title current', 'flour current', 'oven current'])
  })

  it('does not accept what there is not', async () => {
    await using project = await createProject(talk)
    const { status, stderr } = await project.run(['sync', '--accept', 'es:none'])
    expect(status).toBe(2)
    expect(stderr).toContain('No slide of a translation is called `es:none`.')
  })

  it('leaves a lock in the midst of a merge alone, and says so', async () => {
    const lock = '<<<<<<< HEAD\n{}\n=======\n{ }\n>>>>>>> other\n'
    await using project = await createProject({ ...talk, 'content/bread/translations.lock.json': lock })
    const { status, stderr } = await project.run(['sync'])
    expect(status).toBe(1)
    expect(stderr).toContain('lock/conflict')
    expect(await readFile(join(project.folder, 'content/bread/translations.lock.json'), 'utf8')).toBe(lock)
  })
})

describe('polydeck check', () => {
  it('says what has drifted without a browser, and makes nothing', async () => {
    const drifted = es.replace('- Espéralo.\n', '')
    await using project = await createProject({ ...talk, 'content/bread/es.md': drifted })
    const { status, stderr } = await project.run(['check'], { CHROME_PATH: '/nowhere' })
    expect(status).toBe(0)
    expect(stderr).toContain('2 list items in the source (content/bread/en.md:9), 1 here.')
    expect(stderr).toContain('locale/list-items')
    expect((await project.run(['check', '--fail-on', 'warning'])).status).toBe(1)
    await expect(readFile(join(project.folder, 'dist/report.json'))).rejects.toThrow('ENOENT')
  })

  it.skipIf(!hasGit)('reports only on documents that changed since a revision', async () => {
    await using project = await createRepository({
      ...talk,
      'content/bread/pt.md': es.replace('- Espéralo.\n', ''),
    })
    await project.change('content/bread/es.md', es.replace('- Espéralo.\n', ''))
    const { stdout } = await project.run(['check', '--changed-from', 'HEAD~1', '--json'])
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; file: string }[] }
    expect(diagnostics.filter(({ rule }) => rule === 'locale/list-items').map(({ file }) => file)).toEqual([
      'content/bread/es.md',
    ])
    expect((await project.run(['check', '--changed-from', 'nothing'])).status).toBe(2)
  })

  it('shows what only measuring finds where that is asked for', async () => {
    await using project = await createProject({ 'talk.md': `# T\n\n## One\n\n${'word '.repeat(30)}\n` })
    const { status, stderr } = await project.run(['check', 'talk.md', '--fit'])
    expect(status).toBe(0)
    expect(stderr).toContain('nothing is wrong.')
  })
})
