import { diagnose } from '../diagnostics/diagnose.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { Place } from '../model/place.js'
import type { FontUsage } from './font-plan.js'
import { mathFamily, scriptFamilies } from './families.js'

interface MissingGroup {
  /** How the message calls them all where they are reported together: those of a script come with one package. */
  readonly kind?: string
  readonly pattern: RegExp
  readonly package?: string
}

const shownCharacters = 5

/**
 * Says which characters no font has, at the first place that has them, with the package to add where one is known: one
 * diagnostic for all that are missing of a script, and one for every other character.
 */
export function reportMissing(
  codes: readonly number[],
  usage: Pick<FontUsage, 'locale' | 'placeOf'>,
): readonly Diagnostic[] {
  return groupMissing(codes).map(([group, characters]) => {
    const [first] = characters.map((one) => usage.placeOf(one)).sort(byLine)
    return diagnose('font/missing-glyph', {
      place: first ?? usage.placeOf(''),
      locale: usage.locale,
      message: describe(group, characters),
      ...(group.package === undefined ? {} : { advice: advise(group.package) }),
    })
  })
}

function groupMissing(codes: readonly number[]): readonly [MissingGroup, readonly string[]][] {
  const known = listGroups()
  const found = new Map<string, [MissingGroup, string[]]>()
  for (const character of codes.map((code) => String.fromCodePoint(code))) {
    const group = known.find(({ pattern }) => pattern.test(character))
    if (group === undefined) continue
    const key = group.kind ?? character
    found.set(key, [group, [...(found.get(key)?.[1] ?? []), character]])
  }
  return [...found.values()]
}

const byLine = (one: Place, other: Place) => (one.line ?? Infinity) - (other.line ?? Infinity)

function listGroups(): readonly MissingGroup[] {
  const scripts = scriptFamilies.map(({ script, pattern, family }) => ({
    kind: `of the ${script} script`,
    pattern,
    package: family.package,
  }))
  return [
    ...scripts,
    { kind: 'for private use', pattern: /\p{Co}/u },
    { kind: 'that Unicode does not define', pattern: /\p{Cn}/u },
    {
      kind: 'of the CJK scripts',
      pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
    },
    { pattern: /[\p{Sm}\u{1D400}-\u{1D7FF}]/u, package: mathFamily.package },
    { pattern: /\p{No}/u },
    { pattern: /[\p{S}\p{P}]/u, package: '@fontsource/noto-sans-symbols-2' },
    { pattern: /[^]/u },
  ]
}

function describe({ kind }: MissingGroup, characters: readonly string[]): string {
  const shown = characters.slice(0, shownCharacters).map(nameCharacter).join(', ')
  if (kind === undefined) return `No font has the character ${shown}`
  const further = characters.length - shownCharacters
  return `No font has these characters ${kind}: ${shown}${further > 0 ? ` and ${further} more` : ''}`
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return /[\p{Co}\p{Cn}]/u.test(character) ? `U+${code}` : `\`${character}\` (U+${code})`
}

function advise(name: string): string {
  return `Run \`npm install ${name}\` in the project: polydeck uses the package where it finds it. Or replace the characters.`
}
