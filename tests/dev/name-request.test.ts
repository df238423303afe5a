import { describe, expect, it } from 'vitest'
import { isWelcome, namesOfHost } from '../../src/dev/is-welcome.js'
import { nameRequest } from '../../src/dev/name-request.js'
import { besidePage, livePage } from '../../src/dev/pages.js'

const ask = (path: string) => nameRequest(new URL(path, 'http://localhost'))

describe('what a request asks for', () => {
  it.each([
    ['/', { kind: 'home' }],
    ['/-/dev.js', { kind: 'own', name: 'dev.js' }],
    [
      '/-/events?topic=a/b/bg&topic=',
      { kind: 'events', topics: [{ text: 'a/b/bg', name: { deck: 'a/b', locale: 'bg' } }, { text: '' }] },
    ],
    ['/-/events?topic=x%0Adata:/y', { kind: 'events', topics: [{ text: 'xdata:/y' }] }],
    ['/talk/bg.html', { kind: 'output', deck: 'talk', locale: 'bg', format: 'html', path: 'talk/bg.html' }],
    ['/talk/bg.speaker.html', { kind: 'output', locale: 'bg', format: 'html', path: 'talk/bg.speaker.html' }],
    ['/a/b/pt-BR.handout.pdf', { kind: 'output', deck: 'a/b', locale: 'pt-BR', format: 'handout' }],
    ['/%D1%82/zh.pdf', { kind: 'output', deck: 'т', locale: 'zh', format: 'pdf' }],
    ['/talk/', { kind: 'deck', deck: 'talk' }],
    ['/talk/index.html', { kind: 'deck', deck: 'talk' }],
    ['/talk/side-by-side?left=en&right=bg', { kind: 'beside', deck: 'talk', left: 'en', right: 'bg' }],
    ['/talk/bg.speaker.js', { kind: 'file', path: 'talk/bg.speaker.js' }],
    ['/assets/x.css', { kind: 'file', path: 'assets/x.css' }],
  ])('%s', (path, asked) => {
    expect(ask(path)).toMatchObject(asked)
  })

  it.each([
    '/assets/..%2f..%2fsecret',
    '/%2e%2e/secret.html',
    '/talk/..%5c..%5csecret.pdf',
    '/talk/a%00.pdf',
    '/%ff',
    '/talk/bg.md',
    '/talk/.html',
  ])('%s asks for nothing, or for nothing outside', (path) => {
    const asked = ask(path)
    if ('path' in asked) expect(asked.path.split('/')).not.toContain('..')
    else expect(asked).toEqual({ kind: 'nothing' })
  })
})

describe('who is welcome', () => {
  const names = { hosts: namesOfHost('127.0.0.1'), port: 4321 }

  it.each([
    ['localhost:4321', undefined, true],
    ['127.0.0.1:4321', undefined, true],
    ['[::1]:4321', 'http://localhost:4321', true],
    ['LOCALHOST:4321', 'http://127.0.0.1:4321', true],
    ['localhost', undefined, false],
    ['localhost:80', undefined, false],
    ['evil.example:4321', undefined, false],
    ['localhost.evil.example:4321', undefined, false],
    ['localhost:4321', 'http://evil.example', false],
    ['localhost:4321', 'https://localhost:4321', false],
    ['localhost:4321', 'null', false],
    ['', undefined, false],
  ])('host %s, origin %s: %s', (host, origin, welcome) => {
    expect(isWelcome({ host, origin }, names)).toBe(welcome)
  })

  it.each([
    ['0.0.0.0', '192.168.1.5:4321', undefined, true],
    ['0.0.0.0', '192.168.1.5:4321', 'http://192.168.1.5:4321', true],
    ['0.0.0.0', '192.168.1.5:4321', 'http://192.168.1.6:4321', false],
    ['0.0.0.0', '192.168.1.5:80', undefined, false],
    ['::', '[fe80::1]:4321', undefined, true],
    ['0.0.0.0', 'evil.example:4321', undefined, false],
    ['0.0.0.0', '1.2.3.4.evil.example:4321', undefined, false],
    ['127.0.0.1', '192.168.1.5:4321', undefined, false],
  ])('on %s, with host %s, origin %s: %s', (on, host, origin, welcome) => {
    expect(isWelcome({ host, origin }, { hosts: namesOfHost(on), port: 4321 })).toBe(welcome)
  })

  it('knows the address that was asked for', () => {
    const hosts = namesOfHost('192.168.0.7')
    expect(isWelcome({ host: '192.168.0.7:80' }, { hosts, port: 80 })).toBe(true)
    expect(isWelcome({ host: '192.168.0.7' }, { hosts, port: 80 })).toBe(true)
    expect(namesOfHost('fe80::1')).toContain('[fe80::1]')
  })
})

describe('the pages', () => {
  it('let a deck listen, and nothing else', () => {
    const html =
      '<meta http-equiv="Content-Security-Policy" content="default-src">\n<p></p>\n</body>\n</html>\n'
    const page = livePage(html, { deck: 'a"b', locale: 'bg' }, '0f')
    expect(page).toContain(`content="connect-src 'self'; default-src"`)
    expect(page).toMatch(
      /<script src="\/-\/dev\.js" data-deck="a&quot;b" data-locale="bg" data-sha256="0f"><\/script>\n<\/body>/,
    )
  })

  it('name decks as text', () => {
    const page = besidePage('a<b>/c d', ['en', 'zh'])
    expect(page).toContain('src="/a%3Cb%3E/c%20d/zh.html"')
    expect(page).toContain('a&lt;b&gt;/c d')
    expect(page).toContain('<h1 lang="zh">中文</h1>')
  })
})
