import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runScript } from './measure.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))
const packageFolder = new URL('node_modules/@marp-team/marp-cli/', import.meta.url)

/** Installs Marp CLI beside the benchmark, where it is not yet. Gives its version. */
export async function installMarp() {
  if (!existsSync(packageFolder)) {
    const npm = spawnSync('npm', ['ci', '--prefix', folder], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (npm.status !== 0) throw new Error('Marp CLI could not be installed.')
  }
  const { version } = JSON.parse(await readFile(new URL('package.json', packageFolder), 'utf8'))
  return version
}

/** Makes PDFs of all documents of a folder, in the browser that is given. Local files are allowed: polydeck shows them too. */
export function runMarp(documents, outFolder, browser) {
  const script = fileURLToPath(new URL('marp-cli.js', packageFolder))
  const words = [
    '--pdf',
    '--no-config',
    '--allow-local-files',
    '--input-dir',
    documents,
    '--output',
    outFolder,
  ]
  // As root, Chromium runs only without its sandbox; polydeck does the same there.
  const sandbox = process.getuid?.() === 0 ? { CHROME_NO_SANDBOX: '1' } : {}
  const env = { ...process.env, ...browser.environment, CHROME_PATH: browser.path, ...sandbox }
  return runScript(script, words, { cwd: outFolder, env })
}
