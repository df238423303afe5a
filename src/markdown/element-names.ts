const set = (names: string) => new Set(names.split(' '))

/** Elements that hold nothing, and so need no end. */
export const voidElements: ReadonlySet<string> = set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr',
)

/** Elements whose end may be left out: the next one, or the end of what they stand in, closes them. */
export const selfEndingElements: ReadonlySet<string> = set(
  'p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp rb rtc path g',
)

/** Boxes that are opened in the end: it does no harm if they stay open to the end of the document. */
export const boxElements: ReadonlySet<string> = set('div section article main header footer center details')

/** Elements that the parser reads in ways of its own, or that no deck may hold, and what their text stands in instead. */
export const standIns: ReadonlyMap<string, { readonly block: string; readonly inline: string }> = new Map([
  ...[
    ...set(
      'textarea title noscript iframe noembed noframes object video audio canvas applet marquee frameset',
    ),
    ...set('form fieldset legend dialog nav address hgroup search slot portal'),
  ].map((name) => [name, { block: 'div', inline: 'span' }] as const),
  ...[...set('xmp listing plaintext')].map((name) => [name, { block: 'pre', inline: 'code' }] as const),
  ...[...set('svg math button text')].map((name) => [name, { block: 'span', inline: 'span' }] as const),
  ...[...set('menu dir')].map((name) => [name, { block: 'ul', inline: 'span' }] as const),
  ['select', { block: 'ul', inline: 'span' }],
  ['datalist', { block: 'ul', inline: 'span' }],
  ['option', { block: 'li', inline: 'span' }],
])

/** Elements of HTML; a tag of another name is mostly a placeholder (`<username>`), which a browser does not show. */
export const knownElements: ReadonlySet<string> = set(
  'a abbr acronym address applet article aside audio b bdi bdo big blockquote body button canvas caption center cite code ' +
    'colgroup data datalist dd del details dfn dialog dir div dl dt em fieldset figcaption figure font footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup html i iframe ins kbd label legend li listing main map mark marquee math menu meter ' +
    'nav nobr noembed noframes noscript object ol optgroup option output p picture plaintext portal pre progress q rp rt ruby ' +
    's samp script search section select slot small span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time title tr tt u ul var video xmp !--',
)

/** Elements whose tags mean nothing inside a document. */
export const meaninglessElements: ReadonlySet<string> = set('html head body optgroup image')

/** Elements that stand apart from what is beside them, though nothing but their look says so. */
export const apartElements: ReadonlySet<string> = set('button option text')

/** Elements that are reported where they stood, since with them something beside text was lost. */
export const reportedElements: ReadonlySet<string> = set(
  'script style template iframe object embed textarea select xmp svg math form video audio link meta base',
)
