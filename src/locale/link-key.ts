import { canonicalLocale } from '../language/canonical-locale.js'

/**
 * What a link leads to, whatever the language: `https://learn.microsoft.com/es-es/azure/?WT.mc_id=x` and the same with `en-us` are one.
 * Places within documents are all alike, since each document has its own words for them.
 */
export function linkKey(address: string): string {
  if (address.startsWith('#')) return '#'
  const [, scheme = '', rest = address] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(address) ?? []
  const path = rest.replace(/[?#].*$/s, '').replace(/\/+$/, '')
  if (scheme === '' && !path.startsWith('//')) return fileKey(path)
  if (!path.startsWith('//')) return `${scheme}:${path}`.toLowerCase()
  const [host = '', ...segments] = path.slice(2).split('/')
  const kept = segments.filter((segment) => !isLocale(segment))
  return [hostKey(host), ...kept].join('/').toLowerCase()
}

/** Where a link leads to at least: its host, whatever the language. */
export function linkHost(address: string): string {
  const [, host = ''] = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)/i.exec(address) ?? []
  return host === '' ? linkKey(address) : hostKey(host).toLowerCase()
}

/** A file of the project lies at another depth for a translation, and may bear its locale in its name. */
function fileKey(path: string): string {
  const segments = path.split(/[/\\]/).filter((part) => !/^\.{0,2}$/.test(part) && !isLocale(part))
  return (segments.at(-1) ?? '').replace(/\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)(\.\w+)$/i, '$2').toLowerCase()
}

/** `es.wikipedia.org` without its language, `www.example.org` without its `www`. */
function hostKey(host: string): string {
  const [first = '', ...rest] = host.split('.')
  return rest.length >= 2 && (isLocale(first) || first === 'www') ? rest.join('.') : host
}

const isLocale = (segment: string) =>
  /^[a-z]{2}(-[a-z]{2,4})?$/i.test(segment) && canonicalLocale(segment) !== undefined
