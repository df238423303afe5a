import type { LocalizedDeck } from '../../model/deck.js'
import type { SlideSettings } from '../../model/slide-settings.js'

/** Settings of how slides follow one another, which are reveal.js's too. */
const names = ['transition', 'transition-speed', 'background-transition'] as const

/** How slides come, by the names of settings. */
export type Motion = readonly (readonly [name: (typeof names)[number], value: string])[]

/**
 * How most slides of a deck come, where each of them says it: that is said once, for the deck, so that who shows the deck can change it
 * for all of them.
 */
export function usualMotion({ slides }: LocalizedDeck): Motion {
  return names.flatMap((name) => {
    const values = slides.map(({ settings }) => settings?.[name])
    if (values.includes(undefined)) return []
    const common = values.find(
      (value) => values.filter((other) => other === value).length > values.length / 2,
    )
    return common === undefined ? [] : [[name, common] as const]
  })
}

/** How a slide with these settings comes, where it is not what is said for its deck. */
export function ownMotion(settings: SlideSettings, deck: LocalizedDeck): Motion {
  const usual = new Map(usualMotion(deck))
  return names.flatMap((name) => {
    const value = settings[name]
    return value === undefined || value === usual.get(name) ? [] : [[name, value] as const]
  })
}
