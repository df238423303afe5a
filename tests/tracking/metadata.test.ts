import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changeOf, createStage, document, hasGit, statesOf } from './scripted-repository.js'

const text = (what: string) =>
  `The ${what} is described here in one sentence that has enough words to be known again.`
const source = { 'A One': text('first part'), 'B Two': text('second part') }
const old = document('Talk', source)
const changed = document('Talk', { ...source, 'B Two': 'Now something wholly different stands here.' })
const spanish = document('Charla', { 'A Uno': text('primera'), 'B Dos': text('segunda') })
const md5 = (content: string) => createHash('md5').update(content).digest('hex')

const talk = { deck: 'guide', source: 'docs/guide.md', translations: { es: 'translations/es/docs/guide.md' } }
const records = (hash: string) => ({
  'translations/es/.co-op-translator.json': JSON.stringify({
    'docs/guide.md': {
      original_hash: hash,
      translation_date: '2026-01-01T00:00:00+00:00',
      source_file: 'docs/guide.md',
      language_code: 'es',
    },
  }),
})
const comment = (hash: string) =>
  `<!--\nCO_OP_TRANSLATOR_METADATA:\n${JSON.stringify({ original_hash: hash, language_code: 'es' }, undefined, 2)}\n-->\n`

describe("co-op-translator's record", () => {
  it('says that all is current where the source has the same bytes', async () => {
    await using stage = await createStage({
      [talk.source]: old,
      [talk.translations.es]: spanish,
      ...records(md5(old)),
    })
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A current, B current')
    expect(tracking.translations[0]?.record).toBe('metadata')
  })

  it('is read where it is a comment in the translation too', async () => {
    await using stage = await createStage({
      [talk.source]: old.replaceAll('\n', '\r\n'),
      [talk.translations.es]: spanish + comment(md5(old)),
    })
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A current, B current')
    expect(tracking.translations[0]?.record).toBe('metadata')
  })

  it('makes every slide outdated where the version is not to be found', async () => {
    await using stage = await createStage({
      [talk.source]: changed,
      [talk.translations.es]: spanish,
      ...records(md5(old)),
    })
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A outdated, B outdated')
    expect(changeOf(tracking, 'es', 'B')).not.toHaveProperty('before')
  })

  it.each(['{', '[]', 'null', '{"docs/guide.md":{"original_hash":7}}'])(
    'says nothing where it is %s',
    async (broken) => {
      await using stage = await createStage({
        [talk.source]: old,
        [talk.translations.es]: spanish,
        'translations/es/.co-op-translator.json': broken,
      })
      expect(statesOf(await stage.track(talk), 'es')).toBe('A untracked, B untracked')
    },
  )

  it.skipIf(!hasGit)('is held against that version in the history, slide by slide (needs git)', async () => {
    await using stage = await createStage()
    stage.init()
    const first = stage.commit({ [talk.source]: old })
    stage.commit({ [talk.source]: changed, [talk.translations.es]: spanish, ...records(md5(old)) })
    const tracking = await stage.track(talk)
    expect(statesOf(tracking, 'es')).toBe('A current, B outdated')
    expect(changeOf(tracking, 'es', 'B')).toMatchObject({
      before: ['B Two', source['B Two']],
      since: first.slice(0, 7),
    })
  })
})
