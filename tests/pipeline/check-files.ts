import { fileURLToPath } from 'node:url'
import { resolveBuildConfig } from '../../src/config/resolve-build-config.js'
import type { BuildConfig } from '../../src/model/build.js'
import { check, type CheckResult } from '../../src/pipeline/check.js'
import { createFolder } from '../temporary-folder.js'

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))

/** What the whole program without a browser says of files, by path below a folder of their own. */
export async function checkFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<BuildConfig> = {},
): Promise<CheckResult> {
  await using folder = await createFolder(files)
  const surroundings = { folder: folder.path, environment: {}, packageFolder, processors: 2 }
  const config = await resolveBuildConfig([folder.path], { sourceLocale: 'en' }, surroundings)
  const progress = () => undefined
  return await check({ ...config, root: folder.path, ...more }, { progress })
}

/** `rule file:line` of all that is found, files named from their folder. */
export async function findIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  more: Partial<BuildConfig> = {},
): Promise<string[]> {
  const { report } = await checkFiles(files, more)
  return report.diagnostics.map(({ rule, file, line }) => {
    const name = Object.keys(files).find((path) => file.endsWith(`/${path}`)) ?? file
    return `${rule} ${name}${line === null ? '' : `:${line}`}`
  })
}
