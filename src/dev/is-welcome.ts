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
  const names = hosts.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])
  if (!names.includes(host.toLowerCase())) return false
  return origin === undefined || names.some((name) => origin.toLowerCase() === `http://${name}`)
}

/** The names of this machine for itself, and the address that a server listens on. */
export function namesOfHost(host: string): readonly string[] {
  const named = host.includes(':') ? `[${host}]` : host
  return [...new Set(['localhost', '127.0.0.1', '[::1]', named.toLowerCase()])]
}
