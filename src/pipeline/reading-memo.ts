/**
 * What was made of documents in an earlier run of the same process, for one that reads them again and again: results by the things
 * that they were made of, which are the same objects or texts as long as nothing changed.
 */
export interface ReadingMemo {
  /**
   * What was made of the same parts before, else what is made now.
   * @param parts texts, numbers, or objects, which count as themselves
   */
  once<T>(kind: string, parts: readonly unknown[], make: () => T): T
  /** Forgets what was not asked for since it was last called. */
  forget(): void
}

/** A memo that remembers. */
export function createReadingMemo(): ReadingMemo {
  const numbers = new WeakMap<object, number>()
  let objects = 0
  let young = new Map<string, unknown>()
  let old = new Map<string, unknown>()
  const nameOf = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? 'absent'
    const number = numbers.get(part) ?? ++objects
    numbers.set(part, number)
    return `#${number}`
  }
  return {
    once: <T>(kind: string, parts: readonly unknown[], make: () => T): T => {
      const key = [kind, ...parts.map(nameOf)].join('\n')
      // What is kept under a kind and its parts was made by the same `make`.
      const made = (young.has(key) ? young.get(key) : old.has(key) ? old.get(key) : make()) as T
      young.set(key, made)
      return made
    },
    forget: () => {
      old = young
      young = new Map()
    },
  }
}

/** A memo that remembers nothing, for a run that reads each document once. */
export const noMemo: ReadingMemo = { once: (_kind, _parts, make) => make(), forget: () => undefined }
