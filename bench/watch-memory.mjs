import { readdir, readFile } from 'node:fs/promises'

const everyMs = 200

/**
 * Watches the memory of a process and all below it until it is told to stop, and then gives the most that it was: what is shared is
 * counted in parts, so that the sum is what the machine has given away. Only Linux tells; elsewhere there is no answer.
 */
export function watchMemory(ancestor) {
  let most
  let isOver = false
  const watch = async () => {
    while (!isOver) {
      const bytes = await readTree(ancestor)
      if (bytes !== undefined) most = Math.max(most ?? 0, bytes)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
  const watching = watch()
  return {
    stop: async () => {
      isOver = true
      await watching
      return most
    },
  }
}

async function readTree(ancestor) {
  const names = await readdir('/proc').catch(() => [])
  const ids = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const parents = new Map(await Promise.all(ids.map(async (id) => [id, await readParent(id)])))
  const isBelow = (id) => id === ancestor || (parents.has(id) && isBelow(parents.get(id)))
  const sizes = await Promise.all(ids.filter(isBelow).map(readBytes))
  return sizes.length === 0 ? undefined : sizes.reduce((sum, bytes) => sum + bytes, 0)
}

const readText = (path) => readFile(path, 'utf8').catch(() => '') // it ended meanwhile

async function readParent(id) {
  return Number(/^PPid:\s*(\d+)/m.exec(await readText(`/proc/${id}/status`))?.[1] ?? 0)
}

/** The kernel's account in parts; where it may not be read, all that the process uses, shared or not. */
async function readBytes(id) {
  const parts = /^Pss:\s*(\d+)/m.exec(await readText(`/proc/${id}/smaps_rollup`))
  const all = parts ?? /^VmRSS:\s*(\d+)/m.exec(await readText(`/proc/${id}/status`))
  return Number(all?.[1] ?? 0) * 1024
}
