import type { Element } from 'hast'

/** Longer addresses are cut: they are to be recognised, not typed. */
const longest = 90

/** Where a picture on the network lies, as it is shown in its place; `null` for any other. In ASCII, whatever the document writes. */
export function shownAddress({ properties }: Element): string | null {
  const address = String(properties.src ?? '')
  const whole = address.startsWith('//') ? `https:${address}` : address
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return null
  const { host, pathname } = new URL(whole)
  const text = pathname === '/' ? host : host + pathname
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
