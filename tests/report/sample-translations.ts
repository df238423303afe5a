import type { SlideState, SourceChange, TrackedSlide, Translation } from '../../src/model/translation.js'

/** A change of a source's slide, altered as the case needs. */
export function changeOf(change: Partial<SourceChange> = {}): SourceChange {
  return {
    before: ['Deploy a model', 'Models are trained in the cloud.'],
    after: ['Deploy a model', 'Models are trained and served in the cloud.'],
    since: '3f2a91c',
    size: { isHeading: false, blocks: 1, words: 2 },
    line: 42,
    isTouched: false,
    ...change,
  }
}

/** The states that there are, by name. */
export const states: Readonly<Record<SlideState['status'], SlideState>> = {
  current: { status: 'current' },
  outdated: { status: 'outdated', change: changeOf() },
  missing: { status: 'missing' },
  extra: { status: 'extra' },
  untracked: { status: 'untracked' },
}

/** A slide in a state, with the lines that it has in that state. */
export function slideOf(state: SlideState, change: Partial<TrackedSlide> = {}): TrackedSlide {
  return {
    id: 'deploy-a-model',
    title: 'Deploy a model',
    state,
    ...(state.status !== 'missing' && { line: 45 }),
    ...(state.status !== 'extra' && { sourceLine: 40 }),
    ...change,
  }
}

/** A translation that is whole, altered as the case needs. */
export function translationOf(change: Partial<Translation> = {}): Translation {
  const { deck = 'talk', locale = 'es', sourceLocale = 'en' } = change
  return {
    deck,
    locale,
    sourceLocale,
    file: `content/${deck}/${locale}.md`,
    sourceFile: `content/${deck}/${sourceLocale}.md`,
    record: 'git',
    slides: [slideOf(states.current)],
    ...change,
  }
}

/** A translation of so many slides in each state. */
export function translationWith(
  counts: Partial<Record<SlideState['status'], number>>,
  change: Partial<Translation> = {},
): Translation {
  const slides = Object.entries(counts).flatMap(([status, count]) =>
    Array.from({ length: count }, (_, index) =>
      slideOf(states[status as SlideState['status']], {
        id: `${status}-${index}`,
        title: `${status} ${index}`,
      }),
    ),
  )
  return translationOf({ slides, ...change })
}

const tags =
  'ar bg bn cs da de el es fa fi fr gu he hi hr hu id it ja ko lt ml mr ms my ne nl no pa pl pt-BR ro ru sk sl sr-Latn sv sw ta th'.split(
    ' ',
  )

/** Translations of many decks into many locales, at most forty, in all states; some are wanting. The same each time. */
export function manyTranslations(decks: number, locales: number): Translation[] {
  return Array.from(
    { length: decks },
    (_, deck) => `${String(deck + 1).padStart(2, '0')}-lesson-on-topic`,
  ).flatMap((deck, row) =>
    tags.slice(0, locales).flatMap((locale, column) => {
      const noise = (row * 7 + column * 13 + row * column) % 23
      if (noise === 5) return []
      const outdated = noise % 4
      const missing = noise > 18 ? noise - 18 : 0
      const counts = { outdated, missing, extra: noise === 9 ? 1 : 0, current: 20 - outdated - missing }
      return [translationWith(counts, { deck, locale })]
    }),
  )
}

/** Texts that would act where they are not made harmless. */
export const hostile = {
  title:
    'A | `b` <script>alert(1)</script> ::error::c \x1b[31m \u202e[x](javascript:1) @someone #12 **d**\n# e',
  deck: 'de|ck\u0007',
  file: 'content/a b|c/%41"<es>.md',
}

/** Translations of one deck whose slides are hard to show: other scripts and directions, long lines, hostile texts. */
export function hardTranslations(): Translation[] {
  const long =
    'A long passage that nobody changed and that goes on for quite a while before anything happens. '.repeat(
      4,
    )
  const slides = [
    slideOf(states.current),
    slideOf(states.outdated),
    slideOf(
      { status: 'outdated', change: changeOf({ isTouched: true }) },
      { id: 'touched', title: 'Touched' },
    ),
    slideOf(
      {
        status: 'outdated',
        change: changeOf({
          before: [`${long}Old. ${long}`, 'Gone.'],
          after: [`${long}New. ${long}`, 'Come.'],
        }),
      },
      { id: 'long', title: long },
    ),
    slideOf(
      { status: 'outdated', change: { after: ['Head', 'Text'], line: 7, isTouched: false } },
      { id: 'unknown', title: 'Not kept' },
    ),
    slideOf(
      {
        status: 'outdated',
        change: changeOf({ before: [hostile.title], after: [`${hostile.title} </style>`] }),
      },
      { id: 'evil"><b>', title: hostile.title },
    ),
    slideOf(states.missing, { id: 'monitor', title: 'Monitor `it`' }),
    slideOf(states.extra, { id: 'نشر', title: 'نشر النموذج' }),
    slideOf(states.untracked, { id: 'untracked' }),
  ]
  const chinese = changeOf({
    before: ['提示流', '您可以在云端训练模型，然后部署它们。'],
    after: ['提示流', '您可以在云端训练和评估模型，然后部署它们。'],
  })
  const arabic = changeOf({
    before: ['نشر النموذج', 'يتم تدريب النماذج في السحابة.'],
    after: ['نشر النموذج', 'يتم تدريب النماذج وتشغيلها في السحابة.'],
  })
  return [
    translationOf({ locale: 'ar', slides }),
    translationOf({ locale: 'zh-Hans', slides: slides.slice(0, 4) }),
    translationOf({
      deck: '流程/guide',
      sourceLocale: 'zh',
      slides: [slideOf({ status: 'outdated', change: chinese }, { id: '提示流', title: '提示流' })],
    }),
    translationOf({
      deck: 'rtl',
      sourceLocale: 'ar',
      slides: [slideOf({ status: 'outdated', change: arabic }, { id: 'نشر', title: 'نشر النموذج' })],
    }),
  ]
}
