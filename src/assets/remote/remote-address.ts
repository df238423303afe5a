import type { AllowedHost } from '../../model/remote.js'

/** The address of a picture on the network, whole; `undefined` for one that is of another kind, or that holds a password. */
export function remoteAddress(address: string): URL | undefined {
  const text = address.startsWith('//') ? `https:${address}` : address
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return undefined
  url.hash = ''
  return url
}

/** Whether a picture may be fetched from an address: by https, or by what its host was named with. */
export function isAllowed({ protocol, hostname, port }: URL, hosts: readonly AllowedHost[]): boolean {
  return hosts.some((one) => {
    if (one.protocol !== protocol || one.port !== port) return false
    return one.isAnyBelow ? hostname.endsWith(`.${one.host}`) : hostname === one.host
  })
}
