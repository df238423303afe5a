import type { Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'

/** Elements that go with all that is in them; of others that no document may hold, the text stays. */
export const strippedElements: readonly string[] = ['script', 'style', 'template']

/**
 * What a document may hold: GitHub's list, with what slides need besides. No `style`, no `on…`, no `data-…` but the line that
 * the parser wrote; addresses are http, https, mailto or relative. Ids are read by the splitter and do not reach the deck,
 * so they need no prefix here.
 */
const schema: Schema = {
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
    img: ['src', 'longDesc'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ol: ['start', 'reversed', 'type'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'].flatMap(asWritten),
    src: ['http', 'https'].flatMap(asWritten),
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

/** The tree without everything that a document may not hold. The last step of parsing, after every plugin. */
export function sanitiseTree(tree: Root): Root {
  const clean = sanitize(tree, schema)
  return clean.type === 'root' ? clean : { type: 'root', children: [] }
}
