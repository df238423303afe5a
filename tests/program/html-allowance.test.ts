import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from './run-polydeck.js'

describe('HTML that the configuration allows', () => {
  it('stands in decks from the next build on, and front matter cannot add to it', async () => {
    const talk =
      '---\nhtml: { allow: { elements: [data] } }\n---\n\n# Talk\n\n## Slide\n\nOn <time datetime="2026-01-02">that day</time>, <data value="1">one</data>.\n'
    await using project = await createProject({
      'content/talk/en.md': talk,
      'polydeck.config.yaml': 'theme: paper\n',
    })
    const build = async () => {
      const { status, stderr } = await project.run(['build', '--format=html'])
      expect(status, stderr).toBe(0)
      return readFile(join(project.folder, 'dist/talk/en.html'), 'utf8')
    }
    expect(await build()).toContain('On that day, one.')
    const allowed = 'html:\n  allow:\n    elements: [time]\n    attributes: { time: [datetime] }\n'
    await writeFile(join(project.folder, 'polydeck.config.yaml'), allowed)
    expect(await build()).toContain('On <time datetime="2026-01-02">that day</time>, one.')
  })
})
