import ipaddr from 'ipaddr.js'

/** What the registry gives to the public of all addresses of version 6; whatever wraps one of version 4 lies elsewhere. */
const publicSix = ipaddr.parseCIDR('2000::/3')

/**
 * Whether a numeric address is one of the public network: not of this machine, a private network, a provider's, a group of receivers, a
 * document's example, nor one that wraps another (mapped, translated, tunnelled).
 */
export function isPublicAddress(text: string): boolean {
  if (text.includes('%') || !ipaddr.isValid(text)) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || address.match(publicSix)
}
