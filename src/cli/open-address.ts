import { spawn } from 'node:child_process'

/** What opens an address in the user's browser. */
const openers: Readonly<Record<string, readonly [program: string, ...words: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the user's browser; where there is none, or nothing that opens it, nothing happens. */
export function openAddress(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...words, address], { stdio: 'ignore', detached: true })
  opener.on('error', () => undefined) // the address was told, and can be opened by hand
  opener.unref()
}
