import type { Element, Root } from 'hast'
import type { MarkdownIt } from 'markdown-it'
import { diagnose } from '../diagnostics/diagnose.js'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import type { Diagnostic, Outcome } from '../model/diagnostic.js'
import type { ParsedDocument, ReadingWishes, SourceFile } from '../model/document.js'
import { dropBadges, type WithoutBadges } from './drop-badges.js'
import { isMathText } from './is-formula.js'
import { markDecoration } from './mark-decoration.js'
import { mendTree } from './mend-tree.js'
import { withCodeSettings } from './with-code-settings.js'
import { withFormulas } from './with-formulas.js'
import { type Head, readFrontMatter } from './read-front-matter.js'
import type { ParseEnvironment, ParseProblem } from './rules/parse-environment.js'
import { parseHtml } from './parse-html.js'
import { reportInvisible } from './report-invisible.js'
import { sanitiseTree } from './sanitise-tree.js'

/**
 * A document's front matter and its body as one sanitised tree, Markdown and HTML alike.
 * @param wishes what the project says of all documents
 */
export function parseDocument(
  file: SourceFile,
  parser: MarkdownIt,
  wishes: ReadingWishes = {},
): Outcome<ParsedDocument> {
  const head = readFrontMatter(file)
  const environment: ParseEnvironment = {
    linesBefore: head.linesBefore,
    problems: [],
    removed: new Set(),
    allowances: [],
    codeSettings: new Map(),
    math: head.frontMatter.math ?? wishes.math,
    isMathText: isMathText(head.body),
    formulas: [],
    origins: file.origins,
    slideSettings: [],
  }
  const raw = parseHtml(parser.render(head.body, environment))
  const { tree, badges, decorations } =
    raw === undefined
      ? { tree: asText(head), badges: [], decorations: [] }
      : mend(withSettings(sanitiseTree(markDecoration(raw), wishes.html), environment))
  const removed = raw === undefined ? [tooDeep(file)] : reportRemoved(raw, environment.removed, file)
  return {
    value: {
      file,
      frontMatter: head.frontMatter,
      tree,
      allowances: environment.allowances,
      slideSettings: environment.slideSettings,
    },
    diagnostics: [
      ...head.diagnostics,
      ...[
        ...environment.problems,
        ...reportDropped({ badges, decorations }),
        ...reportInvisible(tree, head),
      ].map((found) => place(found, file)),
      ...removed,
    ],
  }
}

/** What the parser kept beside the tree, put into it again. */
const withSettings = (tree: Root, { codeSettings, formulas }: ParseEnvironment) =>
  withFormulas(withCodeSettings(tree, codeSettings), formulas)

type Dropped = Pick<WithoutBadges, 'badges' | 'decorations'>

function mend(tree: Root): Dropped & { tree: Root } {
  const nodes = tree.children.filter((node) => node.type !== 'doctype')
  const { tree: children, ...dropped } = dropBadges(nodes)
  return { tree: { ...tree, children: mendTree(children) }, ...dropped }
}

/** One note on all badges of a document, and one on what only decorates it. */
function reportDropped({ badges, decorations }: Dropped): ParseProblem[] {
  const lineOf = ([first]: readonly Element[]) => Number(first?.properties.dataLine ?? 1)
  const badge = badges.length === 1 ? 'A badge was' : `${badges.length} badges were`
  const count = decorations.length
  const picture =
    count === 1
      ? 'A picture on the network that only decorates was'
      : `${count} pictures on the network that only decorate were`
  const notes: ParseProblem[] = [
    { rule: 'html/badges-dropped', line: lineOf(badges), message: `${badge} left out.` },
    { rule: 'asset/decoration-dropped', line: lineOf(decorations), message: `${picture} left out.` },
  ]
  return notes.filter((_, index) => (index === 0 ? badges : decorations).length > 0)
}

/** A document that cannot be parsed, as it is written. */
function asText({ body, linesBefore }: Head): Root {
  const line = String(linesBefore + 1)
  const text = { type: 'text', value: body } as const
  return { type: 'root', children: [buildElement('pre', { dataLine: line }, [text])] }
}

function tooDeep({ shownAs, deck, locale }: SourceFile): Diagnostic {
  const message = 'The document is nested too deeply to be read.'
  return diagnose('document/too-deep', { place: { file: shownAs }, deck, locale, message })
}

function place({ rule, line, message }: ParseProblem, { shownAs, deck, locale }: SourceFile): Diagnostic {
  return diagnose(rule, { place: { file: shownAs, line }, deck, locale, message })
}

/** Tells of elements that were taken out, and of attributes that would have acted. */
function reportRemoved(raw: Root, removed: ReadonlySet<string>, file: SourceFile): Diagnostic[] {
  const elements = elementsOf(raw.children.filter((node) => node.type !== 'doctype'))
  const acts = elements.some(({ properties }) => Object.keys(properties).some((name) => /^on/i.test(name)))
  const names = [...removed].sort().concat(acts ? ['event handlers'] : [])
  if (names.length === 0) return []
  const message = `HTML that a deck may not hold was removed: ${names.join(', ')}.`
  const { shownAs, deck, locale } = file
  return [diagnose('html/removed', { place: { file: shownAs }, deck, locale, message })]
}
