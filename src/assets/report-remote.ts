import type { Element } from 'hast'
import { diagnose } from '../diagnostics/diagnose.js'
import type { LocalizedDeck, LocalizedSlide } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'
import { mediaKindOf } from '../markup/media-kind.js'
import { remoteAddress } from './remote/remote-address.js'

/** A picture on the network that is not shown. */
export interface AbsentRemote {
  readonly address: string
  readonly image: Element
  readonly localized: LocalizedSlide
  /** Why it could not be fetched; absent where nobody wanted it. */
  readonly why: string | undefined
}

/** One diagnostic for each host, and for each reason why its pictures could not be had, where the first of them stands. */
export function reportRemote(absent: readonly AbsentRemote[], deck: LocalizedDeck): Diagnostic[] {
  const groups = new Map<string, AbsentRemote[]>()
  for (const one of absent) {
    const key = `${hostOf(one.address)} ${one.why ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) => report(group, deck))
}

function report(group: readonly AbsentRemote[], { deck: { file } }: LocalizedDeck): Diagnostic {
  const [first] = group
  const why = first?.why
  return diagnose(why === undefined ? 'asset/remote' : 'asset/not-fetched', {
    place: {
      file: file.shownAs,
      line: Number(first?.image.properties.dataLine ?? first?.localized.slide.line ?? 1),
    },
    message:
      why === undefined ? describe(group, 'not fetched') : `${describe(group, 'not to be had')}: ${why}.`,
    deck: file.deck,
    locale: file.locale,
    ...(first !== undefined && { slide: first.localized.id }),
  })
}

function describe(group: readonly AbsentRemote[], outcome: string): string {
  const addresses = [...new Set(group.map(({ address }) => address))]
  const [address = ''] = addresses
  const end = outcome === 'not fetched' ? '.' : ''
  const what =
    mediaKindOf(address) === undefined ? 'picture' : mediaKindOf(address) === 'video' ? 'video' : 'sound'
  if (addresses.length === 1) return `The ${what} \`${address}\` is on the network and was ${outcome}${end}`
  return `${addresses.length} pictures on \`${hostOf(address)}\` were ${outcome}, the first of them \`${address}\`${end}`
}

const hostOf = (address: string) => remoteAddress(address)?.host ?? address.split(/[/?#]/)[0] ?? ''
