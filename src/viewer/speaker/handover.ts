import { freshTimer, type Timer } from './timer.js'

/**
 * What a page leaves to the next one in its window, where the speaker's view is open: the name of the deck's window holds it, which
 * is all that a page from the file system can leave to another one.
 */
export interface Handover {
  /** The name by which the speaker's window is found. */
  readonly window: string
  readonly timer: Timer
  /** The language of the notes, where it is not the deck's. */
  readonly locale?: string
  /** Where the speaker's window stands, as `window.open` takes it. */
  readonly place: string
}

const mark = 'polydeck:'

/** A handover as the name of the deck's window. */
export const formatHandover = (handover: Handover): string => mark + JSON.stringify(handover)

/** What the page before left; nothing where it left nothing, or what no deck leaves: any page may have named the window. */
export function parseHandover(name: string): Handover | undefined {
  if (!name.startsWith(mark)) return undefined
  try {
    const read: unknown = JSON.parse(name.slice(mark.length))
    return isHandover(read) ? { ...read, timer: isTimer(read.timer) ? read.timer : freshTimer } : undefined
  } catch {
    return undefined // no JSON
  }
}

function isHandover(value: unknown): value is Handover {
  if (typeof value !== 'object' || value === null) return false
  const { window, place, locale } = value as Record<string, unknown>
  return (
    isText(window, /^polydeck-speaker-\w+$/) &&
    isText(place, /^[\w=,-]*$/) &&
    (locale === undefined || isText(locale, /^[\w-]+$/))
  )
}

const isText = (value: unknown, form: RegExp) => typeof value === 'string' && form.test(value)

function isTimer(value: unknown): value is Timer {
  if (typeof value !== 'object' || value === null) return false
  const { before, since } = value as Record<string, unknown>
  return Number.isFinite(before) && (since === undefined || Number.isFinite(since))
}
