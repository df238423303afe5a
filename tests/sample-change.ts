import type { DeckChange, ProjectChange, SlideChange, SlideVersion } from '../src/model/change.js'

/** A slide of one version of `talk/<locale>.md`. */
export function sampleVersion(lines: readonly string[], more: Partial<SlideVersion> = {}): SlideVersion {
  const pictures = [{ name: `slide-${'0'.repeat(16)}.webp`, width: 1280, height: 720 }]
  return { file: 'talk/en.md', line: 3, title: 'Flour', number: 2, lines, pictures, findings: [], ...more }
}

const before = sampleVersion(['Flour', 'Flour and water are enough.'])
const after = sampleVersion(['Flour', 'Flour, water and salt are enough.'])
const flour = { id: 'flour', title: 'Flour', changedPictures: [], areNotesAll: false, behind: [] } as const

/** A slide whose words changed. */
export const sampleSlide = (more: Partial<SlideChange> = {}): SlideChange => ({
  ...flour,
  kind: 'changed',
  before,
  after,
  ...more,
})

/** A slide that only the newer version has. */
export const newSlide: SlideChange = { ...flour, kind: 'new', after }

/** A slide that only the older version has. */
export const removedSlide: SlideChange = { ...flour, kind: 'removed', before }

/** A deck with such a slide. */
export function sampleDeckChange(more: Partial<DeckChange> = {}): DeckChange {
  const { locale = 'en' } = more
  const file = `talk/${locale}.md`
  return {
    deck: 'talk',
    locale,
    lang: locale,
    isSource: locale === 'en',
    status: 'kept',
    file,
    total: 9,
    slides: [sampleSlide()],
    ...more,
  }
}

/** What changed since `main`. */
export function sampleChange(decks: readonly DeckChange[]): ProjectChange {
  return { revision: 'main', commit: '3f2a91c0'.repeat(5), decks }
}
