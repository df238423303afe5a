/** A host that pictures may be fetched from. */
export interface AllowedHost {
  /** In ASCII; without the `*.` of one that stands for all hosts below it. */
  readonly host: string
  /** Whether the hosts below it are meant, and not itself. */
  readonly isAnyBelow: boolean
  readonly protocol: 'https:' | 'http:'
  /** Empty for the protocol's own. */
  readonly port: string
}

/** What a project says about pictures on the network. */
export interface RemoteWishes {
  readonly hosts: readonly AllowedHost[]
  /** The largest picture that is fetched, in bytes. */
  readonly maxBytes: number
  /** How long one picture may take, with all that it is redirected to. */
  readonly timeoutMs: number
}

/** Limits where the project names none. */
export const usualRemote = { maxBytes: 5 * 1024 * 1024, timeoutMs: 10_000 } as const

/**
 * The host that an entry of the list names: `example.org`, `*.example.org`, `http://example.org`, each with a port where it is not the
 * usual one; `undefined` for anything else. Hosts are named, not numbered, and `*.org` names none.
 */
export function parseAllowedHost(text: string): AllowedHost | undefined {
  const [, protocol = 'https:', wildcard, name = '', port = ''] =
    /^(?:(https?:)\/\/)?(\*\.)?([^\s/:@?#*\\%]+)(?::(\d{1,5}))?$/i.exec(text) ?? []
  const isPlain = protocol.toLowerCase() === 'http:'
  const url = toUrl(`${isPlain ? 'http' : 'https'}://${name}${port === '' ? '' : `:${port}`}`)
  if (url === undefined || /^\[|^[\d.]+$/.test(url.hostname) || !url.hostname.includes('.')) return undefined
  return {
    host: url.hostname,
    isAnyBelow: wildcard !== undefined,
    protocol: isPlain ? 'http:' : 'https:',
    port: url.port,
  }
}

function toUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}
