import { catalogue } from '../diagnostics/catalogue.js'
import { diagnose } from '../diagnostics/diagnose.js'
import { nearestName } from '../language/nearest-name.js'
import { type Allowance, lastLine } from '../model/allowance.js'
import type { Deck } from '../model/deck.js'
import type { Diagnostic } from '../model/diagnostic.js'

/** A document, and what its author lets pass. */
export type AllowingDocument = Pick<Deck, 'file' | 'allowances'>

/** Whether a run looks for breaches of a rule in a document: only then it can tell that there is none. */
export type IsSearched = (rule: string, document: AllowingDocument) => boolean

const ruleNames = Object.keys(catalogue)

/** The diagnostics without those that comments in the documents allow, and with what is wrong with such comments. */
export function applyAllowances(
  diagnostics: readonly Diagnostic[],
  documents: readonly AllowingDocument[],
  isSearched: IsSearched,
): Diagnostic[] {
  const byFile = new Map(documents.map((document) => [document.file.shownAs, document.allowances]))
  const used = new Map<Allowance, Set<string>>()
  const left = diagnostics.filter(({ rule, place }) => {
    const allowing = (byFile.get(place.file) ?? []).filter((one) => allows(one, rule, place.line))
    for (const one of allowing) used.set(one, (used.get(one) ?? new Set()).add(rule))
    return allowing.length === 0
  })
  const isUsed = (one: Allowance, rule: string) => used.get(one)?.has(rule) ?? false
  const faults = documents.flatMap((document) =>
    document.allowances.flatMap((one) => {
      const unused = one.rules.filter((rule) => !isUsed(one, rule) && isSearched(rule, document))
      return reportFaults(one, unused, document)
    }),
  )
  return [...left, ...faults]
}

/** What is said of a whole file can only be allowed for the whole file. */
function allows({ rules, reason, from, to }: Allowance, rule: string, line: number | undefined): boolean {
  if (reason === '' || !rules.includes(rule)) return false
  return line === undefined ? from === 0 : from <= line && line <= to
}

function reportFaults(
  { rules, reason, line, from, to }: Allowance,
  unused: readonly string[],
  { file }: AllowingDocument,
): Diagnostic[] {
  const about = { place: { file: file.shownAs, line }, deck: file.deck, locale: file.locale }
  const known = rules.filter((rule) => ruleNames.includes(rule))
  const unknown = rules.filter((rule) => !ruleNames.includes(rule))
  const silent = reason !== '' || known.length === 0
  const nothing =
    rules.length > 0
      ? []
      : [diagnose('allow/unknown-rule', { ...about, message: 'The comment names no rule to allow.' })]
  return [
    ...nothing,
    ...unknown.map((rule) => diagnose('allow/unknown-rule', { ...about, message: nameUnknown(rule) })),
    ...(silent
      ? []
      : [
          diagnose('allow/no-reason', {
            ...about,
            message: `The comment allows ${quote(known)} without a reason, so it does not count.`,
          }),
        ]),
    ...(reason === '' ? [] : known)
      .filter((rule) => unused.includes(rule))
      .map((rule) =>
        diagnose('allow/unused', {
          ...about,
          message: `The comment allows \`${rule}\`, of which there is no case ${describeScope(from, to)}.`,
        }),
      ),
  ]
}

function describeScope(from: number, to: number): string {
  if (from === 0) return 'in the file'
  return to === lastLine ? `from line ${from} on` : `in lines ${from} to ${to}`
}

const quote = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

function nameUnknown(rule: string): string {
  const meant = nearestName(rule, ruleNames)
  const suggestion = meant === undefined ? '' : ` Did you mean \`${meant}\`?`
  return `There is no rule \`${rule}\`, which the comment allows.${suggestion}`
}
