import { type RunningBrowser, startBrowser } from '../browser/start-browser.js'
import { userCacheFolder } from '../browser/user-cache-folder.js'
import type { BuildConfig } from '../model/build.js'

/**
 * Starts a build's browser in a thread of its own. It loads next to nothing here, so that it can be called before the rest of
 * the program is loaded: both then go on side by side.
 */
export function startBuildBrowser({ browserPath }: Pick<BuildConfig, 'browserPath'>): RunningBrowser {
  const environment = process.env
  const cacheFolder = userCacheFolder(environment, process.platform)
  return startBrowser({
    environment: { ...environment },
    cacheFolder,
    ...(browserPath !== undefined && { browserPath }),
  })
}
