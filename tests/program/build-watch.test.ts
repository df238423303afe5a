import { type ChildProcess, spawn } from 'node:child_process'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject, mainScript, type Project } from './run-polydeck.js'

const documentOf = (title: string, text: string) => `# ${title}\n\n## One\n\n${text}\n`

/** `polydeck build --watch` in a project, with what it tells. */
interface Watching extends AsyncDisposable {
  readonly project: Project
  readonly child: ChildProcess
  /** Waits until something is told that was not told before, and gives all that was since. */
  next(pattern: RegExp): Promise<string>
  /** Puts files of the project in their places. */
  write(files: Readonly<Record<string, string>>): Promise<void>
}

async function watchProject(files: Readonly<Record<string, string>>): Promise<Watching> {
  const project = await createProject(files)
  const words = ['build', '--watch', '--format', 'html', '--source-locale', 'en']
  const child = spawn(process.execPath, [mainScript, ...words], {
    cwd: project.folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  return {
    project,
    child,
    next: async (pattern) => {
      await expect.poll(() => told, { timeout: 20_000, interval: 20 }).toMatch(pattern)
      const since = told
      told = ''
      return since
    },
    write: async (some) => {
      for (const [path, text] of Object.entries(some)) {
        await mkdir(join(project.folder, path, '..'), { recursive: true })
        await writeFile(join(project.folder, path), text)
      }
    },
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await project[Symbol.asyncDispose]()
    },
  }
}

const read = ({ project }: Watching, path: string) => readFile(join(project.folder, 'dist', path), 'utf8')

describe('build --watch', () => {
  it('builds again what changed, whatever fails in between, until it is ended', async () => {
    await using watching = await watchProject({
      'content/talk/en.md': documentOf('A talk', 'First.'),
      'content/talk/bg.md': documentOf('Беседа', 'Първо.'),
    })
    const { next, write, project, child } = watching
    await next(/Waiting for changes/)
    // Where a slide stands in its document is no change of it.
    await write({ 'content/talk/bg.md': `\n\n${documentOf('Беседа', 'Второ.')}` })
    expect(await next(/Built .*\n/)).toMatch(
      /^bg: 1 slide changed: One\nBuilt 1 deck in .* 1 did not change\n$/m,
    )
    expect(await read(watching, 'talk/bg.html')).toContain('Второ.')

    await write({ 'content/talk/es.md': documentOf('Charla', 'Primero.') })
    await next(/Built 3 decks/)
    expect(await read(watching, 'talk/en.html')).toContain('es.html')

    await write({ 'content/talk/es.md': '---\ntitle: [\n---\n\n# Charla\n' })
    expect(await next(/Built .*\n/)).toContain('front-matter/not-yaml')
    await write({ 'content/talk/es.md': documentOf('Charla', 'Segundo.') })
    await next(/Built .*\n/)
    expect(await read(watching, 'talk/es.html')).toContain('Segundo.')

    await write({ 'polydeck.config.yaml': 'nothing: known\n' })
    await next(/nothing/)
    await write({ 'polydeck.config.yaml': 'size: "4:3"\n' })
    await next(/Built .*\n/)
    expect(await read(watching, 'talk/en.html')).toContain('data-width="960"')

    await rm(join(project.folder, 'content'), { recursive: true })
    await next(/does not exist|No documents/)
    await write({ 'content/talk/en.md': documentOf('Back again', 'Here.') })
    await next(/Built .*\n/)
    expect(await read(watching, 'talk/en.html')).toContain('Back again')
    await expect(access(join(project.folder, 'dist/talk/es.html'))).rejects.toThrow()

    const ended = new Promise((resolve) => child.once('exit', (status) => resolve(status)))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  })

  it('builds again where a picture or a theme changed', async () => {
    const svg = (colour: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="45"><path d="M0 0h80v45z" fill="${colour}"/></svg>`
    await using watching = await watchProject({
      'content/talk/en.md': `---\ntheme: own\n---\n\n# A talk\n\n## One\n\n![Hill](../../pictures/hill.svg)\n`,
      'pictures/hill.svg': svg('#357'),
      'themes/own/theme.css': ':root { --brand: #357 }\n',
      'polydeck.config.yaml': '{}\n',
    })
    const { next, write } = watching
    await next(/Waiting for changes/)
    await write({ 'pictures/hill.svg': svg('#753') })
    expect(await next(/Built .*\n/)).toContain('en: ')
    await write({ 'themes/own/theme.css': ':root { --brand: #753 }\n' })
    expect(await next(/Built .*\n/)).toContain('theme')
  })

  it('builds again where an included file changed, or one for the locale came', async () => {
    await using watching = await watchProject({
      'content/talk/en.md': '# A talk\n\n<!-- include: /parts/_a.md -->\n',
      'content/talk/bg.md': '# Беседа\n\n<!-- include: /parts/_a.md -->\n',
      'parts/_a.md': '## One\n\nFirst.\n',
      'polydeck.config.yaml': '{}\n',
    })
    const { next, write } = watching
    await next(/Waiting for changes/)
    await write({ 'parts/_a.md': '## One\n\nSecond.\n' })
    expect(await next(/Built .*\n/)).toContain('Built 2 decks')
    expect(await read(watching, 'talk/bg.html')).toContain('Second.')
    await write({ 'parts/_a.bg.md': '## Едно\n\nТрето.\n' })
    expect(await next(/Built .*\n/)).toContain('1 did not change')
    expect(await read(watching, 'talk/bg.html')).toContain('Трето.')
  })
})
