import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

const hostile = [
  '\u001b]0;title\u0007',
  '\u001b[2J\u001b[31m',
  '\u001b[10A\u001b[K',
  '\u009b31m',
  '\u0008\u0008\u0008ok',
  '\u202egnihton\u202c',
  '\u2066a',
  '\u2028b',
]

/** What no output may hold: signs that a terminal obeys, or that reorder a line. */
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066\u2067]/

const documents = Object.fromEntries(
  hostile.flatMap((signs, index) => {
    const name = signs.replaceAll('/', '')
    return [
      [
        `content/talk${index}${name}/en.md`,
        `---\ntitle: ${JSON.stringify(`T${signs}`)}\n---\n\n## A${signs}\n\n${signs} text\n\n## B {layout="x${signs}"}\n\n![${signs}](${'gone'}${signs}.png)\n`,
      ],
      [`content/talk${index}${name}/es.md`, `## A${signs}\n\n<b${signs}>c\n`],
    ]
  }),
)

const commands: readonly (readonly string[])[] = [
  ['check'],
  ['check', '--format', 'github'],
  ['check', '--format', 'sarif'],
  ['check', '--json'],
  ['check', '--verbose'],
  ['status'],
  ['status', '--format', 'json'],
  ['status', '--format', 'github'],
  ['status', '--format', 'markdown'],
  ['status', '--format', 'sarif'],
  ['sync', '--dry-run'],
  ['check', 'content/\u001b]0;a\u0007'],
  ['check', '--theme', '\u001b[31mx'],
  ['\u001b[31mx'],
  ['check', '--\u001b[31mx'],
  ['build', '--format', 'html\u001b[31m'],
]

describe('signs that steer a terminal', () => {
  it('come through in no command’s output', async () => {
    await using project = await createProject(documents)
    const found: string[] = []
    let all = ''
    for (const words of commands) {
      const { stdout, stderr } = await project.run([...words])
      all += stdout + stderr
      for (const [name, text] of Object.entries({ stdout, stderr })) {
        const line = text.split('\n').find((one) => steering.test(one))
        if (line !== undefined) found.push(`${JSON.stringify(words)} ${name}: ${JSON.stringify(line)}`)
      }
    }
    expect(found).toEqual([])
    expect(all.match(/u001b/g)?.length).toBeGreaterThan(10)
  })
})
