import { describe, expect, it } from 'vitest'
import { isAllowed, remoteAddress } from '../../../src/assets/remote/remote-address.js'
import { parseAllowedHost } from '../../../src/model/remote.js'

const hosts = ['img.example.org', '*.example.com', 'http://plain.example', 'odd.example:8443'].flatMap(
  (text) => parseAllowedHost(text) ?? [],
)

const isWelcome = (address: string) => {
  const url = remoteAddress(address)
  return url !== undefined && isAllowed(url, hosts)
}

describe('a picture on the network', () => {
  it.each([
    'https://img.example.org/a.png',
    'HTTPS://IMG.EXAMPLE.ORG/a.png',
    'https://img.example.org:443/a.png',
    '//img.example.org/a.png',
    'https://a.example.com/',
    'https://a.b.example.com/a.png?x=1#y',
    'http://plain.example/a.png',
    'https://odd.example:8443/a.png',
    'https:/\\img.example.org/a.png',
    // To a browser, and here, the host ends at the sign.
    'https://img.example.org\\.evil.example@evil.example/a.png',
  ])('may be fetched from %s', (address) => {
    expect(isWelcome(address)).toBe(true)
  })

  it.each([
    'http://img.example.org/a.png',
    'https://plain.example/a.png',
    'https://example.com/a.png',
    'https://notexample.com/a.png',
    'https://a.example.com.evil.example/a.png',
    'https://img.example.org.evil.example/a.png',
    'https://img.example.org:8443/a.png',
    'https://odd.example/a.png',
    'https://img.example.org@evil.example/a.png',
    'https://user@img.example.org/a.png',
    'https://user:word@img.example.org/a.png',
    'https://evil.example/img.example.org',
    'https://evil.example\\@img.example.org/a.png',
    'https://img.example.org%2eevil.example/a.png',
    'https://127.0.0.1/a.png',
    'ftp://img.example.org/a.png',
    'file://img.example.org/a.png',
    'data:image/png;base64,AAAA',
    'javascript:img.example.org',
    'img.example.org/a.png',
    'https://',
    '',
  ])('may not be fetched from %s', (address) => {
    expect(isWelcome(address)).toBe(false)
  })
})
