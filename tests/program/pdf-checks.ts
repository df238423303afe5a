import { readObjects, type PdfObjects } from '../../src/browser/pdf/read-objects.js'
import { referencesIn } from '../../src/browser/pdf/references-in.js'
import { allElements, readStructure, type StructureElement } from './pdf-structure.js'
import { readTexts } from './pdf-text.js'
import { type PdfFacts, type PdfHeading, readPdf } from './read-pdf.js'

/** What a PDF is to be; what is not said is not looked at. */
export interface ExpectedPdf {
  readonly language: string
  readonly title: string
  readonly pages?: number
  /** The entries of its outline. */
  readonly outline?: readonly PdfHeading[]
  /** By page, the text that is on it. */
  readonly lines?: readonly (readonly string[])[]
}

/** A PDF as both readers have it, and what it is to be. */
interface Subject {
  readonly objects: PdfObjects
  readonly catalogue: string
  readonly facts: PdfFacts
  readonly elements: readonly StructureElement[]
  /** The text of each page as its marks say it. */
  readonly texts: readonly string[]
  readonly expected: ExpectedPdf
}

type Check = (subject: Subject) => readonly (string | false)[]

const isStream = (text: string) => text.includes('stream\n')
const dictionaries = ({ objects }: PdfObjects) =>
  [...objects.values()].map((text) => (isStream(text) ? text.slice(0, text.indexOf('stream\n')) : text))
const strings = /\((?:\\[\s\S]|[^\\()])*\)/g
const same = (found: unknown, wanted: unknown) =>
  JSON.stringify(found) !== JSON.stringify(wanted) &&
  `is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`

/** Text without spaces and signs of direction, each letter in its usual form. */
const squeeze = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

/** Whether a line is on a page: as it is, or all of its letters where it is drawn in an order of its own, as from the right. */
function isOn(line: string, page: string): boolean {
  const [wanted, found] = [squeeze(line), squeeze(page)]
  return found.includes(wanted) || hasLetters(wanted, found)
}

function hasLetters(wanted: string, found: string): boolean {
  const left = [...found].sort()
  let at = 0
  return [...wanted].sort().every((letter) => {
    while (at < left.length && (left[at] ?? '') < letter) at++
    return left[at++] === letter
  })
}

/** What every PDF is held to, each by its name. */
export const pdfChecks = {
  'is marked as tagged': ({ facts }) => [!facts.isTagged && 'is not'],
  'has a structure': ({ elements }) => [elements.length < 2 && `has ${elements.length} elements`],
  'names its language': ({ facts, expected }) => [same(facts.language, expected.language)],
  'has the title of its deck': ({ facts, expected }) => [
    (facts.title === '' && 'has none') || same(facts.title, expected.title),
  ],
  'shows its title': ({ catalogue }) => [!/\/DisplayDocTitle true/.test(catalogue) && 'does not'],
  'has an outline of its headings': ({ facts, expected: { outline } }) => [
    outline !== undefined && same(facts.outline, outline),
  ],
  'has all pages': ({ facts, expected: { pages } }) => [
    pages !== undefined && same(facts.pages.length, pages),
  ],
  'skips no level of headings': ({ elements }) => {
    const levels = elements.flatMap(({ kind }) => (/^H[1-6]$/.test(kind) ? [Number(kind.slice(1))] : []))
    return levels.map(
      (level, index) => level > (levels[index - 1] ?? 0) + 1 && `heading ${index + 1} has level ${level}`,
    )
  },
  'says of each figure what it shows': ({ elements }) =>
    elements
      .filter(({ kind }) => kind === 'Figure')
      .map(
        ({ text }) =>
          (!/\/Alt (\(.+\)|<FEFF[0-9A-F]+>)/s.test(text) || /\/Alt \(\)/.test(text)) && text.slice(0, 80),
      ),
  'says of each head of a table what it heads': ({ elements }) =>
    elements
      .filter(({ kind }) => kind === 'TH')
      .map(({ text }) => !/\/Scope \/(Column|Row|Both)/.test(text) && text.slice(0, 80)),
  'has text in each link': ({ objects, elements }) => [
    ...elements
      .filter(({ kind }) => kind === 'Link')
      .map(({ text, children }) => !/\/K \[?\s*\d/.test(text) && children.length === 0 && text.slice(0, 120)),
    ...dictionaries(objects).map(
      (text) =>
        /\/Subtype \/Link\b/.test(text.replace(strings, '')) &&
        !/\/Contents (\(.+\)|<FEFF[0-9A-F]+>)/s.test(text) &&
        `not described: ${text.slice(0, 120)}`,
    ),
  ],
  'runs nothing': ({ objects, facts }) => [
    facts.hasScripts && 'has scripts',
    ...dictionaries(objects).map(
      (text) =>
        /\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFiles?|RichMedia|SubmitForm|GoToR)\b/.exec(
          text.replace(strings, ''),
        )?.[0] ?? false,
    ),
  ],
  'links to the web, mail and its own pages alone': ({ facts }) =>
    facts.pages.flatMap(({ links }) =>
      links.map((link) =>
        'url' in link ? !/^(https?|mailto):/i.test(link.url) && link.url : link.page < 1 && 'leads nowhere',
      ),
    ),
  'brings its fonts, with the letters that their glyphs are': ({ objects, facts }) => [
    ...facts.pages.flatMap(({ fonts }) => fonts.map(({ name, isEmbedded }) => !isEmbedded && name)),
    ...dictionaries(objects).map(
      (text) =>
        /\/Type \/Font\b/.test(text) &&
        /\/Subtype \/(Type0|Type1|TrueType|Type3)\b/.test(text) &&
        referencesIn(text, 'ToUnicode').length === 0 &&
        `no letters: ${text.slice(0, 120)}`,
    ),
  ],
  'has the text of each page': ({ facts, texts, expected: { lines } }) =>
    (lines ?? []).flatMap((own, index) => {
      const text = facts.pages[index]?.text ?? ''
      return own.map(
        (line) => !isOn(line, text) && !isOn(line, texts[index] ?? '') && `page ${index + 1} lacks “${line}”`,
      )
    }),
  'has neither blank pages nor signs for missing letters': ({ facts }) =>
    facts.pages.flatMap(({ text, hasPictures, unknownGlyphs }, index) => [
      text.trim() === '' && !hasPictures && `page ${index + 1} is blank`,
      (unknownGlyphs > 0 || text.includes('\uFFFD')) &&
        `page ${index + 1} has ${unknownGlyphs} unknown glyphs`,
    ]),
} as const satisfies Record<string, Check>

/** Holds a PDF against every check; gives what is wrong, each with the check's name. */
export async function checkPdf(bytes: Uint8Array, expected: ExpectedPdf): Promise<string[]> {
  const objects = readObjects(bytes)
  const subject: Subject = {
    objects,
    catalogue: objects.objects.get(objects.root) ?? '',
    facts: await readPdf(bytes),
    texts: readTexts(objects),
    elements: allElements(readStructure(objects)),
    expected,
  }
  return Object.entries<Check>(pdfChecks).flatMap(([name, check]) =>
    check(subject).flatMap((problem) => (problem === false ? [] : [`${name}: ${problem}`])),
  )
}
