import type { Element } from 'hast'
import {
  groundNames,
  joinSettings,
  type PlacedSettings,
  type SlideSettings,
} from '../model/slide-settings.js'
import { lineOf } from './line-of.js'

/** What is known of a passage when settings are placed. */
export interface PassageStart {
  readonly heading?: Element
  readonly elements: readonly Element[]
  /** The line at which it begins: that of its heading or of the rule before it. */
  readonly from: number
  /** Whether a rule begins it. */
  readonly isRuled: boolean
}

/**
 * The settings of each passage, in their order: what stands in it, on its heading, or in a comment on lines of its own right above
 * that. A comment between a heading and the next one belongs to the first.
 */
export function placeSettings(
  passages: readonly PassageStart[],
  placed: readonly PlacedSettings[],
): readonly SlideSettings[] {
  const settings = passages.map((): SlideSettings => ({}))
  for (const one of placed) {
    const at = placeOf(one, passages)
    settings[at] = joinSettings(settings[at] ?? {}, one.settings)
  }
  return settings
}

function placeOf({ line, place }: PlacedSettings, passages: readonly PassageStart[]): number {
  const at = Math.max(
    passages.findLastIndex(({ from }) => from <= line),
    0,
  )
  const [own, next] = passages.slice(at, at + 2)
  if (place !== 'block' || own === undefined || next?.heading === undefined || next.isRuled) return at
  const last = own.elements.at(-1)
  const isAbove = last !== undefined && lineOf(last, own.from) < line
  return isAbove ? at + 1 : at
}

/** Whether settings make a slide of a passage that holds nothing else: a picture alone is one. */
export const hasGround = (settings: SlideSettings): boolean =>
  groundNames.some((name) => settings[name] !== undefined)
