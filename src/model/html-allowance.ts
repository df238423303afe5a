/** HTML that a project lets documents hold besides the usual. */
export interface HtmlAllowance {
  /** Names of elements. */
  readonly elements: readonly string[]
  /** Names of attributes as HTML has them, by elements; `*` means all elements. */
  readonly attributes: Readonly<Record<string, readonly string[]>>
}

/** Elements that can be allowed: they only mark text, load nothing and do nothing. All others are for the program alone. */
export const allowableElements = [
  'acronym',
  'big',
  'data',
  'dfn',
  'font',
  'meter',
  'nobr',
  'output',
  'rb',
  'rtc',
  'time',
] as const

/**
 * Attributes that can never be allowed: they run, style, name an address, send a form, take the deck's own meaning, or take the keyboard;
 * and all that begin with `on`, `data` or `xml`.
 */
const refused = new Set(
  (
    'accesskey action allow allowfullscreen archive attributionsrc autofocus autoplay background charset cite class classid code codebase ' +
    'command commandfor content contenteditable controls crossorigin csp data download draggable dynsrc enctype enterkeyhint exportparts ' +
    'fetchpriority for form formaction formenctype formmethod formnovalidate formtarget frameborder hidden href hreflang http-equiv icon id ' +
    'imagesizes imagesrcset inert inputmode integrity interestfor is itemid itemprop itemref itemscope itemtype kind list loading longdesc ' +
    'lowsrc manifest media method name nonce part ping popover popovertarget popovertargetaction poster preload profile referrerpolicy rel ' +
    'sandbox shadowrootclonable shadowrootdelegatesfocus shadowrootmode shadowrootserializable sizes slot src srcdoc srclang srcset style ' +
    'tabindex target type usemap virtualkeyboardpolicy writingsuggestions'
  ).split(' '),
)

/** Whether a project can allow an attribute, by its name in small letters. */
export function allowableAttribute(name: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(name) && !/^(on|data|xml)/.test(name) && !refused.has(name)
}
