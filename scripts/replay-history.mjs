/*
 * Replays a made-up history of the demo in twelve locales, commit by commit: after each, an incremental build is held against a clean
 * one, byte by byte, and what it wrote and made against the least that it could. npm run replay -- [commits] [formats]
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [commits = '100', formats = 'html,pdf,handout'] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'polydeck-replay-'))
const at = (...parts) => join(folder, ...parts)
const deck = 'content/azure-machine-learning'

/** Numbers that look random and are the same each time. */
function createDice(seed) {
  let state = seed
  const roll = (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
  return { roll, pick: (list) => list[roll(list.length)] }
}

const { roll, pick } = createDice(20261127)

async function lay() {
  await cp(join(root, deck), at(deck), { recursive: true })
  const there = await localesNow()
  const twins = { de: 'es', fr: 'es', it: 'es', nl: 'es', pl: 'bg', uk: 'bg', ja: 'zh', ko: 'zh', tr: 'es' }
  for (const [locale, twin] of Object.entries(twins)) {
    const source = there.includes(twin) ? twin : 'en'
    if (!there.includes(locale) && (await localesNow()).length < 12)
      await cp(at(deck, `${source}.md`), at(deck, `${locale}.md`))
  }
}

const localesNow = async () =>
  (await readdir(at(deck)))
    .filter((name) => /^[\w-]+\.md$/.test(name))
    .map((name) => name.slice(0, -3))
    .sort()

async function change(locale, edit) {
  const path = at(deck, `${locale}.md`)
  await writeFile(path, edit(await readFile(path, 'utf8')))
}

/** Does something to the n-th match of a pattern, counted round. */
const nth = (text, pattern, n, edit) => {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = found[n % found.length]
  return text.slice(0, match.index) + edit(match[0]) + text.slice(match.index + match[0].length)
}

const paragraph = /^\p{L}[^\n]{20,}$/gmu
const heading = /^#{2,3} .+$/gm
const slide = /^#{2,3} [^]*?(?=^#{1,3} |(?![^]))/gm

const edits = [
  [
    'say more in a translation',
    8,
    async (locales) => {
      const locale = pick(locales.filter((one) => one !== 'en'))
      const n = roll(40)
      await change(locale, (text) => nth(text, paragraph, n, (line) => `${line} (${n}.)`))
    },
  ],
  [
    'reword a heading of a translation',
    2,
    async (locales) => {
      const n = roll(20)
      await change(pick(locales.filter((one) => one !== 'en')), (text) =>
        nth(text, heading, n, (line) => `${line} ${n}`),
      )
    },
  ],
  [
    'say more in the source',
    3,
    async () => {
      const n = roll(40)
      await change('en', (text) => nth(text, paragraph, n, (line) => `${line} There is more to say: ${n}.`))
    },
  ],
  [
    'reword a heading of the source',
    1,
    async () => {
      const n = roll(20)
      await change('en', (text) => nth(text, heading, n, (line) => `${line} ${n}`))
    },
  ],
  [
    'update several translations',
    3,
    async (locales) => {
      const n = roll(40)
      for (const locale of locales.filter(() => roll(3) === 0))
        await change(locale, (text) => nth(text, paragraph, n, (line) => `${line} [${n}]`))
    },
  ],
  [
    'add a slide everywhere',
    1,
    async (locales) => {
      const n = roll(1000)
      for (const locale of locales)
        await change(locale, (text) => `${text.trimEnd()}\n\n## ${n}\n\n- ${n}\n- ${n + 1}\n`)
    },
  ],
  [
    'take a slide from a translation',
    1,
    async (locales) => {
      const n = roll(20)
      await change(pick(locales.filter((one) => one !== 'en')), (text) => nth(text, slide, n, () => ''))
    },
  ],
  [
    'write a comment',
    1,
    async (locales) => change(pick(locales), (text) => `${text.trimEnd()}\n\n<!-- ${roll(1000)} -->\n`),
  ],
  [
    'remove a locale',
    1,
    async (locales) => {
      if (locales.length > 8) await rm(at(deck, `${pick(locales.filter((one) => one !== 'en'))}.md`))
    },
  ],
  [
    'add a locale',
    1,
    async (locales) => {
      const fresh = ['cs', 'da', 'fi', 'hu', 'ro', 'sk'].filter((one) => !locales.includes(one))
      if (fresh.length > 0) await cp(at(deck, 'en.md'), at(deck, `${pick(fresh)}.md`))
    },
  ],
  ['take the last commit back', 1, () => git('revert', '--no-edit', 'HEAD')],
  ['change nothing', 1, () => undefined],
]

const bag = edits.flatMap((edit) => Array.from({ length: edit[1] }, () => edit))

function git(...words) {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false']
  spawnSync('git', [...who, ...words], { cwd: folder, stdio: 'ignore' })
}

function build() {
  const words = [join(root, 'lib/cli/main.js'), 'build', '--source-locale', 'en', '--json']
  const start = performance.now()
  const run = spawnSync(process.execPath, formats === 'all' ? words : [...words, '--format', formats], {
    cwd: folder,
    maxBuffer: 1 << 28,
  })
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr.toString())
  return { ms: performance.now() - start, ...JSON.parse(run.stdout.toString()).run }
}

async function readTree() {
  const entries = await readdir(at('dist'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const tree = new Map()
  for (const path of files.sort()) {
    const { ino, mtimeMs } = await stat(path)
    const hash = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    tree.set(relative(at('dist'), path), { hash, stamp: `${ino} ${mtimeMs}` })
  }
  return tree
}

async function buildClean() {
  await mkdir(at('aside'), { recursive: true })
  for (const name of ['dist', '.polydeck']) await rename(at(name), at('aside', name))
  const { ms } = build()
  const tree = await readTree()
  for (const name of ['dist', '.polydeck']) {
    await rm(at(name), { recursive: true })
    await rename(at('aside', name), at(name))
  }
  return { ms, tree }
}

const differing = (one, other, of) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path)?.[of] !== other.get(path)?.[of],
  )

const isOfDeck = (path) => /^azure[^/]*\/(?!index)/.test(path)

try {
  await lay()
  await writeFile(at('.gitignore'), 'dist\naside\n.polydeck\n')
  git('init', '--quiet')
  git('add', '-A')
  git('commit', '--quiet', '-m', 'the beginning')
  build()
  const sum = { unequal: 0, written: 0, least: 0, made: 0, leastMade: 0, decks: 0, ms: 0, cleanMs: 0 }
  let before = await readTree()
  for (let commit = 1; commit <= Number(commits); commit++) {
    const [name, , edit] = pick(bag)
    await edit(await localesNow())
    git('add', '-A')
    git('commit', '--quiet', '--allow-empty', '-m', name)
    const { ms, rebuilt } = build()
    const now = await readTree()
    const clean = await buildClean()
    const unequal = differing(now, clean.tree, 'hash')
    const written = differing(now, before, 'stamp').filter((path) => now.has(path))
    const least = differing(now, before, 'hash').filter((path) => now.has(path))
    const changedDecks = new Set(
      least.filter(isOfDeck).map((path) => path.replace(/^.*\/([^./]+)\..*$/, '$1')),
    )
    sum.unequal += unequal.length
    sum.written += written.length
    sum.least += least.length
    sum.made += rebuilt.length
    sum.leastMade += changedDecks.size
    sum.decks += (await localesNow()).length
    sum.ms += ms
    sum.cleanMs += clean.ms
    const more = rebuilt.filter(({ locale }) => !changedDecks.has(locale))
    const remark = more.map(({ locale, why }) => `${locale} made, not changed (${why})`).join('; ')
    console.log(
      `${String(commit).padStart(3)} ${name}: ${rebuilt.length} decks made, ${changedDecks.size} changed; ` +
        `${written.length} files written, ${least.length} changed; ${unequal.length} unequal. ${remark}`,
    )
    if (unequal.length > 0) console.log(`    ${unequal.join('\n    ')}`)
    before = now
  }
  console.log(
    `\n${commits} commits: ${sum.unequal} files unequal to those of clean builds; ${sum.written} files written, ` +
      `${sum.least} had changed; ${sum.made} decks made of ${sum.decks}, ${sum.leastMade} had changed; ` +
      `${(sum.ms / sum.cleanMs).toFixed(2)} of the time of clean builds`,
  )
  process.exitCode = sum.unequal === 0 && sum.written === sum.least ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
