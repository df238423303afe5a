import { diagnose } from '../diagnostics/diagnose.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { FontUsage } from './font-plan.js'
import { mathFamily, scriptFamilies } from './families.js'

interface MissingGroup {
  /** How the message calls the characters. */
  readonly kind: string
  readonly pattern: RegExp
  readonly package?: string
}

const shownCharacters = 5

/** Says which characters no font has: one diagnostic a script, with the package that has the script where one is known. */
export function reportMissing(
  codes: readonly number[],
  usage: Pick<FontUsage, 'locale' | 'place'>,
): readonly Diagnostic[] {
  const groups = new Map<MissingGroup, string[]>()
  const known = listGroups()
  for (const character of codes.map((code) => String.fromCodePoint(code))) {
    const group = known.find(({ pattern }) => pattern.test(character))
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), character])
  }
  return [...groups].map(([group, characters]) =>
    diagnose('font/missing-glyph', {
      place: usage.place,
      locale: usage.locale,
      message: describe(group, characters),
      ...(group.package === undefined ? {} : { advice: advise(group.package) }),
    }),
  )
}

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
    { kind: 'of mathematics', pattern: /[\p{Sm}\u{1D400}-\u{1D7FF}]/u, package: mathFamily.package },
    { kind: 'that are small or framed numbers', pattern: /\p{No}/u },
    { kind: 'that are signs', pattern: /[\p{S}\p{P}]/u, package: '@fontsource/noto-sans-symbols-2' },
    { kind: 'of other scripts', pattern: /[^]/u },
  ]
}

function describe({ kind }: MissingGroup, characters: readonly string[]): string {
  const shown = characters.slice(0, shownCharacters).map(nameCharacter).join(', ')
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
