import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { readVersion } from '../../config/read-version.js'
import { encodePath } from '../../markup/encode-path.js'
import { type GithubPlace, lineAddress } from '../../markup/line-address.js'
import type { BuildConfig } from '../../model/build.js'
import type { ProjectChange } from '../../model/change.js'
import { diffFolder } from '../../output/output-paths.js'
import { readDiffStyles } from '../../output/shared-files.js'
import { listOutputs, removeOutput, writeOutput } from '../../output/write-file.js'
import type { Templates } from '../../render/compile-templates.js'
import { type PlaceLink, renderDiff } from '../../render/diff/render-diff.js'
import type { Past } from './open-past.js'

/** What the page is written with. */
export interface DiffWriting {
  readonly config: BuildConfig
  readonly past: Pick<Past, 'nameOf' | 'commit'>
  readonly place: GithubPlace
  readonly templates: Templates
}

/** How the pictures are named that a comparison writes, and no other. */
const ownPicture = /^slide-[0-9a-f]{16}\.webp$/

/**
 * Writes the page of what changed, and its pictures, and removes those of an earlier comparison. Gives the page's path.
 * @param pictures by their names
 */
export async function writeDiff(
  change: ProjectChange,
  pictures: ReadonlyMap<string, Uint8Array>,
  writing: DiffWriting,
): Promise<string> {
  const { packageFolder, outFolder } = writing.config
  for (const [name, bytes] of pictures) await writeOutput(outFolder, posix.join(diffFolder, name), bytes)
  const page = renderDiff(change, {
    version: readVersion(),
    templates: writing.templates,
    styles: await readDiffStyles(packageFolder),
    linkTo: createLinks(writing),
  })
  const path = posix.join(diffFolder, 'index.html')
  await writeOutput(outFolder, path, page)
  const stale = (await listOutputs(outFolder, diffFolder)).filter(
    (name) => ownPicture.test(name) && !pictures.has(name),
  )
  await Promise.all(stale.map((name) => removeOutput(outFolder, posix.join(diffFolder, name))))
  return join(outFolder, path)
}

/** Lines are linked where the workflow says where the repository is, else the files of today. */
function createLinks({ config, past, place }: DiffWriting): PlaceLink {
  const folder = join(config.outFolder, diffFolder)
  return ({ file, line }, version) => {
    const path = resolve(file)
    const name = past.nameOf(path)
    const revision = version === 'before' ? past.commit : place.revision
    const address = name === undefined ? undefined : lineAddress(name, line, { ...place, revision })
    if (address !== undefined || version === 'before') return address
    const way = relative(folder, path)
    return isAbsolute(way) ? undefined : encodePath(way.split(sep).join('/'))
  }
}
