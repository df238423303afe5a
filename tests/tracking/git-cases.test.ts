import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { changeOf, createStage, document, hasGit, statesOf, type Talk } from './scripted-repository.js'

const text = (what: string) =>
  `The ${what} is described here in one sentence that has enough words to be known again.`
const source = { 'A One': text('first part'), 'B Two': text('second part') }
const spanish = { 'A Uno': text('primera parte'), 'B Dos': text('segunda parte') }
const changedText =
  'Now something wholly different stands here, and nobody who read it before would know it again at all.'
const changed = { ...source, 'B Two': changedText }
const followed = {
  ...spanish,
  'B Dos': 'Ahora hay aquí algo del todo distinto, que nadie reconocería de antes, ni de lejos.',
}

const talk: Talk = { deck: 'talk', source: 'zh.md', translations: { es: 'es.md' } }
const zh = document('Talk', source)
const es = document('Charla', spanish)

describe.skipIf(!hasGit)('a translation in a git repository (needs git)', () => {
  it('counts edits that are not committed, of the source and of the translation', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.write({ 'zh.md': document('Talk', changed) })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B outdated')
    stage.write({ 'es.md': document('Charla', followed) })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B current')
  })

  it('takes no white space, line ends or reflowing for an edit', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.commit({ 'zh.md': document('Talk', changed) })
    stage.commit({ 'es.md': es.replaceAll(' se ', '\nse ').replaceAll(' words', '\nwords') })
    stage.write({ 'es.md': es.replaceAll('\n', '\r\n') })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B outdated')
  })

  it('is followed when its file and that of its source are renamed', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.commit({ 'zh.md': document('Talk', changed) })
    stage.git('mv', 'zh.md', 'Überblick 1.md')
    stage.git('mv', 'es.md', 'charla "nueva".md')
    stage.commit()
    const moved = { deck: 'talk', source: 'Überblick 1.md', translations: { es: 'charla "nueva".md' } }
    const tracking = await stage.track(moved)
    expect(statesOf(tracking, 'es')).toBe('A current, B outdated')
    expect(changeOf(tracking, 'es', 'B')?.before).toEqual(['B Two', source['B Two']])
  })

  it('may have its source in another folder', async () => {
    await using stage = await createStage()
    stage.init()
    const apart = {
      deck: 'guide',
      source: 'docs/guide.md',
      translations: { es: 'translations/es/docs/guide.md' },
    }
    stage.commit({ [apart.source]: zh, [apart.translations.es]: es })
    stage.commit({ [apart.source]: document('Talk', changed) })
    expect(statesOf(await stage.track(apart), 'es')).toBe('A current, B outdated')
  })

  it('follows what its source was on the branch where it was translated', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.git('checkout', '-q', '-b', 'translate')
    stage.commit({
      'es.md': document('Charla', { ...spanish, 'A Uno': `${spanish['A Uno']} Con algunas palabras más.` }),
    })
    stage.git('checkout', '-q', 'main')
    stage.commit({
      'zh.md': document('Talk', { ...changed, 'A One': `${source['A One']} With some more words.` }),
    })
    stage.git('merge', '-q', '--no-edit', 'translate')
    expect(statesOf(await stage.track(talk), 'es')).toBe('A outdated, B outdated')
  })

  it('may be merged from two branches that each changed another slide', async () => {
    await using stage = await createStage()
    stage.init()
    const long = (name: string) =>
      Array.from({ length: 6 }, (_, line) => `Line ${line} of ${name}.`).join('\n\n')
    const both = { 'A Uno': long('uno'), 'B Dos': long('dos') }
    stage.commit({ 'zh.md': zh, 'es.md': document('Charla', both) })
    stage.commit({ 'zh.md': document('Talk', { 'A One': changedText, 'B Two': changedText }) })
    stage.git('checkout', '-q', '-b', 'one')
    stage.commit({ 'es.md': document('Charla', { ...both, 'A Uno': followed['B Dos'] }) })
    stage.git('checkout', '-q', 'main')
    stage.commit({ 'es.md': document('Charla', { ...both, 'B Dos': followed['B Dos'] }) })
    stage.git('merge', '-q', '--no-edit', 'one')
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B current')
  })

  it('is up to date by a small edit where the change of its source was as small', async () => {
    await using stage = await createStage()
    stage.init()
    const year = (slides: Record<string, string>, name: string, value: number) => ({
      ...slides,
      [name]: `${slides[name]} ${value}`,
    })
    stage.commit({
      'zh.md': document('Talk', year(source, 'B Two', 2024)),
      'es.md': document('Charla', year(spanish, 'B Dos', 2024)),
    })
    stage.commit({ 'zh.md': document('Talk', year(source, 'B Two', 2025)) })
    stage.commit({
      'es.md': document('Charla', { ...spanish, 'B Dos': `${spanish['B Dos'].replace('has', 'had')} 2024` }),
    })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B outdated (touched)')
    stage.commit({
      'es.md': document('Charla', { ...spanish, 'B Dos': `${spanish['B Dos'].replace('has', 'had')} 2025` }),
    })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B current')
  })

  it('lacks a slide, has one more, or one whose source was split', async () => {
    await using stage = await createStage()
    stage.init()
    const long = {
      'A One': `${text('beginning of it')}\n\n${text('end that is quite another matter, with costs and limits')}`,
      'B Two': source['B Two'],
    }
    stage.commit({
      'zh.md': document('Talk', long),
      'es.md': document('Charla', { ...spanish, 'X Extra': 'Más.' }),
    })
    stage.commit({
      'zh.md': document('Talk', {
        'A One': text('beginning of it'),
        'C Costs': text('end that is quite another matter, with costs and limits'),
        'B Two': source['B Two'],
      }),
    })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A outdated, C missing, B current, X extra')
  })

  it('is asked about one change alone', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    const before = stage.commit({ 'zh.md': document('Talk', changed) })
    stage.commit({
      'zh.md': document('Talk', { ...changed, 'A One': changedText.replace('different', 'new') }),
    })
    expect(statesOf(await stage.track(talk), 'es')).toBe('A outdated, B outdated')
    expect(statesOf(await stage.track(talk, { since: before }), 'es')).toBe('A outdated, B current')
    await expect(stage.track(talk, { since: 'no-such-branch' })).rejects.toThrow(
      'no revision `no-such-branch`',
    )
  })

  it('says where a shallow clone ends before the answer is known', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.commit({ 'zh.md': document('Talk', { ...source, 'A One': changedText }) })
    stage.commit({ 'zh.md': document('Talk', { ...changed, 'A One': changedText }) })
    await using clone = await createStage()
    execFileSync('git', ['clone', '-q', '--depth', '2', pathToFileURL(stage.root).href, clone.root])
    const tracking = await clone.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A untracked, B outdated')
    expect(tracking.remarks).toEqual([
      'The git history is cut off (a shallow clone), so 2 slides are untracked. Fetch the rest with `git fetch --unshallow`.',
    ])
  })

  it('is judged by content after the history was rewritten', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es })
    stage.commit({ 'zh.md': document('Talk', changed) })
    stage.git('checkout', '-q', '--orphan', 'new')
    stage.commit()
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A current, B current') // one commit: nothing says otherwise
    expect(tracking.remarks).toEqual([])
  })

  it('starts no program that the repository names', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit({ 'zh.md': zh, 'es.md': es, '.gitattributes': '*.md diff=evil filter=evil\n' })
    const evil = `touch ${stage.root}/started`
    for (const key of [
      'core.fsmonitor',
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'filter.evil.clean',
      'filter.evil.smudge',
      'core.pager',
      'gpg.program',
    ])
      stage.git('config', key, evil)
    stage.git('config', 'log.showSignature', 'true')
    expect(statesOf(await stage.track(talk), 'es')).toBe('A current, B current')
    expect(() => stage.read('started')).toThrow()
  })
})

describe('a translation without a history', () => {
  it('is untracked, and the reader is told why', async () => {
    await using stage = await createStage({ 'zh.md': zh, 'es.md': es })
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A untracked, B untracked')
    expect(tracking.translations.map(({ record }) => record)).toEqual(['none'])
    expect(tracking.remarks).toEqual([
      '3 slides are untracked: the documents lie in no git repository. Record the state with `polydeck sync`.',
    ])
  })

  it('is untracked where git is not installed', async () => {
    await using stage = await createStage({ 'zh.md': zh, 'es.md': es })
    stage.write({ '.git/HEAD': '' })
    const { PATH } = process.env
    process.env.PATH = stage.root
    try {
      expect((await stage.track(talk)).remarks.join()).toContain('git is not installed')
    } finally {
      process.env.PATH = PATH
    }
  })
})
