import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** Names a process for others of the same machine, and of others that share a disk with it. */
export interface ProcessMark {
  readonly pid: number
  readonly host: string
  /** The world that its number counts in: containers number their processes each by itself, and may bear one name. */
  readonly space?: string
  /** When it started, where the system tells: numbers of processes are given again. */
  readonly started?: string
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const [space, started] = [spaceOfProcesses(), startOf(process.pid)]
  return {
    ...{ pid: process.pid, host: hostname() },
    ...(space !== undefined && { space }),
    ...(started !== undefined && { started }),
  }
}

/** Whether the process that a mark names still runs; `undefined` where that cannot be told: it is another machine's, or is no mark. */
export function isAlive(mark: unknown): boolean | undefined {
  if (!isMark(mark) || mark.host !== hostname()) return undefined
  if (mark.space !== undefined && mark.space !== spaceOfProcesses()) return undefined
  try {
    process.kill(mark.pid, 0)
  } catch (error) {
    // Somebody else's process is alive too.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const started = startOf(mark.pid)
  return started === undefined || mark.started === undefined || started === mark.started
}

function isMark(value: unknown): value is ProcessMark {
  if (typeof value !== 'object' || value === null) return false
  return 'pid' in value && typeof value.pid === 'number' && 'host' in value && typeof value.host === 'string'
}

function spaceOfProcesses(): string | undefined {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return undefined // no such thing on this system
  }
}

/** The boot and the tick that a process started at. Its name, which may hold anything, stands in brackets before that. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const tick = text.slice(text.lastIndexOf(')') + 2).split(' ')[19]
    return tick === undefined ? undefined : `${boot} ${tick}`
  } catch {
    return undefined // it ended meanwhile, or the system does not tell
  }
}
