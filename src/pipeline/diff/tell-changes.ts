import { ownLine } from '../../model/origin.js'
import type { ChangeKind, DeckChange, SlideChange, SlidePicture, SlideVersion } from '../../model/change.js'
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Translation } from '../../model/translation.js'
import type { ComparedDeck } from './compare-versions.js'
import type { DeckVersion } from './describe-version.js'

/** What there is to tell of the slides of one version of a deck. */
export interface ToldVersion {
  readonly deck: DeckVersion
  /** The document's path as it is shown. */
  readonly file: string
  /** By a slide's index in the deck. */
  readonly pictures: ReadonlyMap<number, readonly SlidePicture[]>
  /** Of all decks of the version. */
  readonly findings: readonly Diagnostic[]
}

/** Both versions of a deck. */
export interface ToldDeck {
  readonly compared: ComparedDeck
  readonly before?: ToldVersion
  readonly after?: ToldVersion
  readonly translations: readonly Translation[]
}

/** What became of a deck, for whoever shows it. Nothing where nothing did. */
export function tellChanges(told: ToldDeck): DeckChange | undefined {
  const { compared, before, after } = told
  const either = after ?? before
  if (either === undefined) return undefined
  const slides = compared.pairs.flatMap(({ kind, ...pair }): SlideChange[] =>
    kind === 'same' ? [] : [tellSlide(kind, pair, told)],
  )
  const isRenamed = before !== undefined && after !== undefined && before.file !== after.file
  if (slides.length === 0 && !isRenamed && before !== undefined && after !== undefined) return undefined
  const { deck, lang, sourceLocale, sourceGuessed, locales } = either.deck.deck
  return {
    deck: deck.file.deck,
    locale: deck.file.locale,
    lang,
    isSource: deck.file.locale === sourceLocale && !sourceGuessed && locales.length > 1,
    status: before === undefined ? 'new' : after === undefined ? 'gone' : 'kept',
    file: either.file,
    ...(isRenamed && { earlierFile: before.file }),
    total: either.deck.slides.length,
    slides,
  }
}

/** A slide's indexes in both versions. */
interface Places {
  readonly before?: number
  readonly after?: number
}

function tellSlide(kind: ChangeKind, places: Places, told: ToldDeck): SlideChange {
  const [then, now] = [
    told.before?.deck.slides[places.before ?? -1],
    told.after?.deck.slides[places.after ?? -1],
  ]
  const { id = '', outline } = now ?? then ?? {}
  const before = tellVersion(places.before, told.before)
  const after = tellVersion(places.after, told.after)
  const changedPictures = [...(now?.pictures ?? [])].flatMap(([address, name]) => {
    const earlier = then?.pictures.get(address)
    return earlier === undefined || earlier === name ? [] : [address]
  })
  return {
    kind,
    id,
    title: outline?.heading ?? '',
    ...(before && { before }),
    ...(after && { after }),
    changedPictures,
    areNotesAll: kind === 'changed' && then?.face === now?.face,
    behind: kind === 'moved' || kind === 'removed' ? [] : behindOf(id, told),
  }
}

function tellVersion(at: number | undefined, told: ToldVersion | undefined): SlideVersion | undefined {
  const slide = told?.deck.slides[at ?? -1]
  if (told === undefined || at === undefined || slide === undefined) return undefined
  const { file } = told.deck.deck.deck
  return {
    file: told.file,
    line: ownLine(file, slide.localized.slide.line),
    title: slide.outline.heading,
    number: at + 1,
    lines: slide.lines,
    pictures: told.pictures.get(slide.index) ?? [],
    findings: told.findings.filter(
      ({ deck, locale, slide: id }) => deck === file.deck && locale === file.locale && id === slide.id,
    ),
  }
}

/** The translations of a source's slide that do not follow it as it is now. */
function behindOf(id: string, { after, translations }: ToldDeck): SlideChange['behind'] {
  const file = after?.deck.deck.deck.file
  return translations
    .filter(({ deck, sourceLocale }) => deck === file?.deck && sourceLocale === file.locale)
    .flatMap(({ locale, file: shown, slides }) =>
      slides
        .filter((slide) => slide.id === id && slide.state.status === 'outdated')
        .map(({ line }) => ({ locale, file: shown, line })),
    )
}
