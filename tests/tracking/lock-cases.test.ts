import { describe, expect, it } from 'vitest'
import { createStage, document, hasGit, statesOf } from './scripted-repository.js'

const text = (what: string) =>
  `The ${what} is described here in one sentence that has enough words to be known again.`
const source = { 'A One': text('first part'), 'B Two': text('second part'), 'C Three': text('third part') }
const spanish = { 'A Uno': text('primera'), 'B Dos': text('segunda'), 'C Tres': text('tercera') }
const portuguese = { 'A Um': text('primeira'), 'B Dois': text('segunda parte'), 'C Três': text('terceira') }
const changedText =
  'Now something wholly different stands here, and nobody who read it before would know it again at all.'
const files = {
  'zh.md': document('Talk', source),
  'es.md': document('Charla', spanish),
  'pt.md': document('Palestra', portuguese),
}
const changedSource = {
  'zh.md': document('Talk', {
    ...source,
    'B Two': changedText,
    'C Three': changedText.replace('different', 'new'),
  }),
}
const lock = 'translations.lock.json'

describe('a lock', () => {
  it('keeps who follows what, a slide a line, and takes small edits only by name', async () => {
    await using stage = await createStage(files)
    const first = await stage.sync()
    expect(first.files.length).toBe(1)
    expect(first.recorded.get('talk')).toHaveLength(8)
    stage.write(changedSource)
    expect((await stage.sync()).recorded.get('talk')).toEqual([])
    expect(statesOf(await stage.track(), 'es')).toBe('A current, B outdated, C outdated')

    stage.write({
      'es.md': document('Charla', { ...spanish, 'B Dos': spanish['B Dos'].replace('has', 'had') }),
    })
    const second = await stage.sync()
    expect(second.waiting).toEqual([{ deck: 'talk', locale: 'es', id: 'b-two' }])
    const third = await stage.sync(new Set(['es:b-two', 'es:b-too']))
    expect(third.recorded.get('talk')).toEqual(['es:b-two'])
    expect(third.unknown).toEqual(['es:b-too'])
    expect(statesOf(await stage.track(), 'es')).toBe('A current, B current, C outdated')
    expect((await stage.sync('all')).recorded.get('talk')).toEqual(['es:c-three', 'pt:b-two', 'pt:c-three'])
    expect(statesOf(await stage.track(), 'pt')).toBe('A current, B current, C current')
    expect(stage.read(lock)).toMatchSnapshot()
  })

  it('adds small edits up until they are more than a few words', async () => {
    await using stage = await createStage(files)
    await stage.sync()
    stage.write(changedSource)
    await stage.sync()
    const edits = ['has', 'enough', 'words', 'known', 'again']
    let words = spanish['B Dos']
    const states: string[] = []
    for (const word of edits) {
      words = words.replace(word, 'otra')
      stage.write({ 'es.md': document('Charla', { ...spanish, 'B Dos': words }) })
      await stage.sync()
      states.push(statesOf(await stage.track(), 'es').split(', ')[1] ?? '')
    }
    expect(states).toEqual([...Array(3).fill('B outdated (touched)'), 'B current', 'B current'])
  })

  it.skipIf(!hasGit)('starts from what the history says, so what was outdated stays so', async () => {
    await using stage = await createStage()
    stage.init()
    stage.commit(files)
    stage.commit(changedSource)
    await stage.sync()
    const tracking = await stage.track()
    expect(statesOf(tracking, 'es')).toBe('A current, B outdated, C outdated')
    expect(tracking.translations[0]?.record).toBe('lock')
  })

  it('keeps records of slides that were moved or whose headings were reworded, and their ids as aliases', async () => {
    await using stage = await createStage(files)
    await stage.sync()
    stage.write({
      'zh.md': document('Talk', {
        'C Three': source['C Three'],
        'A First of all': source['A One'],
        'B Two': source['B Two'],
      }),
    })
    expect(statesOf(await stage.track(), 'es')).toBe('C current, A outdated, B current')
    await stage.sync('all')
    const tracking = await stage.track()
    expect(statesOf(tracking, 'es')).toBe('C current, A current, B current')
    expect([...(tracking.aliases.get('talk') ?? [])]).toEqual([['a-first-of-all', ['a-one']]])
    stage.write({
      'zh.md': document('Talk', {
        'C Three': source['C Three'],
        'A Finally': source['A One'],
        'B Two': source['B Two'],
      }),
    })
    await stage.sync()
    expect([...((await stage.track()).aliases.get('talk') ?? [])]).toEqual([
      ['a-finally', ['a-first-of-all', 'a-one']],
    ])
  })

  it('holds several decks of one folder', async () => {
    const other = { deck: 'other', source: 'other.zh.md', translations: { es: 'other.es.md' } }
    await using stage = await createStage({
      ...files,
      'other.zh.md': files['zh.md'],
      'other.es.md': files['es.md'],
    })
    await stage.sync()
    await stage.sync(new Set(), other)
    stage.write(changedSource)
    expect(statesOf(await stage.track(), 'es')).toBe('A current, B outdated, C outdated')
    expect(statesOf(await stage.track(other), 'es')).toBe('A current, B current, C current')
  })

  it('that is synced again with nothing changed is the same', async () => {
    await using stage = await createStage(files)
    await stage.sync()
    stage.write(changedSource)
    await stage.sync()
    const before = stage.read(lock)
    await stage.sync()
    expect(stage.read(lock)).toBe(before)
  })

  it.each([
    ['corrupt', (text: string) => text.slice(0, 300), 'lock/unreadable'],
    ['changed by hand', (text: string) => text.replaceAll(/"hash":"[^"]*"/g, '"hash":1'), 'lock/unreadable'],
    [
      'of a newer version',
      (text: string) => text.replace('"version": 1', '"version": 99'),
      'lock/newer-version',
    ],
    [
      'in a merge',
      (text: string) => text.replace('  "version": 1', '<<<<<<< HEAD\n  "version": 1'),
      'lock/conflict',
    ],
    ['no JSON object', () => '[]', 'lock/unreadable'],
  ])('that is %s is reported and left as it is, and the next record used', async (_, spoil, rule) => {
    await using stage = await createStage(files)
    await stage.sync()
    const spoilt = spoil(stage.read(lock))
    stage.write({ [lock]: spoilt })
    const tracking = await stage.track()
    expect(tracking.diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule])
    expect(statesOf(tracking, 'es')).toBe('A untracked, B untracked, C untracked')
    expect((await stage.sync()).diagnostics).toHaveLength(1)
    expect(stage.read(lock)).toBe(spoilt)
  })
})

describe.skipIf(!hasGit)('a lock in a git repository (needs git)', () => {
  it('merges what two branches recorded of two locales', async () => {
    await using stage = await createStage()
    stage.init()
    stage.write({ ...files, ...changedSource })
    stage.write(files)
    await stage.sync()
    stage.commit(changedSource)
    await stage.sync()
    stage.commit()
    stage.git('checkout', '-q', '-b', 'es')
    stage.write({ 'es.md': document('Charla', { ...spanish, 'C Tres': changedText }) })
    expect((await stage.sync()).recorded.get('talk')).toEqual(['es:c-three'])
    stage.commit()
    stage.git('checkout', '-q', 'main')
    stage.write({ 'pt.md': document('Palestra', { ...portuguese, 'B Dois': changedText }) })
    expect((await stage.sync()).recorded.get('talk')).toEqual(['pt:b-two'])
    stage.commit()
    stage.git('merge', '-q', '--no-edit', 'es')
    const tracking = await stage.track()
    expect(tracking.diagnostics.filter(({ rule }) => rule.startsWith('lock/'))).toEqual([])
    expect(statesOf(tracking, 'es')).toBe('A current, B outdated, C current')
    expect(statesOf(tracking, 'pt')).toBe('A current, B current, C outdated')
  })

  it('shows what the source was from the history', async () => {
    await using stage = await createStage()
    stage.init()
    stage.write(files)
    await stage.sync()
    stage.commit()
    stage.write(changedSource)
    const slide = (await stage.track()).translations[0]?.slides.find(({ id }) => id === 'b-two')
    expect(slide?.state).toMatchObject({ status: 'outdated', change: { before: ['B Two', source['B Two']] } })
  })
})
