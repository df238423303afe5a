import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Ends at once all processes that a run left: those whose temporary folder is the run's own, which no other process has. Only Linux
 * tells; elsewhere browsers end by themselves once nobody holds the other end of their pipe.
 */
export async function endProcesses(temporaryFolder: string): Promise<void> {
  const names = await readdir('/proc').catch((): readonly string[] => [])
  const pids = names.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const variable = `TMPDIR=${temporaryFolder}`
  await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(join('/proc', pid, 'environ'), 'latin1').catch(() => '') // another user's, or gone
      if (text.split('\0').includes(variable)) kill(Number(pid))
    }),
  )
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended meanwhile.
  }
}
