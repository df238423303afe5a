import { nativeName } from '../language/native-name.js'
import type { DeckName } from '../pipeline/live/open-live.js'

/** Nothing but what this server has. */
const policy =
  "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'"

const page = (title: string, body: string, script: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/-/dev.css">
</head>
${body.replace('</body>', `<script src="/-/${script}.js"></script>\n</body>`)}
</html>
`

/** The page of all decks; its script fills it. */
export function homePage(): string {
  return page('polydeck', '<body class="home">\n<h1>polydeck</h1>\n<main></main>\n</body>', 'home')
}

/** Two locales of a deck beside each other. */
export function besidePage(deck: string, locales: readonly [string, string]): string {
  const path = `/${deck.split('/').map(encodeURIComponent).join('/')}`
  const names = locales.map((locale) => `<h1 lang="${escape(locale)}">${escape(nativeName(locale))}</h1>`)
  const frames = locales.map(
    (locale) =>
      `<iframe src="${path}/${encodeURIComponent(locale)}.html" title="${escape(`${deck} in ${locale}`)}"></iframe>`,
  )
  const body = `<body class="beside">\n${[...names, ...frames].join('\n')}\n</body>`
  return page(`${deck}: ${locales.join(', ')}`, body, 'side-by-side')
}

/**
 * A deck's page with what listens to the server; its policy lets that do so.
 * @param sha256 by which the page knows later whether it is still as it is to be
 */
export function livePage(html: string, { deck, locale }: DeckName, sha256: string): string {
  const names = `data-deck="${escape(deck)}" data-locale="${escape(locale)}" data-sha256="${sha256}"`
  return html
    .replace(
      '<meta http-equiv="Content-Security-Policy" content="',
      (start) => `${start}connect-src 'self'; `,
    )
    .replace(/<\/body>\s*<\/html>\s*$/, (end) => `<script src="/-/dev.js" ${names}></script>\n${end}`)
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
