import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locatePicture } from '../../src/assets/locate-picture.js'

let top = ''
let root = ''

const files = [
  'site/talk/en.md',
  'site/talk/a.png',
  'site/talk/a.es.png',
  'site/talk/b.png',
  'site/talk/b.0a1b2c3d4e5f.es.png',
  'site/talk/b.notahash.fr.png',
  'site/talk/b.other.0a1b2c3d.fr.png',
  'site/talk/c.png',
  'site/talk/es/c.png',
  'site/talk/pt/c.png',
  'site/talk/c.pt-BR.png',
  'site/talk/d.zh.png',
  'site/talk/with space.png',
  'site/talk/100%.png',
  'site/talk/a?b.png',
  'site/talk/a#b.png',
  'site/talk/größe.png',
  'site/talk/.hidden.png',
  'site/talk/noextension',
  'site/shared/s.png',
  'site/talk/decomposed-e\u0301.png',
  'site/talk/....png',
  'site-evil/secret.png',
  'sit/secret.png',
  'secret.png',
]

/** Links of a talk's folder that lead out by several steps, or to what no file of a talk is. */
const hostileLinks = [
  ['/proc/self/environ', 'environment.png'],
  ['/dev/zero', 'zero.png'],
  ['chain-2.png', 'chain-1.png'],
  ['chain-3.png', 'chain-2.png'],
  ['../../secret.png', 'chain-3.png'],
  ['folder-chain-2', 'folder-chain'],
  ['../../site-evil', 'folder-chain-2'],
  ['../..', 'up'],
] as const

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'polydeck-assets-')))
  root = join(top, 'site')
  for (const file of files) {
    await mkdir(dirname(join(top, file)), { recursive: true })
    await writeFile(join(top, file), 'x')
  }
  await symlink(join(top, 'secret.png'), join(root, 'talk/out.png'))
  await symlink('out.png', join(root, 'talk/out-twice.png'))
  await symlink('../../secret.png', join(root, 'talk/out-relative.png'))
  await symlink('../shared/s.png', join(root, 'talk/in.png'))
  await symlink(join(top, 'site-evil'), join(root, 'talk/out-folder'))
  await symlink('../shared', join(root, 'talk/in-folder'))
  await symlink('loop.png', join(root, 'talk/loop.png'))
  await symlink('nowhere.png', join(root, 'talk/dangling.png'))
  await symlink(join(top, 'secret.png'), join(root, 'talk/c.fr.png'))
  for (const [target, name] of hostileLinks) await symlink(target, join(root, 'talk', name))
  await symlink(root, join(top, 'link-to-site'))
})
afterAll(() => rm(top, { recursive: true }))

async function locate(address: string, locale = 'en', from = root): Promise<string> {
  const location = await locatePicture(address, { folder: join(from, 'talk'), root: from, locale })
  return location.status === 'found' ? relative(root, location.path) : location.status
}

describe('locatePicture', () => {
  it.each([
    ['a.png', 'talk/a.png'],
    ['./a.png', 'talk/a.png'],
    ['../shared/s.png', 'shared/s.png'],
    ['../talk/../shared/./s.png', 'shared/s.png'],
    ['with%20space.png', 'talk/with space.png'],
    ['with space.png', 'talk/with space.png'],
    ['gr%C3%B6%C3%9Fe.png', 'talk/größe.png'],
    ['größe.png', 'talk/größe.png'],
    ['100%25.png', 'talk/100%.png'],
    ['a%3Fb.png', 'talk/a?b.png'],
    ['a%23b.png', 'talk/a#b.png'],
    ['a.png?v=1', 'talk/a.png'],
    ['a.png#top', 'talk/a.png'],
    ['a.png?v=../../secret.png#x', 'talk/a.png'],
    ['.hidden.png', 'talk/.hidden.png'],
    ['noextension', 'talk/noextension'],
    ['in.png', 'shared/s.png'],
    ['in-folder/s.png', 'shared/s.png'],
    ['talk%2e/a.png', 'not-found'],
    ['missing.png', 'not-found'],
    ['missing/a.png', 'not-found'],
    ['a.png/', 'talk/a.png'],
    ['dangling.png', 'not-found'],
    ['loop.png', 'not-found'],
    ['../../secret.png', 'outside-root'],
    ['..%2f..%2fsecret.png', 'outside-root'],
    ['%2e%2e/%2e%2e/secret.png', 'outside-root'],
    ['%2E%2E/%2E%2E/secret.png', 'outside-root'],
    ['../../site-evil/secret.png', 'outside-root'],
    ['../../site', 'outside-root'],
    ['out.png', 'outside-root'],
    ['out-twice.png', 'outside-root'],
    ['out-relative.png', 'outside-root'],
    ['out-folder/secret.png', 'outside-root'],
    ['../../../../../../../../etc/passwd', 'outside-root'],
    ['../../../../../../../proc/self/environ', 'outside-root'],
    ['%252e%252e/%252e%252e/secret.png', 'unusable'],
    ['..%252f..%252fsecret.png', 'unusable'],
    ['..\\..\\secret.png', 'unusable'],
    ['..%5c..%5csecret.png', 'unusable'],
    ['a.png%00.jpg', 'unusable'],
    ['a\0.png', 'unusable'],
    ['100%.png', 'unusable'],
    ['%ff.png', 'unusable'],
    ['', 'unusable'],
    ['#top', 'unusable'],
    ['?', 'unusable'],
    ['/etc/passwd', 'unusable'],
    ['%2fetc%2fpasswd', 'unusable'],
    ['///etc/passwd', 'remote'],
    ['//evil.example/a.png', 'remote'],
    ['https://evil.example/a.png', 'remote'],
    ['HTTP://evil.example/a.png', 'remote'],
    ['file:///etc/passwd', 'remote'],
    ['data:image/png;base64,AAAA', 'remote'],
    ['C:/Windows/a.png', 'remote'],
    ['c:\\Windows\\a.png', 'remote'],
    // Neither folded nor composed anew: the file system says whether two spellings are one.
    ['decomposed-e\u0301.png', 'talk/decomposed-e\u0301.png'],
    ['decomposed-e%CC%81.png', 'talk/decomposed-e\u0301.png'],
    ['....png', 'talk/....png'],
    ['.//a.png', 'talk/a.png'],
    ['../talk//a.png', 'talk/a.png'],
    ['..;/..;/secret.png', 'not-found'],
    ['....//....//secret.png', 'not-found'],
    ['%c0%ae%c0%ae/secret.png', 'unusable'],
    ['\uff0e\uff0e/\uff0e\uff0e/secret.png', 'not-found'],
    ['..\u2215..\u2215secret.png', 'not-found'],
    ['~/secret.png', 'not-found'],
    ['$HOME/secret.png', 'not-found'],
    ['\t../../secret.png', 'not-found'],
    ['a.png\n', 'not-found'],
    ['%20../../secret.png', 'not-found'],
    ['\\\\?\\C:\\a.png', 'unusable'],
    ['\\\\server\\share\\a.png', 'unusable'],
    ['a.png::$DATA', 'remote'],
    ['a%2epng', 'talk/a.png'],
    ['./%2e%2e/%2e%2e/secret.png', 'outside-root'],
    ['../../sit/secret.png', 'outside-root'],
    ['../../site/../secret.png', 'outside-root'],
    ['in-folder/../../../secret.png', 'outside-root'],
    ['environment.png', 'outside-root'],
    ['zero.png', 'outside-root'],
    ['chain-1.png', 'outside-root'],
    ['folder-chain/secret.png', 'outside-root'],
    ['up/../../secret.png', 'not-found'],
    ['up/secret.png', 'outside-root'],
    ['%2500.png', 'not-found'],
  ])('finds for %j: %s', async (address, expected) => {
    expect((await locate(address)).replaceAll('\\', '/').replace(/\/$/, '')).toBe(expected)
  })

  it.each([
    ['a.png', 'es', 'talk/a.es.png'],
    ['a.png', 'es-MX', 'talk/a.es.png'],
    ['a.png', 'fr', 'talk/a.png'],
    ['b.png', 'es', 'talk/b.0a1b2c3d4e5f.es.png'],
    ['./b.png', 'es-MX', 'talk/b.0a1b2c3d4e5f.es.png'],
    ['b.png', 'fr', 'talk/b.png'],
    ['b.png', 'en', 'talk/b.png'],
    ['c.png', 'es', 'talk/es/c.png'],
    ['c.png', 'pt', 'talk/pt/c.png'],
    ['c.png', 'pt-BR', 'talk/c.pt-BR.png'],
    ['d.png', 'zh', 'talk/d.zh.png'],
    ['d.png', 'zh-Hans', 'talk/d.zh.png'],
    ['d.png', 'en', 'not-found'],
    ['../../secret.png', 'es', 'outside-root'],
  ])('finds for %s in %s: %s', async (address, locale, expected) => {
    expect(await locate(address, locale)).toBe(expected)
  })

  it('takes the plain picture where that of the locale leads out of the root', async () => {
    expect(await locate('c.png', 'fr')).toBe('talk/c.png')
  })

  it('works where the root itself is a symbolic link', async () => {
    const from = join(top, 'link-to-site')
    expect(await locate('../shared/s.png', 'en', from)).toBe('shared/s.png')
    expect(await locate('b.png', 'es', from)).toBe('talk/b.0a1b2c3d4e5f.es.png')
    expect(await locate('out.png', 'en', from)).toBe('outside-root')
  })
})
