import type { Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import type { HtmlAllowance } from '../model/html-allowance.js'
import { propertyNames } from './property-names.js'

/** Elements that go with all that is in them; of others that no document may hold, the text stays. */
export const strippedElements: readonly string[] = ['script', 'style', 'template']

/**
 * What a document may hold: GitHub's list, with what slides need besides. No `style`, no `on…`, no `data-…` but the line that
 * the parser wrote; addresses are http, https, mailto or relative. Ids are read by the splitter and do not reach the deck,
 * so they need no prefix here.
 */
export const usualSchema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((tag) => tag !== 'picture' && tag !== 'source'), // `srcset` knows no check
    'aside',
    'figure',
    'figcaption',
    'caption',
    'mark',
    'abbr',
    'u',
    'small',
    'cite',
    'bdi',
    'bdo',
    'wbr',
    'main',
    'article',
    'header',
    'footer',
    'center',
    'label',
  ],
  attributes: {
    ...Object.fromEntries(
      Object.entries(defaultSchema.attributes ?? {}).map(([tag, list]) => [
        tag,
        list.filter((entry) => !isClassRule(entry) && !String(entry).startsWith('data')),
      ]),
    ),
    '*': ['id', 'className', 'lang', 'dir', 'title', 'alt', 'dataLine', 'layout', 'align', 'width', 'height'],
    img: ['src', 'longDesc', 'poster'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start', 'reversed', 'type'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'].flatMap(asWritten),
    src: ['http', 'https'].flatMap(asWritten),
    poster: ['http', 'https'],
    cite: ['http', 'https'],
    longDesc: ['http', 'https'],
  },
  strip: [...strippedElements],
  allowComments: false,
  allowDoctypes: false,
}

/** A scheme in the ways that people and keyboards write it: the list is compared letter by letter. */
function asWritten(scheme: string): string[] {
  return [scheme, scheme.toUpperCase(), scheme.slice(0, 1).toUpperCase() + scheme.slice(1)]
}

function isClassRule(entry: string | readonly unknown[]): boolean {
  return typeof entry === 'string' ? entry === 'className' : entry[0] === 'className'
}

/** The list with what a project adds to it; the configuration has seen to it that nothing of that acts. */
function extend(schema: Schema, { elements, attributes }: HtmlAllowance): Schema {
  const lists = Object.entries(attributes).map(([element, names]) => {
    const usual = Object.hasOwn(schema.attributes ?? {}, element) ? schema.attributes?.[element] : undefined
    return [element, [...(usual ?? []), ...propertyNames(names)]]
  })
  return {
    ...schema,
    tagNames: [...(schema.tagNames ?? []), ...elements],
    attributes: { ...schema.attributes, ...Object.fromEntries(lists) },
  }
}

/**
 * The tree without everything that a document may not hold. The last step of parsing, after every plugin.
 * @param html what the project lets it hold besides the usual
 */
export function sanitiseTree(tree: Root, html?: HtmlAllowance): Root {
  const schema = html === undefined ? usualSchema : extend(usualSchema, html)
  const clean = sanitize(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [] }
}
