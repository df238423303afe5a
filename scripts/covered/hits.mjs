import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * How often each point of each module was run, in whichever of the scripts that were made of it.
 * @param {Map<string, import('./points.mjs').Points>} points by module
 * @param {{ raw: string, scripts: Map<string, import('./scripts.mjs').Script> }} run
 */
export function countHits(points, { raw, scripts }) {
  const hits = new Map()
  for (const [path, { lines, branches }] of points)
    hits.set(path, { lines: lines.map(() => 0), branches: branches.map(() => 0) })
  const tables = new Map()
  const add = (script, functions, shift = 0) => {
    if (!tables.has(script)) tables.set(script, tableOf(script, points))
    addHits(tables.get(script), countsAt(functions, shift), hits)
  }
  for (const name of readdirSync(join(raw, 'node'))) {
    const { result } = JSON.parse(readFileSync(join(raw, 'node', name), 'utf8'))
    for (const { url, functions } of result) {
      const script = scripts.get(url.startsWith('file:') ? fileURLToPath(url) : url)
      if (script !== undefined) add(script, functions)
    }
  }
  const find = createFinder([...scripts.values()], raw)
  const findByName = createNameFinder([...scripts.values()])
  for (const name of readdirSync(join(raw, 'pages')))
    for (const { text, functions } of JSON.parse(readFileSync(join(raw, 'pages', name), 'utf8'))) {
      const found = text === undefined ? findByName(functions) : find(text)
      if (found !== undefined) add(found.script, functions, found.shift)
    }
  return hits
}

/** Finds by the text of what ran in a page where it stands: a script of the viewer is one, a function that was sent is part of one. */
function createFinder(scripts, raw) {
  const known = new Map()
  const find = (name) => {
    const text = readFileSync(join(raw, 'texts', name), 'utf8')
    const lead = /^\s*\(?/.exec(text)[0].length
    const core = text.slice(lead).replace(/\)?\s*$/, '')
    if (core.length < 40) return undefined
    const script = scripts.find((one) => one.text === text) ?? scripts.find((one) => one.text.includes(core))
    return script && { script, shift: script.text === text ? 0 : script.text.indexOf(core) - lead }
  }
  return (name) => {
    if (!known.has(name)) known.set(name, find(name))
    return known.get(name)
  }
}

/** Finds a function that was sent to a page by its name and length, where nothing else is known of it. */
function createNameFinder(scripts) {
  return (functions) => {
    const { functionName, ranges } = functions.find((one) => one.functionName !== '')
    const [{ startOffset, endOffset }] = ranges
    const head = `function ${functionName}(`
    for (const script of scripts)
      for (const lead of ['', 'async ']) {
        const at = script.text.indexOf(`${lead}${head}`)
        const isWhole = at !== -1 && script.text[at + endOffset - startOffset - 1] === '}'
        const isNext = isWhole && /^[\s;)}]/.test(script.text[at + endOffset - startOffset] ?? ' ')
        if (isNext) return { script, shift: at - startOffset }
      }
    return undefined
  }
}

/** The points of all modules that went into a script, each with its place there, in the script's order. */
function tableOf({ places }, points) {
  const table = []
  for (const [path, list] of places) {
    for (const kind of ['lines', 'branches'])
      for (const [index, { span, unless }] of (points.get(path)?.[kind] ?? []).entries()) {
        const at = placeOf(span, list)
        const guarded = unless && placeOf(unless, list)
        if (at !== undefined && (unless === undefined || guarded !== undefined))
          table.push({ path, kind, index, at, guarded })
      }
  }
  return table
}

/** Where in a script the first thing of a span went; nothing where it was left out. */
function placeOf({ start, end }, list) {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].from < start) low = middle + 1
    else high = middle
  }
  return list[low] !== undefined && list[low].from < end ? list[low].to : undefined
}

/** Gives how often a place ran: what the innermost of the ranges around it says. */
function countsAt(functions, shift) {
  const ranges = functions.flatMap(({ ranges }) => ranges)
  ranges.sort((one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset)
  // Cut into pieces, each with its count: [where it begins, count].
  const begins = []
  const counts = []
  const open = []
  const put = (at, count) => {
    if (begins.at(-1) === at) counts[counts.length - 1] = count
    else if (counts.at(-1) !== count) {
      counts.push(count)
      begins.push(at)
    }
  }
  const closeUntil = (at) => {
    while (open.length > 0 && open.at(-1).endOffset <= at) {
      const { endOffset } = open.pop()
      put(endOffset, open.at(-1)?.count ?? 0)
    }
  }
  for (const range of ranges) {
    closeUntil(range.startOffset)
    open.push(range)
    put(range.startOffset, range.count)
  }
  closeUntil(Infinity)
  return (place) => {
    const at = place - shift
    let low = 0
    let high = begins.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (begins[middle] <= at) low = middle + 1
      else high = middle
    }
    return counts[low - 1] ?? 0
  }
}

function addHits(table, countAt, hits) {
  for (const { path, kind, index, at, guarded } of table) {
    const count = countAt(at)
    hits.get(path)[kind][index] += guarded === undefined ? count : Math.max(0, count - countAt(guarded))
  }
}
