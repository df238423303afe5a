import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a program ended with and said. */
interface Told {
  readonly status: number
  readonly said: string
}

/** Runs a program; nothing where it is not installed. */
async function tell(program: string, words: readonly string[]): Promise<Told | undefined> {
  try {
    const { stdout, stderr } = await run(program, words, { maxBuffer: 2 ** 26 })
    return { status: 0, said: stdout + stderr }
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string }
    if (code === 'ENOENT') return undefined
    return { status: typeof code === 'number' ? code : -1, said: stdout + stderr }
  }
}

/** What other programs that read PDFs find wrong with one, as far as they are installed. */
export async function checkWithTools(path: string): Promise<string[]> {
  const found = await Promise.all([checkSyntax(path), checkFonts(path), checkPages(path)])
  return found.flat()
}

async function checkSyntax(path: string): Promise<string[]> {
  const told = await tell('qpdf', ['--check', path])
  return told === undefined || told.status === 0 ? [] : [`qpdf: ${told.said}`]
}

/** Fonts that a machine falls back on; a deck brings its own. */
const fallback = /Liberation|DejaVu|Helvetica|Times|Courier|Arial/

async function checkFonts(path: string): Promise<string[]> {
  const told = await tell('pdffonts', [path])
  if (told === undefined) return []
  const lines = told.said.split('\n').slice(2).filter(Boolean)
  return lines.flatMap((line) => {
    const [, embedded, letters] = /\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? []
    return embedded === 'yes' && letters === 'yes' && !fallback.test(line) ? [] : [`pdffonts: ${line}`]
  })
}

/** A page has something on it where more of it than this is not its ground. */
const leastShare = 0.001

async function checkPages(path: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'polydeck-pages-'))
  try {
    const told = await tell('pdftoppm', ['-r', '30', '-gray', path, join(folder, 'page')])
    if (told === undefined) return []
    if (told.said !== '') return [`pdftoppm: ${told.said}`]
    const names = (await readdir(folder)).sort()
    const shares = await Promise.all(
      names.map(async (name) => drawnShare(await readFile(join(folder, name)))),
    )
    return shares.flatMap((share, index) => (share < leastShare ? [`page ${index + 1} is blank`] : []))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** How much of a grey picture (PGM) has not the tone that most of it has. */
function drawnShare(picture: Buffer): number {
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(picture.toString('latin1', 0, 64))?.[0] ?? ''
  const pixels = picture.subarray(head.length)
  const tones = new Uint32Array(256)
  for (const tone of pixels) tones[tone] = (tones[tone] ?? 0) + 1
  return 1 - Math.max(...tones) / pixels.length
}
