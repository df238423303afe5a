import type { BrowserContext, Route } from 'playwright'

/** One file of a site. */
export interface SiteFile {
  readonly body: string | Uint8Array
  /** Its media type, such as `text/html`. */
  readonly type: string
}

/** Everything that a page may load, and the language of its reader. */
export interface Site {
  readonly locale: string
  /** How large its pages are; 1280 × 720 px where it does not say. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** The files by their path below the origin, such as `page.html`. */
  readonly files: ReadonlyMap<string, SiteFile>
}

/** The origin of every page: `.invalid` never resolves, so whatever slips past the map leads nowhere. */
export const siteOrigin = 'http://deck.invalid/'

/** The address of a file of the site. */
export function siteAddress(path: string): string {
  return siteOrigin + path.split('/').map(encodeURIComponent).join('/')
}

/** The site that a context reaches. */
export interface ServedSite {
  /** The addresses that were asked for and not given, in order. */
  readonly refused: readonly string[]
  /** Answers from the files of another site from now on. */
  replace(site: Site): void
}

/** Answers the context's requests from the site's files, and refuses all others. */
export async function serveSite(context: BrowserContext, first: Site): Promise<ServedSite> {
  const refused: string[] = []
  let site = first
  await context.route('**/*', async (route) => {
    const file = findFile(site, route)
    if (file) return answer(route, file)
    refused.push(route.request().url())
    await route.abort()
  })
  await context.routeWebSocket(/.*/, async (socket) => {
    refused.push(socket.url())
    await socket.close()
  })
  return {
    refused,
    replace: (next) => {
      site = next
    },
  }
}

function findFile(site: Site, route: Route): SiteFile | undefined {
  const { origin, pathname, search } = new URL(route.request().url())
  if (`${origin}/` !== siteOrigin || search || route.request().method() !== 'GET') return undefined
  try {
    return site.files.get(decodeURIComponent(pathname.slice(1)))
  } catch {
    // Broken percent-encoding names no file.
    return undefined
  }
}

async function answer(route: Route, { body, type }: SiteFile): Promise<void> {
  const isText = type.startsWith('text/') && !type.includes('charset')
  await route.fulfill({
    contentType: isText ? `${type}; charset=utf-8` : type,
    body: typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
  })
}
