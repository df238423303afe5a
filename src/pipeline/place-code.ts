import { drawCode } from '../assets/draw-code.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { cutText } from '../language/cut-text.js'
import type { Words } from '../language/words.js'
import { buildElement } from '../markup/build-element.js'
import type { Pictures } from '../model/asset.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Outcome } from '../model/diagnostic.js'
import type { FrontMatter } from '../model/document.js'
import type { FigureBlock, Slide } from '../model/slide.js'

/** A deck with the code that opens it, and the picture of this. */
export interface CodedDeck {
  readonly deck: LocalizedDeck
  readonly drawn: Pictures
}

/** The code's picture by an address that no document can name: documents are relative, http or https. */
const source = 'polydeck:code'

/** The address is shown up to this width, in Latin letters. */
const longestShown = 27

/**
 * The deck with a code of its `url` on the title slide or the last one. A translation that does not say has what its source says.
 * @param all every deck of the run, the source's too
 */
export function placeCode(
  deck: LocalizedDeck,
  all: readonly LocalizedDeck[],
  words: Pick<Words, 'scanToOpen'>,
): Outcome<CodedDeck> {
  const none = { value: { deck, drawn: new Map() }, diagnostics: [] }
  const { url, qr = 'title' } = { ...wishesOf(sourceOf(deck, all)), ...wishesOf(deck.deck.frontMatter) }
  if (url === undefined || qr === 'none') return none
  const picture = drawCode(url)
  if (picture === undefined) return { ...none, diagnostics: [tooLong(deck, url)] }
  const at = qr === 'last' ? deck.slides.length - 1 : 0
  const place = (slide: Slide) => withFigure(slide, codeFigure(url, words.scanToOpen, picture.width))
  const slides = deck.slides.map((localized, index) =>
    index === at
      ? {
          ...localized,
          slide: place(localized.slide),
          ...(localized.source !== undefined && { source: place(localized.source) }),
        }
      : localized,
  )
  return { value: { deck: { ...deck, slides }, drawn: new Map([[source, picture]]) }, diagnostics: [] }
}

function wishesOf({ url, qr }: FrontMatter): Pick<FrontMatter, 'url' | 'qr'> {
  return { ...(url !== undefined && { url }), ...(qr !== undefined && { qr }) }
}

function sourceOf({ deck, sourceLocale }: LocalizedDeck, all: readonly LocalizedDeck[]): FrontMatter {
  const found = all.find(({ deck: { file } }) => file.deck === deck.file.deck && file.locale === sourceLocale)
  return found?.deck.frontMatter ?? {}
}

/** Fine print stays last. */
function withFigure(slide: Slide, figure: Omit<FigureBlock, 'line'>): Slide {
  const isFine = ({ kind }: Slide['blocks'][number]) => kind === 'notice' || kind === 'footnotes'
  const end = slide.blocks.findIndex(isFine)
  const [before, after] = end < 0 ? [slide.blocks, []] : [slide.blocks.slice(0, end), slide.blocks.slice(end)]
  const line = before.at(-1)?.line ?? slide.line
  return { ...slide, blocks: [...before, { ...figure, line }, ...after] }
}

function codeFigure(url: string, label: string, width: number): Omit<FigureBlock, 'line'> {
  const link = buildElement('a', { href: url, dir: 'ltr' }, [{ type: 'text', value: shortened(url) }])
  return {
    kind: 'figure',
    image: buildElement('img', { src: source, alt: `${label}: ${url}`, width }, []),
    caption: [{ type: 'text', value: label }, buildElement('br', {}, []), link],
  }
}

const shortened = (url: string) => cutText(url.replace(/^https?:\/\//i, '').replace(/\/$/, ''), longestShown)

function tooLong({ deck: { file } }: LocalizedDeck, url: string) {
  return diagnose('slide/long-url', {
    place: { file: file.shownAs, line: 1 },
    deck: file.deck,
    locale: file.locale,
    message: `\`url\` in the front matter has ${url.length} characters, too many for a code that a camera reads.`,
  })
}
