import { nativeName } from '../language/native-name.js'
import type { Words } from '../language/words.js'
import { encodePath } from '../markup/encode-path.js'
import { completenessOf } from '../model/completeness.js'
import type { LocaleTag } from '../model/locale.js'
import type { Translation } from '../model/translation.js'
import { heatOf } from './heat-of.js'
import { textLanguage } from './text-language.js'

/** What the overview shows of a deck in one locale. */
export interface OverviewEntry {
  readonly locale: LocaleTag
  /** The language that the document is in. */
  readonly lang: LocaleTag
  readonly title: string
  readonly isSource: boolean
  /** Of the furniture, in the document's language. */
  readonly words: Words
  /** How many slides the deck has. */
  readonly slides: number
  /** What is known of it as a translation. */
  readonly translation?: Translation
  /** The address of the list of its slides to do, on the page on the state of translations. */
  readonly status?: string
  /** Paths in the output folder of what there is of it. */
  readonly files: OverviewFiles
  /** How high the canvas is for each px of its width. */
  readonly ratio: number
}

/** See `OverviewEntry`. */
export interface OverviewFiles {
  readonly html: string
  readonly pdf?: string
  readonly handout?: string
  readonly article?: string
  readonly standalone?: string
  readonly cover?: string
}

/** How wide covers are, in px. */
const coverWidth = 640

/** An entry as the template sees it. All of it is in the language of the deck, so that it reads alike wherever it stands. */
export function overviewEntryView(entry: OverviewEntry): object {
  const { locale, lang, title, files, words, slides, ratio, isSource } = entry
  const numbers = new Intl.NumberFormat(lang)
  return {
    ...textLanguage(lang),
    tag: locale,
    title,
    name: nativeName(locale),
    original: isSource ? words.original : null,
    href: encodePath(files.html),
    cover: files.cover === undefined ? null : encodePath(files.cover),
    coverWidth,
    coverHeight: Math.round(coverWidth * ratio),
    count: words.slideCount.replace('{n}', numbers.format(slides)),
    state: entry.translation === undefined ? null : stateView(entry.translation, entry),
    links: linksOf(files, words),
  }
}

/** Of slides that nothing records it is not said that they are up to date. */
function stateView(translation: Translation, { lang, words, status }: OverviewEntry): object | null {
  const { counts, percent } = completenessOf([translation])
  const numbers = new Intl.NumberFormat(lang)
  const share = new Intl.NumberFormat(lang, { style: 'percent' }).format(percent / 100)
  const counted = (text: string, count: number) =>
    count === 0 ? [] : [text.replace('{n}', numbers.format(count))]
  const toDo = [
    ...counted(words.outdatedSlides, counts.outdated),
    ...counted(words.missingSlides, counts.missing),
  ]
  const said = counts.untracked > 0 ? toDo : [words.upToDate.replace('{percent}', share), ...toDo]
  return said.length === 0 ? null : { heat: heatOf(percent), said, href: status ?? null }
}

/** Files go by what they are; what is a page beside a PDF of the same says that it is one. */
function linksOf(files: OverviewFiles, words: Words): readonly object[] {
  const links = [
    { path: files.pdf, label: 'PDF', isDownload: false },
    { path: files.handout, label: words.handout, isDownload: false },
    { path: files.article, label: `${words.handout} (HTML)`, isDownload: false },
    { path: files.standalone, label: `${words.slides} (HTML)`, isDownload: true },
  ]
  return links.flatMap(({ path, ...link }) =>
    path === undefined ? [] : [{ ...link, href: encodePath(path) }],
  )
}
