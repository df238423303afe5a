import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The bytes that the processes below one have to themselves: what they share, such as the program's code, is in no process's own
 * memory, and is not counted once for each. Only Linux tells; elsewhere there is no answer.
 *
 * @param folder Where the system tells of its processes.
 */
export async function readOwnMemory(ancestor: number, folder = '/proc'): Promise<number | undefined> {
  const names = await readdir(folder).catch((): readonly string[] => [])
  const texts = names.filter((name) => /^\d+$/.test(name)).map((name) => readStatus(join(folder, name)))
  const processes = (await Promise.all(texts)).filter((one) => one !== undefined)
  if (processes.length === 0) return undefined
  const below = new Set([ancestor])
  // A child may have a smaller number than its parent, so the list is gone through until nobody is added.
  for (let known = 0; known < below.size;) {
    known = below.size
    for (const { id, parent } of processes) if (below.has(parent)) below.add(id)
  }
  return processes
    .filter(({ id }) => id !== ancestor && below.has(id))
    .reduce((sum, { bytes }) => sum + bytes, 0)
}

interface RunningProcess {
  readonly id: number
  readonly parent: number
  readonly bytes: number
}

async function readStatus(folder: string): Promise<RunningProcess | undefined> {
  const text = await readFile(join(folder, 'status'), 'utf8').catch(() => '') // it ended meanwhile
  const read = (name: string) => new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1]
  const [id, parent] = [read('Pid'), read('PPid')]
  if (id === undefined || parent === undefined) return undefined
  // A process of the system itself has no memory.
  return { id: Number(id), parent: Number(parent), bytes: Number(read('RssAnon') ?? 0) * 1024 }
}
