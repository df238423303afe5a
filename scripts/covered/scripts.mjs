import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'

/**
 * A script that was run, and where in it each place of a module of `src` went.
 * @typedef {object} Script
 * @property {string} text
 * @property {number} offset how much of the text that ran stands before what the source map tells of
 * @property {Map<string, { from: number, to: number }[]>} places by module, in its order: where in the module, where in the script
 */

/** What Vitest made of modules, with the source map that it put at the end. */
export function readModules(raw, root) {
  const scripts = new Map()
  for (const name of readdirSync(join(raw, 'modules'))) {
    const { url, text } = JSON.parse(readFileSync(join(raw, 'modules', name), 'utf8'))
    const code = readFileSync(join(raw, 'texts', text), 'utf8')
    const map = /\n\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([\w+/=]+)/.exec(code)
    if (map === null) continue
    const offset = code.indexOf('{{') + 2
    scripts.set(
      url,
      createScript(code, { map: Buffer.from(map[1], 'base64').toString(), offset, root, base: url }),
    )
  }
  return scripts
}

/** What the bundler made, which lies beside its source map. */
export function readBundled(folder, root) {
  const scripts = new Map()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.map')) continue
    const path = join(folder, name.replace(/\.map$/, ''))
    const map = readFileSync(join(folder, name), 'utf8')
    scripts.set(path, createScript(readFileSync(path, 'utf8'), { map, offset: 0, root, base: path }))
  }
  return scripts
}

function createScript(text, { map, offset, root, base }) {
  const lines = lineStarts(text.slice(offset)).map((start) => start + offset)
  const places = new Map()
  const texts = new Map()
  const trace = new TraceMap(map)
  eachMapping(trace, ({ source, originalLine, originalColumn, generatedLine, generatedColumn }) => {
    if (source === null || originalLine === null) return
    const path = resolve(base, '..', source.replace(/^file:\/\//, ''))
    if (!path.startsWith(join(root, 'src/')) || !path.endsWith('.ts')) return
    if (!texts.has(path)) texts.set(path, lineStarts(readFileSync(path, 'utf8')))
    const from = (texts.get(path)[originalLine - 1] ?? 0) + originalColumn
    const to = (lines[generatedLine - 1] ?? 0) + generatedColumn
    if (!places.has(path)) places.set(path, [])
    places.get(path).push({ from, to })
  })
  for (const list of places.values()) list.sort((one, other) => one.from - other.from || one.to - other.to)
  return { text, offset, places }
}

/** Where each line of a text begins. */
function lineStarts(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
