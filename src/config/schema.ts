import * as v from 'valibot'
import { catalogue } from '../diagnostics/catalogue.js'
import { canonicalLocale } from '../language/canonical-locale.js'
import { listNames } from '../language/list-names.js'
import { en } from '../language/words/en.js'
import { outputFormats } from '../model/build.js'
import { type CanvasName, canvasSizes } from '../model/canvas.js'
import { densities } from '../model/density.js'
import { dialects } from '../model/dialect.js'
import { handoutKinds, linkPolicies, type PaperName, papers, slidesPerPage } from '../model/handout.js'
import { usualLimits } from '../model/limits.js'
import { notesPolicies } from '../model/notes-policy.js'
import { fragmentPolicies } from '../model/pdf.js'
import { missingPolicies, outdatedPolicies } from '../model/policy.js'
import { deckSettingNames } from '../model/slide-settings.js'
import { isVariableText, variableName } from '../model/variables.js'
import { type AllowedHost, parseAllowedHost } from '../model/remote.js'
import { allowableAttribute, allowableElements } from '../model/html-allowance.js'

/** The names that a key may have where only some are known, for who mistypes one. */
export const knownNames = {
  rules: Object.keys(catalogue),
  words: Object.keys(en),
  limits: Object.keys(usualLimits),
  settings: deckSettingNames,
}

const text = (expected: string) => v.pipe(v.string(expected), v.nonEmpty(expected))

const oneOf = <const T extends readonly string[]>(names: T) => v.picklist(names, `one of ${listNames(names)}`)

/** A single value counts as a list of one. */
const asList = (raw: unknown) => (typeof raw === 'string' ? [raw] : raw)

const listOf = <T>(schema: v.GenericSchema<unknown, T>, expected: string) =>
  v.pipe(v.unknown(), v.transform(asList), v.array(schema, expected), v.minLength(1, expected))

const numberFrom = (least: number, most: number) => {
  const expected = `a number from ${least} to ${most}`
  return v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected))
}

const wholeFrom = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  )
}

const tagExpected = 'a language tag such as `pt-BR`'
const locale = v.pipe(
  v.string(tagExpected),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const tag = canonicalLocale(dataset.value)
    if (tag !== undefined) return tag
    addIssue({ message: tagExpected })
    return NEVER
  }),
)

const path = text('a path')
const globs = listOf(text('a glob'), 'a glob or a list of globs')

const word = text('a word or a phrase')
const wordsOfLocale = v.record(oneOf(knownNames.words), word, 'words by their names')

/** `[en, es]` is one group, `[[en, es], [zh, ja]]` are two. */
const asGroups = (raw: unknown) =>
  Array.isArray(raw) && raw.every((entry) => typeof entry === 'string') ? [raw] : raw

const groupExpected = 'a list of at least two language tags, or a list of such lists'
const lockstep = v.pipe(
  v.unknown(),
  v.transform(asGroups),
  v.array(v.pipe(v.array(locale, groupExpected), v.minLength(2, groupExpected)), groupExpected),
)

/** Names of folders and files are compared in small letters, with `-` between their parts. */
const folderName = v.pipe(
  text('the name of a folder'),
  v.transform((name) => name.toLowerCase().replaceAll('_', '-')),
)

const yesOrNo = v.boolean('`true` or `false`')

const hostExpected = 'a host such as `img.example.org` or `*.example.org`'
const host = v.pipe(
  v.string(hostExpected),
  v.rawTransform(({ dataset, addIssue, NEVER }): AllowedHost => {
    const parsed = parseAllowedHost(dataset.value)
    if (parsed !== undefined) return parsed
    addIssue({ message: hostExpected })
    return NEVER
  }),
)

const remote = v.strictObject(
  {
    allow: listOf(host, 'a host or a list of hosts'),
    maxBytes: v.exactOptional(wholeFrom(1, 20 * 1024 * 1024)),
    timeoutMs: v.exactOptional(wholeFrom(1, 60_000)),
  },
  '`allow` with a list of hosts',
)

const element = oneOf(allowableElements)
const attribute = v.pipe(
  v.string('the name of an attribute'),
  v.check(
    (name) => allowableAttribute(name),
    'an attribute that can be allowed: not one that acts, styles, names an address or speaks to the deck',
  ),
)

const html = v.strictObject(
  {
    allow: v.strictObject(
      {
        elements: v.exactOptional(v.array(element, 'a list of elements')),
        attributes: v.exactOptional(
          v.record(
            v.pipe(v.string(), v.regex(/^(\*|[a-z][a-z0-9]*)$/, 'an element')),
            v.array(attribute, 'a list of attributes'),
            'lists of attributes by elements',
          ),
        ),
      },
      '`elements` and `attributes`',
    ),
  },
  '`allow` with `elements` and `attributes`',
)

const valueExpected = 'a line of text, or lines by language tags'
const variablesExpected = 'names with a line of text, or with lines by language tags'
const name = v.pipe(v.string(), v.regex(variableName, 'the name of a variable'))
const value = v.pipe(
  v.union([v.string(), v.number(), v.boolean()], valueExpected),
  v.transform((one) => String(one).replace(/\s+/g, ' ').trim()),
  v.check(isVariableText, valueExpected),
)

const listExpected = 'a list of keys and values'

/** Every key of the configuration, and what it takes; an issue's message says what was expected. Other keys are left out. */
export const schema = v.object(
  {
    inputs: v.exactOptional(listOf(path, 'a path or a list of paths')),
    out: v.exactOptional(path),
    sourceLocale: v.exactOptional(locale),
    locale: v.exactOptional(listOf(locale, 'a language tag or a list of language tags')),
    locales: v.exactOptional(v.record(folderName, locale, 'names of folders with language tags')),
    formats: v.exactOptional(listOf(oneOf(outputFormats), `a list of ${listNames(outputFormats)}`)),
    standalone: v.exactOptional(yesOrNo),
    handout: v.exactOptional(oneOf(handoutKinds)),
    second: v.exactOptional(locale),
    paper: v.exactOptional(oneOf(Object.keys(papers) as PaperName[])),
    perPage: v.exactOptional(v.picklist(slidesPerPage, `one of ${slidesPerPage.join(', ')}`)),
    largePrint: v.exactOptional(yesOrNo),
    links: v.exactOptional(oneOf(linkPolicies)),
    notes: v.exactOptional(oneOf(notesPolicies)),
    pdfNotes: v.exactOptional(yesOrNo),
    fragments: v.exactOptional(oneOf(fragmentPolicies)),
    pictureScale: v.exactOptional(v.picklist([1, 2], '1 or 2')),
    theme: v.exactOptional(text("a theme's name or the path of its folder")),
    size: v.exactOptional(oneOf(Object.keys(canvasSizes) as CanvasName[])),
    density: v.exactOptional(oneOf(densities)),
    minSize: v.exactOptional(wholeFrom(24, 40)),
    root: v.exactOptional(path),
    pattern: v.exactOptional(text('a pattern such as `translations/{locale}/{deck}.md`')),
    sourcePattern: v.exactOptional(text('a pattern such as `{deck}.md`')),
    include: v.exactOptional(globs),
    exclude: v.exactOptional(globs),
    concurrency: v.exactOptional(wholeFrom(1, 64)),
    browserPath: v.exactOptional(path),
    failOn: v.exactOptional(oneOf(['error', 'warning'])),
    rules: v.exactOptional(
      v.record(oneOf(knownNames.rules), oneOf(['off', 'note', 'warning', 'error']), 'rules with severities'),
    ),
    missing: v.exactOptional(oneOf(missingPolicies)),
    outdated: v.exactOptional(oneOf(outdatedPolicies)),
    lockstep: v.exactOptional(lockstep),
    vars: v.exactOptional(
      v.record(name, v.union([value, v.record(locale, value)], valueExpected), variablesExpected),
    ),
    settings: v.exactOptional(
      v.record(
        oneOf(knownNames.settings),
        v.union([v.string(), v.number(), v.boolean()], 'a text, a number, `true` or `false`'),
        'settings of slides by their names',
      ),
    ),
    words: v.exactOptional(v.record(locale, wordsOfLocale, 'words by language tag')),
    minComplete: v.exactOptional(numberFrom(0, 100)),
    remote: v.exactOptional(remote),
    html: v.exactOptional(html),
    math: v.exactOptional(yesOrNo),
    dialect: v.exactOptional(oneOf(dialects)),
    trust: v.exactOptional(listOf(oneOf(['styles']), 'a list of what is trusted: `styles`')),
    limits: v.exactOptional(
      v.strictObject(
        {
          bytes: v.exactOptional(wholeFrom(1, 2 ** 26)),
          slides: v.exactOptional(wholeFrom(1, 100_000)),
        },
        'limits by their names, `bytes` and `slides`',
      ),
    ),
  },
  listExpected,
)

/** What a whole file holds: to a check of keys alone, a list would be as good as any. */
export const fileSchema = v.pipe(
  v.custom<unknown>((raw) => !Array.isArray(raw), listExpected),
  schema,
)

/** A configuration that was checked: locales in canonical form, lists where one value would do. */
export type CheckedConfig = v.InferOutput<typeof schema>
