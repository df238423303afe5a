import { describe, expect, it } from 'vitest'
import type { KnownDeck } from '../../../src/pipeline/memory/known-deck.js'
import { keptPages, sweepDecks, sweepRest } from '../../../src/pipeline/memory/sweep.js'

const file = (path: string) => ({ path, bytes: 1, sha256: path })
const known = (name: string, outputs: readonly string[], assets: readonly string[] = []): KnownDeck => {
  const [deck = '', locale = ''] = name.split('/')
  return {
    deck,
    locale,
    document: `/p/content/${name}.md`,
    record: name,
    parts: {} as KnownDeck['parts'],
    slides: [],
    outputs: outputs.map((ending) => file(`${name}${ending}`)),
    assets: assets.map(file),
  }
}

const run = {
  config: { leavesOut: { decks: false, formats: false }, inputs: ['/p/content'] },
  made: [known('talk/en', ['.html'])],
  broken: new Set<string>(),
  unread: new Set<string>(),
  exists: () => true,
}

describe('what a run leaves of earlier ones', () => {
  it.each([
    ['a document that is gone', { exists: () => false }, []],
    ['a document that is no longer taken for one', {}, []],
    ['a document that lies elsewhere', { config: { ...run.config, inputs: ['/p/con'] } }, ['talk/es.html']],
    [
      'a locale that the run left out',
      { config: { ...run.config, leavesOut: { decks: true, formats: false } } },
      ['talk/es.html'],
    ],
    ['a document that could not be read', { unread: new Set(['/p/content/talk/es.md']) }, ['talk/es.html']],
    ['a deck that could not be made', { broken: new Set(['talk/es']) }, ['talk/es.html']],
  ])('of %s', (_, change, kept) => {
    const swept = sweepDecks([known('talk/es', ['.html'])], { ...run, ...change })
    const paths = swept.decks.flatMap(({ outputs }) => outputs.map(({ path }) => path))
    expect(paths).toEqual(['talk/en.html', ...kept])
    expect(swept.stale.map(({ path }) => path)).toEqual(kept.length === 0 ? ['talk/es.html'] : [])
  })

  it('removes what a deck has no longer, unless formats were left out', () => {
    const before = [known('talk/en', ['.html', '.pdf'], ['assets/a'])]
    expect(sweepDecks(before, run).stale).toEqual([file('talk/en.pdf')])
    const config = { ...run.config, leavesOut: { decks: false, formats: true } }
    const swept = sweepDecks(before, { ...run, config })
    expect(swept.stale).toEqual([])
    expect(swept.decks[0]?.outputs).toEqual([file('talk/en.html'), file('talk/en.pdf')])
    expect(swept.decks[0]?.assets).toEqual([file('assets/a')])
  })

  it('removes pages and shared files that nothing names any more', () => {
    const state = (page: string, pageAsset: string, asset: string) => ({
      pages: [file(page)],
      pageAssets: [file(pageAsset)],
      decks: [known('talk/en', ['.html'], [asset])],
    })
    const stale = sweepRest(
      state('a/index.html', 'assets/a', 'assets/b'),
      state('b/index.html', 'assets/b', 'assets/c'),
    )
    expect(stale.map(({ path }) => path).sort()).toEqual(['a/index.html', 'assets/a'])
  })

  it('keeps the index page of a deck that stays, and all pages where formats were left out', () => {
    const before = ['index.html', 'talk/index.html', 'gone/index.html'].map(file)
    const pages = [file('index.html')]
    const decks = [known('talk/en', ['.html'])]
    expect(keptPages(before, { pages, decks, leavesOut: false })).toEqual([file('talk/index.html')])
    expect(keptPages(before, { pages, decks, leavesOut: true })).toHaveLength(2)
  })
})
