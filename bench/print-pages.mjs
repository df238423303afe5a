import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { resolveBuildConfig } from '../lib/config/resolve-build-config.js'
import { build } from '../lib/pipeline/build.js'

/** Builds the documents and writes each deck's finished print page to a folder of its own, with the pictures that it shows. */
export async function writePrintPages(documents, { folder, outFolder, packageFolder, sourceLocale }) {
  const surroundings = { folder: outFolder, environment: {}, packageFolder, processors: 2 }
  const config = await resolveBuildConfig(
    [documents],
    { out: outFolder, sourceLocale, format: 'html,pdf' },
    surroundings,
  )
  const sites = new Map()
  await build(config, { progress: () => undefined, keepPage: (name, site) => sites.set(name, site) })
  for (const [name, { files }] of sites) {
    for (const [path, { body }] of files) {
      const file = join(folder, name.replaceAll('/', '-'), path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, body)
    }
  }
}
