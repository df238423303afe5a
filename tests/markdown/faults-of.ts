import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { hasClass } from '../../src/markup/class-names.js'
import { elementsOf } from '../../src/markup/map-tree.js'

/** Every element that a slide may hold: those of documents, and those of the templates. */
const elements = new Set(
  (
    'a abbr article aside b bdi bdo blockquote br caption center cite code dd del div dl dt em figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark ol p pre q rp rt ruby s samp section small span ' +
    'strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr'
  ).split(' '),
)

/** Classes that the program gives; those of documents begin with `doc-`. A step, which a document may ask for, the program numbers. */
const classes =
  /^(at-end|centred|slide|layout-\w+|ground-[\da-f]{8}|has-(ground|picture|split)|align-(top|center)|bare|fit|fit-\d+|running-head|logo|asked|media|still|still-name|sound|at-(left|right)|rounded|circle|shadowed|covering|frame|header|heading|long|very-long|kicker|body|subtitle|imprint|furniture|deck-title|number|notes|grid|card|card-title|figure|file|missing-picture|missing-inline|table|code|line|indent|numbered|staged|signed|stage|added|removed|marked|token|alert|alert-title|note|tip|important|warning|caution|address|notice|footnotes|group-title|lead|colon|source|task-list-item|fragment|fade-(in|out|up|down|left|right)|fade-in-then-out|fade-in-then-semi-out|semi-fade-out|current-visible|grow|shrink|strike|zoom-in|blur|highlight-(current-)?(red|green|blue)|language-.*|doc-.*|shares|column)$/

const ownData = new Set([
  'dataSlide',
  'dataPart',
  'dataStep',
  'dataState',
  'dataFurniture',
  'dataColumns',
  'dataSpan',
  'dataPlace',
  'dataNumber',
  'dataStages',
  'dataStage',
  'dataSign',
  'dataBackgroundColor',
  'dataBackgroundGradient',
  'dataBackgroundImage',
  'dataBackgroundSize',
  'dataBackgroundPosition',
  'dataBackgroundRepeat',
  'dataBackgroundOpacity',
  'dataBackgroundTransition',
  'dataTransition',
  'dataAutoAnimate',
  'dataAutoAnimateId',
  'dataAutoAnimateRestart',
  'dataAutoAnimateEasing',
  'dataAutoAnimateDuration',
  'dataAutoAnimateDelay',
  'dataBackgroundVideo',
  'dataBackgroundVideoLoop',
  'dataBackgroundVideoMuted',
  'dataTransitionSpeed',
])

/** What an element of a slide has that it may not have. */
export function faultsOf(element: Element): string[] {
  const { tagName, properties } = element
  const names = Array.isArray(properties.className) ? properties.className.map(String) : []
  const isSlide = tagName === 'section' && hasClass(element, 'slide')
  return [
    ...(elements.has(tagName) ? [] : [`<${tagName}>`]),
    ...names.filter((name) => !classes.test(name)).map((name) => `class ${name}`),
    ...(names.includes('fragment') && properties.dataFragmentIndex === undefined
      ? ['step without number']
      : []),
    ...Object.entries(properties).flatMap(([name, value]) =>
      isFault(name, String(value), isSlide) ? [`${tagName} ${name}=${String(value)}`] : [],
    ),
  ]
}

function isFault(name: string, value: string, isSlide: boolean): boolean {
  if (
    /^on/i.test(name) ||
    ['style', 'srcDoc', 'srcSet', 'name', 'action', 'formAction', 'ping'].includes(name)
  )
    return true
  if (name === 'id' || name === 'dataSlide') return !isSlide || !/^[\p{L}\p{M}\p{N}_~-]+$/u.test(value)
  if (name === 'dataAliases') return !isSlide // headings' slugs, which are only compared
  if (name === 'dataFragmentIndex') return !/^\d+$/.test(value)
  if (/^data/.test(name)) return !ownData.has(name) || value.includes('evil')
  if (['href', 'src', 'cite', 'longDesc'].includes(name)) return !/^(#\/|https?:|mailto:)/.test(value)
  return ['background', 'poster', 'xLinkHref', 'is', 'slot', 'part', 'popover'].includes(name)
}

/** The slides' markup, parsed again as a browser would, without the drawing of the frame for a missing picture. */
export function readAgain(html: string): Root {
  const frame = /<svg viewBox="0 0 48 48"[^]*?<\/svg>/g
  return fromHtml(html.replace(frame, ''), { fragment: true })
}

/** What the slides' markup holds that it may not. */
export const faults = (html: string) =>
  elementsOf(readAgain(html).children.filter((node) => node.type !== 'doctype')).flatMap(faultsOf)
