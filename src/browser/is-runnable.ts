import { access, constants, stat } from 'node:fs/promises'

/** Whether the path is a file that this user may start. */
export async function isRunnable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    // Absent and forbidden come to the same: this one cannot be started.
    return false
  }
}
