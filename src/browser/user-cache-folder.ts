import { lstat, mkdir, mkdtemp } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The folder that the platform means for things that can be made again, without the program's own name. */
export function platformCacheFolder(environment: Environment, platform: NodeJS.Platform): string {
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? homedir()
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  return environment['XDG_CACHE_HOME'] || join(home, '.cache')
}

/** The user's own cache folder for this program. It need not exist yet. */
export function userCacheFolder(environment: Environment, platform: NodeJS.Platform): string {
  return join(platformCacheFolder(environment, platform), 'polydeck')
}

/**
 * A folder below the system's temporary one that is the user's alone, for where the cache folder cannot be written.
 * The same one each time, unless somebody else has taken its name: then a new one.
 */
export async function privateTemporaryFolder(): Promise<string> {
  const user = process.getuid?.()
  const folder = join(tmpdir(), `polydeck-${user ?? 'user'}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  const isOurs = found.isDirectory() && found.uid === user && (found.mode & 0o077) === 0
  return isOurs ? folder : mkdtemp(join(tmpdir(), 'polydeck-'))
}
