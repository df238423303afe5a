/** What of a deck a diagram is drawn in. */
export interface DrawingSurroundings {
  readonly lang: string
  /** As on the deck's pages, for styles that ask. */
  readonly script: string
  /** The text of the deck's style sheets, its fonts in them. */
  readonly sheets: readonly string[]
}

/**
 * The page that diagrams are drawn on. Nothing of it reaches the deck but what is read from the drawing, so styles may be written
 * into it, as mermaid does; scripts are the site's two alone.
 */
export function drawingPage({ lang, script, sheets }: DrawingSurroundings): string {
  const styles = sheets.map((text) => `<style>${text.replaceAll('</', '<\\/')}</style>`).join('\n')
  return `<!doctype html>
<html lang="${attribute(lang)}" dir="ltr" data-script="${attribute(script)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; font-src data:">
<title>-</title>
${styles}
<script src="still.js"></script>
<script src="mermaid.js"></script>
</head>
<body class="print"><div class="slide"></div></body>
</html>
`
}

const attribute = (text: string) => text.replace(/[&"<>]/g, '')

/** Time and chance stand still: the same text makes the same drawing. */
export const stillScript = `'use strict'
{
  const Clock = Date
  let last = 1
  globalThis.polydeckChance = { begin() { last = 1 } }
  Math.random = () => (last = (last * 16807) % 2147483647) / 2147483647
  Date = class extends Clock {
    constructor(...given) { given.length === 0 ? super(0) : super(...given) }
    static now() { return 0 }
  }
}
`
