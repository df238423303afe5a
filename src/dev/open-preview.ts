import type { BuildConfig, OutputFormat } from '../model/build.js'
import type { ReportedDiagnostic } from '../model/report.js'
import { DeckError } from '../diagnostics/deck-error.js'
import type { DeckName, LiveOutput, LiveProject, LiveState } from '../pipeline/live/open-live.js'

/** What windows are told of the whole project. */
export interface ToldState extends LiveState {
  /** Why the project could not be read; then all is as it was before. */
  readonly problem: string | null
}

/** What windows of a deck are told of it. */
export interface ToldDeck {
  readonly sha256: string | null
  readonly problem: string | null
  readonly diagnostics: readonly ReportedDiagnostic[]
}

/** A window that listens. */
export interface Listener {
  /** The deck that it shows; absent where it shows all. */
  readonly name?: DeckName
  tell(data: ToldState | ToldDeck): void
}

/** What was done after a change, for the terminal. */
export interface Refreshed {
  readonly ms: number
  readonly problem: string | null
  readonly diagnostics: readonly ReportedDiagnostic[]
  /** The decks that somebody looks at and that were made anew. */
  readonly made: readonly (DeckName & { readonly why: string })[]
}

/** A project that windows look at. */
export interface Preview {
  /** Reads what changed, makes anew what somebody looks at, and tells all windows. One goes on after the other. */
  refresh(loadConfig: () => Promise<BuildConfig>): Promise<Refreshed>
  /** Makes an output of a deck, where it is not as it should be. Throws `DeckError` where it cannot be made. */
  make(name: DeckName, format: OutputFormat): Promise<LiveOutput>
  /** The locale that a deck's others are translated from, else its first; `undefined` where there is no such deck. */
  sourceOf(deck: string): string | undefined
  has(name: DeckName): boolean
  /** Tells a window what there is, and from then on what changes; gives what ends that. */
  listen(listener: Listener): () => void
}

/** Opens a preview of a project. */
export function openPreview(live: LiveProject): Preview {
  const listeners = new Set<Listener>()
  let state: ToldState = { decks: [], diagnostics: [], problem: null }
  const inTurn = createQueue()
  const has = ({ deck, locale }: DeckName) =>
    state.decks.some((one) => one.deck === deck && one.locale === locale)
  let load: (() => Promise<BuildConfig>) | undefined
  /** Of a large project only what somebody looks at is read, and when he does. */
  const want = async (name: DeckName) => {
    if (load === undefined || !has(name) || !live.ask(name.deck)) return
    state = await readSafely(live, load, state)
    for (const listener of listeners) if (listener.name === undefined) listener.tell(state)
  }
  const tellDeck = async (listener: Listener, name: DeckName): Promise<LiveOutput> => {
    await want(name)
    const output = await makeSafely(live, name)
    const { file } = state.decks.find((one) => one.deck === name.deck && one.locale === name.locale) ?? {}
    const own = state.diagnostics.filter((found) => found.file === file)
    const { sha256 = null, problem } = output
    const diagnostics = [...own, ...output.diagnostics]
    listener.tell({ sha256, problem: state.problem ?? problem, diagnostics })
    return output
  }
  const read = async (loadConfig: () => Promise<BuildConfig>): Promise<Refreshed> => {
    const start = performance.now()
    load = loadConfig
    state = await readSafely(live, loadConfig, state)
    const made: (DeckName & { readonly why: string })[] = []
    for (const listener of listeners) {
      if (listener.name === undefined) listener.tell(state)
      else {
        const { name } = listener
        const { why } = await tellDeck(listener, name)
        if (why !== undefined && !made.some((one) => isSame(one, name))) made.push({ ...name, why })
      }
    }
    return { ms: performance.now() - start, problem: state.problem, diagnostics: state.diagnostics, made }
  }
  return {
    refresh: (loadConfig) => inTurn(() => read(loadConfig)),
    make: (name, format) =>
      inTurn(async () => {
        await want(name)
        return live.make(name, format)
      }),
    has,
    sourceOf: (deck) => {
      const own = state.decks.filter((one) => one.deck === deck)
      return (own.find(({ isSource }) => isSource) ?? own[0])?.locale
    },
    listen: (listener) => {
      listeners.add(listener)
      const { name } = listener
      if (name === undefined) listener.tell(state)
      else void inTurn(() => tellDeck(listener, name))
      return () => void listeners.delete(listener)
    },
  }
}

/** Does one thing after the other. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

const isSame = (one: DeckName, other: DeckName) => one.deck === other.deck && one.locale === other.locale

/** What stops a run stops a preview not: it is told, and what there was stays. */
async function readSafely(
  live: LiveProject,
  loadConfig: () => Promise<BuildConfig>,
  before: ToldState,
): Promise<ToldState> {
  try {
    return { ...(await live.refresh(await loadConfig())), problem: null }
  } catch (error) {
    return { ...before, problem: describe(error) }
  }
}

/** Makes a deck's page; what fails for a reason of the moment, such as a browser that died, is tried once more. */
async function makeSafely(
  live: LiveProject,
  name: DeckName,
  isAgain = false,
): Promise<LiveOutput & { readonly problem: string | null }> {
  try {
    const output = await live.make(name, 'html')
    if (output.sha256 !== undefined || isAgain) return { ...output, problem: null }
  } catch (error) {
    if (isAgain || error instanceof DeckError) return { diagnostics: [], problem: describe(error) }
  }
  return makeSafely(live, name, true)
}

function describe(error: unknown): string {
  if (error instanceof DeckError) return `${error.message}\n${error.advice}`
  return error instanceof Error ? error.message : String(error)
}
