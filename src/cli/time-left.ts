/** How far a run was at a moment. */
export interface Moment {
  /** Milliseconds of any clock that only goes forward. */
  readonly ms: number
  /** How much of the run was done, from 0 to 1. */
  readonly share: number
}

/** What is known of a run's end. */
export interface Estimate {
  /** The last moment at which nothing was done yet: what comes before the first deck says nothing of how long decks take. */
  readonly begun?: Moment
  readonly latest?: Moment
  /** When the run will end by all that was seen, in the clock's milliseconds. */
  readonly end?: number
}

/** Before that much has gone by, and is done, an estimate would jump about: the first decks also start the browser and read the fonts. */
const leastMs = 5000
const leastShare = 0.04
/** How long a change of pace takes to be believed. */
const smoothingMs = 8000

/** What is known after one more moment, which is not before the others. */
export function observe(known: Estimate, latest: Moment): Estimate {
  const begun = latest.share === 0 ? latest : (known.begun ?? latest)
  const passed = latest.ms - begun.ms
  const done = latest.share - begun.share
  if (passed < leastMs || done < leastShare) return { begun, latest }
  const end = latest.ms + ((1 - latest.share) * passed) / done
  if (known.end === undefined || known.latest === undefined) return { begun, latest, end }
  const weight = 1 - Math.exp((known.latest.ms - latest.ms) / smoothingMs)
  return { begun, latest, end: known.end + (end - known.end) * weight }
}

/**
 * How long the run still takes, as roughly as it is known: `~40 s left`, `~3 min left`; nothing where that cannot be said yet, or
 * hardly anything is left.
 */
export function formatTimeLeft({ end, latest }: Estimate): string {
  if (end === undefined || latest === undefined || latest.share >= 1) return ''
  const seconds = Math.max(0, end - latest.ms) / 1000
  if (seconds < 2) return ''
  if (seconds < 57.5) return `~${Math.max(5, 5 * Math.round(seconds / 5))} s left`
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes < 60) return `~${minutes} min left`
  return `~${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
