import { type RunningBrowser, startBrowser } from '../browser/start-browser.js'
import { userCacheFolder } from '../browser/user-cache-folder.js'
import type { BuildConfig } from '../model/build.js'
import { makeRunFolder } from './make-run-folder.js'

/**
 * Starts a build's browser in a thread of its own. It loads next to nothing here, so that it can be called before the rest of
 * the program is loaded: both then go on side by side. What the browser puts aside lies in a folder of the run's own, which goes
 * with it.
 *
 * @param signal Closes the browser: then what it is asked fails, and nothing waits for it any more.
 */
export function startBuildBrowser(
  { browserPath }: Pick<BuildConfig, 'browserPath'>,
  signal?: AbortSignal,
): RunningBrowser {
  const environment = process.env
  const cacheFolder = userCacheFolder(environment, process.platform)
  const folder = makeRunFolder()
  const browser = startBrowser({
    environment: { ...environment },
    cacheFolder,
    ...(browserPath !== undefined && { browserPath }),
    ...(folder !== undefined && { temporaryFolder: folder.path }),
  })
  let ending: Promise<void> | undefined
  const close = () => (ending ??= end())
  signal?.addEventListener('abort', close)
  const end = async () => {
    signal?.removeEventListener('abort', close)
    await browser[Symbol.asyncDispose]()
    await folder?.[Symbol.asyncDispose]()
  }
  return { ...browser, [Symbol.asyncDispose]: close }
}
