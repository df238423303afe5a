import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/assets/remote/is-public-address.js'

describe('isPublicAddress', () => {
  it.each([
    '1.1.1.1',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700:4700::1111',
    '2a00:1450::1',
  ])('knows %s for one of the public network', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this machine', '::1'],
    ['this network', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['no address', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fc00::1'],
    ['a private network', 'fd12:3456::1'],
    ['a private network of old', 'fec0::1'],
    ['a link, where clouds tell secrets', '169.254.169.254'],
    ['a link', 'fe80::1'],
    ['a link with its zone', 'fe80::1%eth0'],
    ['a provider', '100.64.0.1'],
    ['a provider', '100.127.255.255'],
    ['a group', '224.0.0.1'],
    ['a group', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['a use to come', '240.0.0.1'],
    ['documents', '192.0.2.1'],
    ['documents', '198.51.100.7'],
    ['documents', '203.0.113.9'],
    ['documents', '2001:db8::1'],
    ['protocols', '192.0.0.1'],
    ['measurements', '198.18.0.1'],
    ['measurements', '2001:2::1'],
    ['a relay', '192.88.99.1'],
    ['a mapped address', '::ffff:127.0.0.1'],
    ['a mapped address', '::ffff:10.0.0.1'],
    ['a mapped public address', '::ffff:1.1.1.1'],
    ['a mapped address in hexadecimal digits', '::ffff:7f00:1'],
    ['an embedded address', '::127.0.0.1'],
    ['a translated address', '64:ff9b::7f00:1'],
    ['a translated address of a network of its own', '64:ff9b:1::a00:1'],
    ['a translated address of old', '::ffff:0:127.0.0.1'],
    ['a tunnelled address', '2002:7f00:1::'],
    ['a tunnelled address', '2001::7f00:1'],
    ['nobody', '100::1'],
    ['nobody yet', '4000::1'],
    ['nobody yet', '1::1'],
    ['nobody yet', 'e000::1'],
    ['no address at all', 'localhost'],
    ['no address at all', ''],
    ['two', '1.1.1.1, 127.0.0.1'],
  ])('refuses one of %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
