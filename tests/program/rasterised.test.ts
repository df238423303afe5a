import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { readObjects } from '../../src/browser/pdf/read-objects.js'
import type { Report } from '../../src/model/report.js'
import { buildDemo, demoDeck } from './build-demo.js'
import { createProject } from './run-polydeck.js'

const imagesIn = (pdf: Uint8Array) =>
  [...readObjects(pdf).objects.values()].filter((text) => /\/Subtype \/Image\b/.test(text.slice(0, 400)))

const document = `# Talk

## Cards

**One**

Text of one.

**Two**

Text of two.

## Plain

Text.
`

describe('what the browser would print as a picture', () => {
  it('is named with its slide and the rule of style', async () => {
    await using project = await createProject({
      'content/talk/en.md': document,
      'themes/soft/theme.css': '.card { filter: drop-shadow(2px 2px 4px #888) }\n',
    })
    const { status, stderr } = await project.run(['build', '--theme', 'soft', '--format', 'pdf'])
    expect(status, stderr).toBe(0)
    const report = JSON.parse(await readFile(join(project.folder, 'dist/report.json'), 'utf8')) as Report
    expect(report.diagnostics).toMatchObject([
      { rule: 'pdf/rasterised', severity: 'warning', slide: 'cards', line: 3, file: 'content/talk/en.md' },
    ])
    expect(report.diagnostics[0]?.message).toContain('`.card { filter: drop-shadow(')
    expect(imagesIn(await readFile(join(project.folder, 'dist/talk/en.pdf'))).length).toBeGreaterThan(0)
  })

  it.each(isFull ? ['paper', 'night', 'contrast', 'plain'] : ['paper'])(
    'is nothing of the demo in the theme `%s`',
    async (theme) => {
      await using demo = await buildDemo({ theme, format: 'pdf', locale: 'en,zh' })
      for (const locale of ['en', 'zh'])
        expect(imagesIn(await readFile(join(demo.dist, `${demoDeck}/${locale}.pdf`)))).toEqual([])
    },
  )
})
