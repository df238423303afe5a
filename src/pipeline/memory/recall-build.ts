import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestFile, sha256Of } from '../../cache/digest-files.js'
import type { BuildConfig, BuildResult } from '../../model/build.js'
import type { Report } from '../../model/report.js'
import { reportPath } from '../../output/output-paths.js'
import { keptRemotePictures } from '../remote-pictures.js'
import { createPictureAnswers } from './answer-pictures.js'
import { type BuildState, filesOf, readState, type Receipt } from './build-state.js'
import { findMemoryFolder } from './memory-folder.js'
import { isSameMoment, takeMoment } from './moment.js'

/**
 * What the last build gave, where nothing has changed since: neither what it read nor what it wrote. It starts no browser and
 * writes nothing; all of it is looked at, and by content, so that neither a clock nor a copy deceives it.
 */
export async function recallBuild(config: BuildConfig): Promise<BuildResult | undefined> {
  const start = performance.now()
  if (config.isForced) return undefined
  const folder = await findMemoryFolder(config)
  const state = readState({ folder, outFolder: config.outFolder })
  if (state?.receipt === undefined) return undefined
  const { told } = state.receipt
  const report = readReport(state, config.outFolder)
  if (report === undefined || !(await isUnchanged(state.receipt, config))) return undefined
  if (!filesOf(state).every(({ path, sha256 }) => digestFile(join(config.outFolder, path)) === sha256))
    return undefined
  return {
    ...told,
    report,
    minutes: new Map(told.minutes),
    unwritten: [],
    rebuilt: [],
    removed: [],
    healed: 0,
    isFirst: false,
    ms: performance.now() - start,
    steps: { recall: performance.now() - start },
  }
}

async function isUnchanged({ moment, records, pictures }: Receipt, config: BuildConfig): Promise<boolean> {
  const now = await takeMoment(config)
  if (now === undefined || !isSameMoment(moment, now)) return false
  if (!records.every(([path, digest]) => (digestFile(path) ?? null) === digest)) return false
  const answers = createPictureAnswers(keptRemotePictures(config, await findMemoryFolder(config)))
  for (const { address, answer, ...search } of pictures)
    if ((await answers.answer(address, search)) !== answer) return false
  return true
}

/** The report as it was written: its hash is known. */
function readReport({ pages }: BuildState, outFolder: string): Report | undefined {
  const known = pages.find(({ path }) => path === reportPath)
  try {
    const bytes = readFileSync(join(outFolder, reportPath))
    return sha256Of(bytes) === known?.sha256 ? (JSON.parse(bytes.toString()) as Report) : undefined
  } catch {
    return undefined // it was removed: a build writes it again
  }
}
