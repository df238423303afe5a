import type { Progress, UnwrittenOutput } from '../model/build.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { Span } from '../model/span.js'

/** Who is told while a run goes on. */
export interface RunWatcher {
  progress(event: Progress): void
  /** Told of each step once it is over. */
  span?(span: Span): void
  /** Stops the run, which then throws why. */
  readonly signal?: AbortSignal | undefined
}

/** What a run gathers on its way: problems, times, and who watches. */
export interface Recorder {
  readonly diagnostics: readonly Diagnostic[]
  /** Milliseconds by step. */
  readonly steps: Readonly<Record<string, number>>
  /** Why outputs could not be written. */
  readonly unwritten: readonly UnwrittenOutput[]
  /** Throws where the run is to stop; each step asks before it begins. */
  checkStopped(): void
  /** Does a step, to a deck or to the whole run, and adds its time to that of its name. */
  time<T>(step: string, work: () => T | Promise<T>, deck?: string): Promise<T>
  /** Takes a result's problems out of it. */
  collect<T>(outcome: Outcome<T>): T
  report(...diagnostics: readonly Diagnostic[]): void
  /** Takes note of an output that could not be written. */
  miss(output: UnwrittenOutput): void
  /** Says what is being done, and that this much more of the run is behind. */
  advance(step: string, what: string, share: number): void
}

/** A recorder that also knows what went through it alone. */
export interface FollowedRecorder extends Recorder {
  readonly own: readonly Diagnostic[]
  /** Whether an output could not be written. */
  readonly hasMissed: boolean
}

/** The same recorder for one who is to know in the end what he reported. */
export function followRecorder(recorder: Recorder): FollowedRecorder {
  const own: Diagnostic[] = []
  let hasMissed = false
  const report = (...found: readonly Diagnostic[]) => {
    own.push(...found)
    recorder.report(...found)
  }
  return {
    ...recorder,
    own,
    get hasMissed() {
      return hasMissed
    },
    report,
    collect: ({ value, diagnostics }) => {
      report(...diagnostics)
      return value
    },
    miss: (output) => {
      hasMissed = true
      recorder.miss(output)
    },
  }
}

/** A recorder that passes progress on. */
export function createRecorder(watcher: RunWatcher): Recorder {
  const diagnostics: Diagnostic[] = []
  const unwritten: UnwrittenOutput[] = []
  const steps: Record<string, number> = {}
  let done = 0
  const checkStopped = () => watcher.signal?.throwIfAborted()
  return {
    diagnostics,
    unwritten,
    steps,
    checkStopped,
    time: async (step, work, deck) => {
      checkStopped()
      const startMs = performance.now()
      try {
        return await work()
      } finally {
        const ms = performance.now() - startMs
        steps[step] = (steps[step] ?? 0) + ms
        watcher.span?.({ step, startMs, ms, ...(deck !== undefined && { deck }) })
      }
    },
    collect: (outcome) => {
      diagnostics.push(...outcome.diagnostics)
      return outcome.value
    },
    miss: ({ message, advice }) => void unwritten.push({ message, advice }),
    report: (...found) => void diagnostics.push(...found),
    advance: (step, what, share) => {
      checkStopped()
      done = Math.min(1, done + share)
      watcher.progress({ step, what, share: done })
    },
  }
}
