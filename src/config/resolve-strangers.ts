import { usualRemote } from '../model/remote.js'
import type { LoadedConfig } from './load-config.js'

/** What of strangers a project lets in: pictures on the network, more HTML, documents for other tools and their styles. */
export function resolveStrangers({ remote, html, math, dialect, trust }: Partial<LoadedConfig['config']>) {
  return {
    ...(math !== undefined && { math }),
    ...(remote !== undefined && {
      remote: {
        hosts: remote.allow,
        maxBytes: remote.maxBytes ?? usualRemote.maxBytes,
        timeoutMs: remote.timeoutMs ?? usualRemote.timeoutMs,
      },
    }),
    ...(html !== undefined && {
      html: { elements: html.allow.elements ?? [], attributes: html.allow.attributes ?? {} },
    }),
    ...(dialect !== undefined && { dialect }),
    ...(trust !== undefined && { trust }),
  }
}
