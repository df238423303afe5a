import type { FileChange, History } from '../model/history.js'

/** A version of a document: the change that made it, and the versions that it was made from. */
export interface TracedVersion {
  readonly change: FileChange
  /** Indexes of the versions before it, one for each parent of a merge; none where the change made the document. */
  readonly earlier: readonly number[]
  /** Whether a version before it is not in the history that there is. */
  readonly isCutOff: boolean
}

/** Longest history of one document that is looked through. */
const mostVersions = 2000

/**
 * The versions of a document that lead to what it is now, that one first. Contents say which: a change is followed to the one
 * before it that gave what it started from, so it does not matter on which branches they were made.
 * @param path where the document is now
 * @param blob what it is now
 */
export function traceDocument(history: History, path: string, blob: string): readonly TracedVersion[] {
  const first = findChange(history, { path, blob }, -1)
  if (first === undefined) return []
  const changes = [first]
  const indexes = new Map([[first, 0]])
  const traced: TracedVersion[] = []
  for (let index = 0; index < changes.length && index < mostVersions; index++) {
    const change = changes[index]
    if (change === undefined) break
    const before = change.earlier.map((version) => findChange(history, version, change.order))
    for (const next of before) {
      if (next === undefined || indexes.has(next)) continue
      indexes.set(next, changes.length)
      changes.push(next)
    }
    const earlier = before.flatMap((next) => (next === undefined ? [] : (indexes.get(next) ?? [])))
    traced.push({ change, earlier, isCutOff: change.isCutOff || before.includes(undefined) })
  }
  return traced.map((version) => withoutUnread(version, traced.length))
}

function findChange(
  history: History,
  { path, blob }: { readonly path: string; readonly blob: string },
  after: number,
): FileChange | undefined {
  return history.get(path)?.find((change) => change.blob === blob && change.order > after)
}

function withoutUnread(version: TracedVersion, count: number): TracedVersion {
  const earlier = version.earlier.filter((index) => index < count)
  return earlier.length === version.earlier.length ? version : { ...version, earlier, isCutOff: true }
}
