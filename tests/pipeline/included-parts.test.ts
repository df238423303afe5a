import { execFileSync, spawnSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageFolder } from '../../src/config/package-folder.js'
import { resolveBuildConfig } from '../../src/config/resolve-build-config.js'
import { status } from '../../src/pipeline/status.js'
import { sync } from '../../src/pipeline/sync.js'
import { createFolder } from '../temporary-folder.js'
import { checkFiles, findIn } from './check-files.js'

const part = '## Part\n\n![What it shows](none.png)\n\n::: nobody\nText of the part.\n:::\n'

describe('what an included file holds', () => {
  it('is told in that file, at its line', async () => {
    const files = {
      'talk/en.md': '# Talk\n\n<!-- include: ../parts/_part.md -->\n\n## Own\n\n![Own](none.png)\n',
      'parts/_part.md': part,
    }
    expect(await findIn(files)).toEqual([
      'asset/not-found parts/_part.md:3',
      'document/unknown-container parts/_part.md:5',
      'asset/not-found talk/en.md:7',
    ])
  })

  it('is allowed by a comment in the document or in the file', async () => {
    const allow = '<!-- polydeck-allow asset/not-found: drawn later -->\n'
    const own = { 'talk/en.md': `# T\n\n<!-- include: _p.md -->\n`, 'talk/_p.md': `${allow}\n${part}` }
    const above = { 'talk/en.md': `${allow}\n# T\n\n<!-- include: _p.md -->\n`, 'talk/_p.md': part }
    for (const files of [own, above])
      expect((await findIn(files)).map((found) => found.split(' ')[0])).toEqual([
        'document/unknown-container',
      ])
  })

  it('is no deck of its own', async () => {
    const { report } = await checkFiles({
      'talk/en.md': '# Talk\n\n<!-- include: _part.md -->\n<!-- include: _parts/b.md -->\n',
      'talk/_part.md': 'One of them.\n',
      'talk/_parts/b.md': 'Another one.\n',
    })
    expect(report.decks.map(({ deck, locale }) => `${deck}/${locale}`)).toEqual(['talk/en'])
  })

  it('is a picture of its own folder, also for another locale', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const files = {
      'talk/en.md': '# Talk\n\n<!-- include: ../parts/_p.md -->\n',
      'talk/es.md': '# Charla\n\n<!-- include: ../parts/_p.md -->\n',
      'parts/_p.md': '## A\n\n![A hill in fog](a.png)\n',
      'parts/_p.es.md': '## A\n\n![Una colina](a.png)\n',
      'parts/a.png': png,
    }
    expect(await findIn(files)).toEqual([])
    expect(await findIn({ ...files, 'parts/_p.es.md': '## A\n\n![Una colina](b.png)\n' })).toContain(
      'asset/not-found parts/_p.es.md:3',
    )
  })
})

const hasGit = spawnSync('git', ['--version']).status === 0

describe('translations of a document that includes others', () => {
  const text = (what: string) => `The ${what} is described here in one sentence with enough words in it.`

  it('are behind where the source includes something else than when they were recorded', async () => {
    await using folder = await createFolder({
      'talk/en.md': `# Talk\n\n## One\n\n${text('first')}\n\n## Two\n\n<!-- include: _two.md -->\n\n## Three\n\n${text('third')}\n`,
      'talk/es.md': `# Charla\n\n## Uno\n\n${text('primera')}\n\n## Dos\n\n<!-- include: _two.md -->\n\n## Tres\n\n${text('tercera')}\n`,
      'talk/_two.md': `${text('second')}\n\nA.\n\nB.\n`,
      'talk/_two.es.md': `${text('segunda')}\n\nA.\n\nB.\n`,
    })
    const surroundings = { folder: folder.path, environment: {}, packageFolder, processors: 1 }
    const config = await resolveBuildConfig([folder.path], { sourceLocale: 'en' }, surroundings)
    const progress = () => undefined
    const ask = async () => {
      const { translations, diagnostics } = await status({ ...config, root: folder.path }, { progress })
      const slides = translations.flatMap((one) => one.slides)
      return {
        states: slides.map(
          ({ id, state, line, sourceLine }) => `${id} ${state.status} ${sourceLine} ${line}`,
        ),
        problems: diagnostics.map(({ rule, line }) => `${rule} ${line}`),
      }
    }
    await sync({ ...config, root: folder.path }, { accepted: 'all', progress })
    expect((await ask()).states).toEqual([
      'title current 1 1',
      'one current 3 3',
      'two current 7 7',
      'three current 11 11',
    ])
    await writeFile(
      join(folder.path, 'talk/_two.md'),
      'Now something else stands here, at some length.\n\nA.\n\nB.\n',
    )
    const after = await ask()
    expect(after.states[2]).toBe('two outdated 7 7')
    expect(after.problems).toEqual(['locale/outdated-slide 7'])
    await rm(join(folder.path, 'talk/_two.es.md'))
    expect((await ask()).states[3]).toBe('three current 11 11')
  })

  it.skipIf(!hasGit)('are followed in the history of git by the documents themselves', async () => {
    const document = (title: string, one: string) =>
      `# ${title}\n\n## A\n\n${one}\n\n## B\n\n<!-- include: _b.md -->\n`
    await using folder = await createFolder({
      'talk/en.md': document('Talk', text('first')),
      'talk/es.md': document('Charla', text('primera')),
      'talk/_b.md': `${text('second')}\n\n![A hill](none.png)\n`,
    })
    const env = { ...process.env, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' }
    const git = (...words: string[]) => execFileSync('git', words, { cwd: folder.path, env, stdio: 'pipe' })
    const commit = () => {
      git('add', '-A')
      git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'one')
    }
    git('init', '-q')
    commit()
    const surroundings = { folder: folder.path, environment: {}, packageFolder, processors: 1 }
    const config = await resolveBuildConfig([folder.path], { sourceLocale: 'en' }, surroundings)
    const states = async () => {
      const { translations } = await status({ ...config, root: folder.path }, { progress: () => undefined })
      return translations.flatMap(({ slides }) => slides.map(({ id, state }) => `${id} ${state.status}`))
    }
    expect(await states()).toEqual(['title current', 'a current', 'b current'])
    await writeFile(
      join(folder.path, 'talk/_b.md'),
      'Something else, at some length, which nobody read before.\n',
    )
    commit()
    expect(await states()).toEqual(['title current', 'a current', 'b current'])
    await writeFile(
      join(folder.path, 'talk/en.md'),
      document('Talk', 'Here too something wholly different is said now.'),
    )
    commit()
    expect(await states()).toEqual(['title current', 'a outdated', 'b current'])
  })
})
