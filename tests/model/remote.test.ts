import { describe, expect, it } from 'vitest'
import { parseAllowedHost } from '../../src/model/remote.js'

describe('parseAllowedHost', () => {
  it.each([
    ['img.example.org', 'https: img.example.org'],
    ['IMG.Example.ORG', 'https: img.example.org'],
    ['https://img.example.org', 'https: img.example.org'],
    ['http://img.example.org', 'http: img.example.org'],
    ['*.example.org', 'https: *.example.org'],
    ['http://*.example.org', 'http: *.example.org'],
    ['img.example.org:8443', 'https: img.example.org 8443'],
    ['img.example.org:443', 'https: img.example.org'],
    ['bilder.größe.example', 'https: bilder.xn--gre-6ka8i.example'],
  ])('reads %s', (text, expected) => {
    const { protocol, host, isAnyBelow, port } = parseAllowedHost(text) ?? {}
    expect(`${protocol} ${isAnyBelow ? '*.' : ''}${host} ${port}`.trim()).toBe(expected)
  })

  it.each([
    '',
    '*',
    '*.org',
    '**.example.org',
    'a.*.example.org',
    'example.org/',
    'example.org/path',
    'user@example.org',
    'ftp://example.org',
    'file:///etc',
    'localhost',
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    'example.org:99999',
    'exa mple.org',
    'example.org\\@evil.example',
    'example.org?x',
    'example.org#x',
    '%65xample.org',
  ])('takes no other text for a host: %j', (text) => {
    expect(parseAllowedHost(text)).toBeUndefined()
  })
})
