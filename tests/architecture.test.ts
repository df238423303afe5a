import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../src', import.meta.url))

interface SourceText {
  /** From `src`, such as `slides/line-of.ts`. */
  readonly path: string
  readonly stage: string
  readonly text: string
  /** What it imports: files of the project from `src`, others by their name. */
  readonly imports: readonly string[]
}

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort()
  .map((path): SourceText => {
    const text = readFileSync(join(folder, path), 'utf8')
    const stage = path.includes('/') ? (path.split('/')[0] ?? '') : ''
    return { path, stage, text, imports: importsOf(path, text) }
  })

function importsOf(path: string, text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (!fileName.startsWith('.')) return fileName.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1')
    return posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts')
  })
}

const ground = ['model', 'diagnostics', 'language', 'markup']
const stages = [
  'content',
  'markdown',
  'slides',
  'locale',
  'assets',
  'layout',
  'fonts',
  'render',
  'browser',
  'output',
  'report',
  'config',
  'git',
  'tracking',
  'cache',
  'highlight',
  'math',
  'diagrams',
  'dialects',
]

/** What the files of a folder may import of the project, besides each other. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  language: ['model'],
  markup: ['model'],
  diagnostics: ['model'],
  viewer: [],
  pipeline: [...ground, ...stages],
  dev: [...ground, 'pipeline'],
  cli: [...ground, 'config', 'report', 'pipeline', 'dev'],
  ...Object.fromEntries(stages.map((stage) => [stage, ground])),
}

/** The files that may touch the disk. */
const touchesDisk = [
  /^(content|output|browser|config|cli|dev|pipeline|git|cache)\//,
  /^assets\/(locate-picture|read-found|read-media|remote\/fetch-picture)\.ts$/,
  /^fonts\/(load-library|deck-fonts|print-fonts|serve-characters)\.ts$/,
  /^diagrams\/load-mermaid\.ts$/,
  /^render\/compile-templates\.ts$/,
  /^math\/read-math-sheet\.ts$/,
]

/** The files that may import a library; each is wrapped in as few as it goes. */
const libraryHomes: Readonly<Record<string, RegExp>> = {
  'markdown-it': /^markdown\//,
  'markdown-it-attrs': /^markdown\/rules\/own-attributes\.ts$/,
  'markdown-it-cjk-friendly': /^markdown\/create-parser\.ts$/,
  'markdown-it-deflist': /^markdown\/create-parser\.ts$/,
  'markdown-it-emoji': /^markdown\/rules\/emoji-by-name\.ts$/,
  'markdown-it-footnote': /^markdown\/create-parser\.ts$/,
  'markdown-it-mark': /^markdown\/create-parser\.ts$/,
  yaml: /^(markdown\/parse-yaml|config\/read-config)\.ts$/,
  entities: /^markdown\/plain-line\.ts$/,
  parse5: /^markup\/read-markup\.ts$/,
  'hast-util-from-parse5': /^markup\/read-markup\.ts$/,
  'hast-util-sanitize': /^(markdown\/sanitise-tree|diagrams\/accept-drawing)\.ts$/,
  'hast-util-to-html': /^markup\/to-markup\.ts$/,
  'hast-util-to-string': /^markup\/raw-text-of\.ts$/,
  'github-slugger': /^(slides|locale)\//,
  'image-size': /^assets\/describe-picture\.ts$/,
  'ipaddr.js': /^assets\/remote\/is-public-address\.ts$/,
  uqr: /^assets\/draw-code\.ts$/,
  handlebars: /^render\/compile-templates\.ts$/,
  playwright: /^browser\//,
  '@sparticuz/chromium': /^browser\//,
  'tar-fs': /^browser\//,
  'reveal.js': /^viewer\//,
  katex: /^math\/load-katex\.ts$/,
  '@mermaid-js/tiny': /^diagrams\/load-mermaid\.ts$/,
  postcss: /^dialects\/scope-styles\.ts$/,
  'postcss-selector-parser': /^dialects\/scope-selector\.ts$/,
  shiki: /^highlight\/load-highlighter\.ts$/,
  'subset-font': /^fonts\//,
  tinyglobby: /^content\//,
  franc: /^language\/detect-language\.ts$/,
  diff: /^language\/find-changes\.ts$/,
  chokidar: /^dev\/watch-files\.ts$/,
  commander: /^cli\//,
  picocolors: /^(cli|report)\//,
  'p-limit': /^pipeline\//,
  jiti: /^config\/read-config\.ts$/,
  valibot: /^(config|tracking)\//,
  hast: /./,
}

const isOwn = (name: string) => name.endsWith('.ts')
const isNode = (name: string) => name.startsWith('node:')

describe('the sources', () => {
  it('lie in folders that this test knows', () => {
    const known = [...Object.keys(mayImport), '']
    expect([...new Set(sources.map(({ stage }) => stage))].filter((stage) => !known.includes(stage))).toEqual(
      [],
    )
  })

  it('import nothing against the way through the program', () => {
    const wrong = sources.flatMap(({ path, stage, imports }) => {
      const allowed = mayImport[stage]
      if (allowed === undefined) return [] // src/index.ts lists what is public
      return imports
        .filter(isOwn)
        .map((name) => ({ name, to: name.split('/')[0] ?? '' }))
        .filter(({ to }) => to !== stage && !allowed.includes(to))
        .map(({ name }) => `${path} -> ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('exist where they are imported', () => {
    const paths = new Set(sources.map(({ path }) => path))
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter((name) => isOwn(name) && !paths.has(name)).map((name) => `${path} -> ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('touch the disk only where their place says so', () => {
    const wrong = sources
      .filter(({ imports }) =>
        imports.some((name) => /^node:(fs|child_process|net|http|https|dgram)/.test(name)),
      )
      .filter(({ path }) => !touchesDisk.some((place) => place.test(path)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('use clock, chance and environment only where their place says so', () => {
    const wrong = sources
      .filter(({ stage }) =>
        [...ground, 'markdown', 'slides', 'locale', 'layout', 'render', 'report', 'tracking'].includes(stage),
      )
      .filter(({ text }) =>
        /\b(Date\.now|new Date\(\)|Math\.random|process\.env|performance\.now|randomBytes)\b/.test(text),
      )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('wrap each library in its own place', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isOwn(name) && !isNode(name) && !name.startsWith('@fontsource'))
        .filter((name) => !(libraryHomes[name]?.test(path) ?? false))
        .map((name) => `${path} -> ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('that run in the page import nothing from Node.js', () => {
    const inPage = sources.filter(({ path }) => /^(browser\/page|viewer)\//.test(path))
    expect(inPage.length).toBeGreaterThan(0)
    expect(inPage.flatMap(({ imports }) => imports.filter(isNode))).toEqual([])
  })

  it('are named after the work, not after a technique', () => {
    const name = /(^|\/)(utils?|helpers?|common|core|manager|service|misc|lib)(\/|\.ts$|-)/
    expect(sources.filter(({ path }) => name.test(path)).map(({ path }) => path)).toEqual([])
  })

  it('export by name alone, and say what each export is', () => {
    const silent = sources
      .filter(({ path }) => !/^language\/words\//.test(path))
      .flatMap(({ path, text }) => undocumented(path, text).map((name) => `${path}: ${name}`))
    expect(silent).toEqual([])
    expect(sources.filter(({ text }) => /^export (default|\*)/m.test(text)).map(({ path }) => path)).toEqual(
      [],
    )
  })
})

/** The exported functions, classes and types without a doc comment. */
function undocumented(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  return file.statements.flatMap((statement) => {
    const isDeclaration =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    if (!isDeclaration || !statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return []
    return ts.getJSDocCommentsAndTags(statement).length > 0 ? [] : [statement.name?.text ?? 'default']
  })
}
