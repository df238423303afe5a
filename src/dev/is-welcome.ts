import { isIP } from 'node:net'

/** What a request says of where it comes from. */
export interface Introduction {
  readonly host?: string | undefined
  readonly origin?: string | undefined
}

/** The names that a server goes by. */
export interface ServerNames {
  readonly hosts: readonly string[]
  readonly port: number
}

/**
 * Whether a request comes from the server's own pages, or from somebody who typed its address. Another site can make a browser ask,
 * but its page's origin tells; and a name of its own that it lets lead here is not one of the server's.
 */
export function isWelcome({ host = '', origin }: Introduction, { hosts, port }: ServerNames): boolean {
  const named = host.toLowerCase()
  const names = hosts.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  const isKnown = names.includes(named) || (hosts.some(isEvery) && isNumbered(named, port))
  if (!isKnown) return false
  return origin === undefined || [...names, named].some((name) => origin.toLowerCase() === `http://${name}`)
}

/** Whether a server listens on every address of its machine: then it goes by each of them. */
const isEvery = (host: string) => host === '0.0.0.0' || host === '[::]'

/** Whether a host is an address in numbers: only names can be made to lead elsewhere. */
function isNumbered(host: string, port: number): boolean {
  const address = host.replace(/:\d+$/, '')
  const isPort = host === `${address}:${port}` || (port === 80 && host === address)
  return isPort && isIP(address.replace(/^\[(.*)\]$/, '$1')) > 0
}

/** The names of this machine for itself, and the address that a server listens on. */
export function namesOfHost(host: string): readonly string[] {
  const named = host.includes(':') ? `[${host}]` : host
  return [...new Set(['localhost', '127.0.0.1', '[::1]', named.toLowerCase()])]
}
