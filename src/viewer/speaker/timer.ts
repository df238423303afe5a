/** How long a talk has gone on. */
export interface Timer {
  /** Milliseconds before it was started last. */
  readonly before: number
  /** When it was started last, in milliseconds since 1970; absent while it stands. */
  readonly since?: number
}

/** A timer that was never started. */
export const freshTimer: Timer = { before: 0 }

/** Whether the timer was never started, or was set back. */
export const isFresh = ({ before, since }: Timer): boolean => before === 0 && since === undefined

/** The timer, going on from what it shows. */
export const startTimer = ({ before, since }: Timer, now: number): Timer => ({ before, since: since ?? now })

/** The timer, standing at what it shows. */
export const pauseTimer = (timer: Timer, now: number): Timer => ({ before: elapsed(timer, now) })

/** Milliseconds that the talk has gone on; a clock that was set back takes nothing away. */
export function elapsed({ before, since }: Timer, now: number): number {
  return since === undefined ? before : before + Math.max(0, now - since)
}
