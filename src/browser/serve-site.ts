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

/** Answers the context's requests from the site's files, refuses all others, and returns the list of those refused. */
export async function serveSite(context: BrowserContext, site: Site): Promise<readonly string[]> {
  const refused: string[] = []
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
  return refused
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
