import type { SourceFile } from '../model/document.js'

/** Documents of the same deck together, in the order in which the decks first come. */
export function groupByDeck<T extends { readonly file: Pick<SourceFile, 'deck'> }>(
  documents: readonly T[],
): T[][] {
  const groups = new Map<string, T[]>()
  for (const document of documents) {
    const group = groups.get(document.file.deck)
    if (group === undefined) groups.set(document.file.deck, [document])
    else group.push(document)
  }
  return [...groups.values()]
}
