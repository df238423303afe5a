import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

const picture = '![A hill](none.png)\n'
const allowed = `<!-- polydeck-allow asset/not-found: still to be drawn -->\n${picture}`

describe('a project with a configuration file', () => {
  it('is built as it says, and front matter goes before it', async () => {
    await using project = await createProject({
      '.git/HEAD': '',
      'polydeck.config.ts':
        "import { defineConfig } from 'polydeck/config'\n" +
        "export default defineConfig({ size: '4:3', formats: 'html', rules: { 'html/removed': 'off' }, failOn: 'warning' })\n",
      'docs/en/guide.md': `---\nsize: "16:9"\n---\n# Guide\n\nText.\n\n## Hill\n\n${picture}`,
      'docs/es/guide.md': `# Guía\n\nTexto.\n\n## Colina\n\n${allowed}`,
      'docs/zh_hans/guide.md': `# 指南\n\n文字。\n\n## 山\n\n${allowed}\n<form></form>\n`,
    })
    const { status, stderr } = await project.run(['build', '-l', 'en,es,zh-CN', '-o', 'out'])
    const read = (path: string) => readFile(join(project.folder, 'out', path), 'utf8')
    expect(stderr).toContain('\n1 warning\n')
    expect(status).toBe(1)
    expect(await read('docs/guide/en.html')).toContain('width="1280"')
    expect(await read('docs/guide/es.html')).toContain('width="960"')
    const report = JSON.parse(await read('report.json')) as {
      diagnostics: { rule: string; file: string; line: number }[]
    }
    expect(report.diagnostics.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
      'asset/not-found docs/en/guide.md:10',
    ])
  })
})
