import type { LocalizedDeck } from '../model/deck.js'

/**
 * Slide ids by anchor. A slide's id comes first, then the document's own slugs and ids, then those of the source: a link
 * works in the document's words and in the source's. Ids from before a heading was reworded come last.
 */
export function listAnchors({ slides, earlierIds }: LocalizedDeck): Map<string, string> {
  const anchors = new Map<string, string>()
  const add = (anchor: string, id: string) => {
    if (!anchors.has(anchor)) anchors.set(anchor, id)
  }
  for (const { id } of slides) add(id, id)
  for (const { id, slide } of slides) for (const anchor of slide.anchors) add(anchor, id)
  for (const { id, source } of slides) for (const anchor of source?.anchors ?? []) add(anchor, id)
  for (const [id, earlier] of earlierIds ?? []) for (const anchor of earlier) add(anchor, id)
  return anchors
}
