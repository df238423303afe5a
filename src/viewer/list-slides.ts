import type { ListedSlide } from './address.js'

/** The slides of the deck in the page, as addresses may mean them. */
export function listSlides(): ListedSlide[] {
  return [...document.querySelectorAll<HTMLElement>('.slides section[data-slide]')].map(readSlide)
}

/** A slide's section as addresses may mean it. */
export function readSlide({ id, dataset }: HTMLElement): ListedSlide {
  const [at = 0, of = 0] = (dataset.place ?? '').split('/').map(Number)
  return {
    id,
    slide: dataset.slide ?? id,
    aliases: (dataset.aliases ?? '').split(' ').filter(Boolean).map(decodeURIComponent),
    place: { at, of },
  }
}
