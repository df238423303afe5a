import { readDeckFonts } from '../fonts/deck-fonts.js'
import type { FontPlan } from '../fonts/font-plan.js'
import { createPrintFonts } from '../fonts/print-fonts.js'
import type { FontSet } from '../model/font.js'

/** Gives the fonts of plans, those that were given before without reading and cutting them again. */
export interface FontMemo {
  forPrint(plan: FontPlan): Promise<FontSet>
  forDeck(plan: FontPlan): Promise<FontSet>
}

/** So many plans of each kind; one of a Chinese deck takes some 3 MB. */
const mostPlans = 16

/** A memo that lasts as long as the program, and forgets what was wanted longest ago. */
export function createFontMemo(): FontMemo {
  return { forPrint: remember(createPrintFonts), forDeck: remember(readDeckFonts) }
}

function remember(make: (plan: FontPlan) => Promise<FontSet>): (plan: FontPlan) => Promise<FontSet> {
  const known = new Map<string, Promise<FontSet>>()
  return async (plan) => {
    const key = JSON.stringify(plan)
    const made = known.get(key) ?? make(plan)
    known.delete(key)
    known.set(key, made)
    const [oldest] = known.keys()
    if (known.size > mostPlans && oldest !== undefined) known.delete(oldest)
    try {
      return await made
    } catch (error) {
      known.delete(key) // it may go better the next time
      throw error
    }
  }
}
