import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRemoteStore } from '../../src/cache/remote-store.js'
import { sampleSvg } from '../assets/sample-pictures.js'
import { createProject } from './run-polydeck.js'
import { readPdf } from '../browser/sample-site.js'

const address = 'https://pictures.invalid/hills/a.png'
const talk = `---\ntitle: Talk\nremote: { allow: [evil.invalid] }\n---\n\n## Picture\n\n![A hill in fog](${address})\n\n## Other\n\nA sentence.\n\n![](https://evil.invalid/b.png)\n`
const configuration = (allow: string) => `remote:\n  allow: ${allow}\n  timeoutMs: 3000\n`

describe('a build', () => {
  it('shows placeholders with their addresses for pictures on the network, and tells of each host once', async () => {
    await using project = await createProject({ 'content/talk/en.md': talk })
    const { status, stderr } = await project.run(['build', '--format=html,pdf'])
    expect(status).toBe(0)
    expect(stderr.match(/asset\/remote/g)).toHaveLength(2)
    const page = await readFile(join(project.folder, 'dist/talk/en.html'), 'utf8')
    expect(page).toContain('pictures.invalid/hills/a.png')
    expect(page).not.toMatch(/<img|src="https?:/)
    const { text } = await readPdf(await readFile(join(project.folder, 'dist/talk/en.pdf')))
    expect(text.replace(/\s/g, '')).toContain('pictures.invalid/hills/a.png')
  })

  it('shows pictures of hosts that the configuration allows, and asks for none that it has', async () => {
    await using project = await createProject({
      'content/talk/en.md': talk,
      'polydeck.config.yaml': configuration('[evil.invalid, pictures.invalid]'),
    })
    openRemoteStore(join(project.folder, '.polydeck')).keep(
      address,
      Buffer.from(sampleSvg('width="40" height="30"')),
    )
    const first = await project.run(['build', '--format=html'])
    expect(first.status).toBe(0)
    const page = await readFile(join(project.folder, 'dist/talk/en.html'), 'utf8')
    expect(page).toMatch(/<img src="\.\.\/assets\/picture-[0-9a-f]{12}\.svg" alt="A hill in fog"/)
    expect(await readdir(join(project.folder, 'dist/assets'))).toContainEqual(
      expect.stringMatching(/^picture-.*svg$/),
    )
    // Its host is not there: the deck is, and the exit status says that nothing broke.
    expect(first.stderr).toContain('asset/not-fetched')
    expect(page).toContain('evil.invalid/b.png')
    expect((await project.run(['check'])).stderr).not.toContain('asset/')
  })

  it('is the same as it was where the picture that was kept is gone and cannot be fetched', async () => {
    await using project = await createProject({
      'content/talk/en.md': talk,
      'polydeck.config.yaml': configuration('pictures.invalid'),
    })
    const { status, stderr } = await project.run(['build', '--format=html'])
    expect(status).toBe(0)
    expect(stderr).toContain('asset/not-fetched')
    openRemoteStore(join(project.folder, '.polydeck')).keep(
      address,
      Buffer.from(sampleSvg('width="40" height="30"')),
    )
    const second = await project.run(['build', '--format=html'])
    expect(second.stderr).not.toContain('asset/not-fetched')
    expect(await readFile(join(project.folder, 'dist/talk/en.html'), 'utf8')).toContain('<img')
  })

  it.each([
    [configuration('[localhost]'), 'not a host such as'],
    [configuration("['127.0.0.1']"), 'not a host such as'],
    [configuration("['*']"), 'not a host such as'],
    ['remote:\n  allow: example.org\n  proxy: evil\n', 'There is no key `proxy`'],
    ['remote: true\n', 'not `allow` with a list of hosts'],
    ['html:\n  allow:\n    elements: [script]\n', '`html.allow.elements.0`'],
    ["html:\n  allow:\n    attributes: { '*': [onclick] }\n", '`html.allow.attributes.*.0`'],
    ['html:\n  allow:\n    attributes: { p: [style] }\n', '`html.allow.attributes.p.0`'],
  ])('stops at a configuration that allows what cannot be allowed: %s', async (text, message) => {
    await using project = await createProject({ 'content/en.md': '# T\n', 'polydeck.config.yaml': text })
    const { status, stderr } = await project.run(['check'])
    expect(status).toBe(2)
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
  })
})
