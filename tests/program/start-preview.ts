import { spawn } from 'node:child_process'
import { mainScript, type Project } from './run-polydeck.js'

/** A preview that runs. Whoever starts it ends it. */
export interface RunningPreview extends AsyncDisposable {
  /** Without a slash at its end: `http://localhost:40123`. */
  readonly address: string
  /** What it told so far. */
  told(): string
  /** Ends it as Ctrl+C does, and gives its exit status. */
  end(): Promise<number | null>
  readonly pid: number
}

/** Starts `polydeck dev` in a project, on any port that is free, and waits until it can be looked at. */
export async function startPreview(
  project: Pick<Project, 'folder'>,
  words: readonly string[] = [],
): Promise<RunningPreview> {
  const port = words.includes('--port') ? [] : ['--port', '0']
  const child = spawn(process.execPath, [mainScript, 'dev', ...port, ...words], {
    cwd: project.folder,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', () => {
      const [, found] = /Look at (http:\S+)\//.exec(told) ?? []
      if (found !== undefined) resolve(found)
    })
    void closed.then(() => reject(new Error(`It ended before it began: ${told}`)))
  })
  const end = () => {
    child.kill('SIGINT')
    return closed
  }
  return {
    address,
    told: () => told,
    end,
    pid: child.pid ?? 0,
    [Symbol.asyncDispose]: async () => void (await end()),
  }
}
