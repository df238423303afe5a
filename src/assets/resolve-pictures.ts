import { dirname } from 'node:path'
import { diagnose } from '../diagnostics/diagnose.js'
import type { RuleName } from '../diagnostics/catalogue.js'
import type { Picture, Pictures } from '../model/asset.js'
import type { LocalizedDeck } from '../model/deck.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import { collectImages } from './collect-images.js'
import { type Location, locatePicture } from './locate-picture.js'
import { readPicture } from './read-picture.js'

type Problem = Exclude<Location['status'], 'found'>

const problems: Readonly<Record<Problem, { rule: RuleName; says: string }>> = {
  'not-found': { rule: 'asset/not-found', says: 'is missing' },
  'outside-root': { rule: 'asset/outside-root', says: 'is missing: its path leads out of the root' },
  remote: { rule: 'asset/remote', says: 'is on the network and was not fetched' },
  unusable: { rule: 'asset/unusable', says: 'cannot be used' },
}

/** The pictures of a deck, read; for each that is not to be had a diagnostic at its line. */
export async function resolvePictures(deck: LocalizedDeck, root: string): Promise<Outcome<Pictures>> {
  const { file } = deck.deck
  const search = { folder: dirname(file.path), root, locale: file.locale }
  const found = new Map<string, Picture>()
  const diagnostics: Diagnostic[] = []
  for (const { id, slide } of deck.slides) {
    for (const image of collectImages([slide])) {
      const address = String(image.properties.src ?? '')
      if (found.has(address)) continue
      const picture = await resolvePicture(address, search)
      if (typeof picture === 'object') found.set(address, picture)
      else {
        const { rule, says } = problems[picture]
        const place = { file: file.shownAs, line: Number(image.properties.dataLine ?? slide.line) }
        const message = `The picture \`${address}\` ${says}.`
        diagnostics.push(diagnose(rule, { place, message, deck: file.deck, locale: file.locale, slide: id }))
      }
    }
  }
  return { value: found, diagnostics }
}

async function resolvePicture(
  address: string,
  search: Parameters<typeof locatePicture>[1],
): Promise<Picture | Problem> {
  const location = await locatePicture(address, search)
  if (location.status !== 'found') return location.status
  return (await readPicture(location.path)) ?? 'unusable'
}
