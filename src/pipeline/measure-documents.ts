import { resolve } from 'node:path'
import { findRoot } from '../content/find-root.js'
import type { BuildConfig, BuildResult } from '../model/build.js'
import { build } from './build.js'
import { changedDocuments } from './changed-documents.js'
import type { CheckQuestion } from './check.js'
import { startBuildBrowser } from './start-build-browser.js'

/** What a check finds, and what only the browser knows: a build that makes nothing. */
export async function measureDocuments(config: BuildConfig, question: CheckQuestion): Promise<BuildResult> {
  await using browser = startBuildBrowser(config, question.signal)
  const result = await build({ ...config, formats: new Set() }, { ...question, browser })
  const { changedFrom } = question
  if (changedFrom === undefined) return result
  const { report } = result
  const named = [...new Set(report.diagnostics.map(({ file }) => file))]
  const files = named.map((shownAs) => ({ shownAs, path: resolve(shownAs) }))
  const changed = await changedDocuments(files, changedFrom, config.root ?? (await findRoot(config.inputs)))
  return {
    ...result,
    report: { ...report, diagnostics: report.diagnostics.filter(({ file }) => changed.has(file)) },
  }
}
