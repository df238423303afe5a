import { readdirSync, readFileSync } from 'node:fs'

/** The processes that a process started and that still run; none where the system has no `/proc`. */
export function listChildren(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((child) => parentOf(child) === pid)
  } catch {
    return []
  }
}

/** Its name, which may hold anything, stands in brackets; its parent is the second word behind it. */
function parentOf(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined // it ended meanwhile
  }
}
