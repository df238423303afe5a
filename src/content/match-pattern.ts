import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { glob } from 'tinyglobby'
import { DeckError } from '../diagnostics/deck-error.js'
import { type LocaleNames, nameLocale } from '../language/name-locale.js'
import type { FoundDocument, Search } from './discover-documents.js'

/**
 * The files below the root that a pattern such as `translations/{locale}/{deck}.md` names; `{deck}` may span folders. Where
 * there is a source pattern, its files have no locale in their name.
 */
export async function matchPattern(search: Search): Promise<FoundDocument[]> {
  const names = await withoutStrangers(await listMatching(search), search.root)
  const patterns = [search.pattern, search.sourcePattern].flatMap((text) =>
    text === undefined ? [] : [compile(text)],
  )
  return names.flatMap((name) => {
    const path = join(search.root, name)
    if (!search.inputs.some((input) => path === input || path.startsWith(input + sep))) return []
    const match = firstMatch(patterns, name.split(sep).join('/'), search.localeNames)
    return match === undefined ? [] : [{ path, ...match }]
  })
}

/** Without those that a link makes of files outside the root: a document shows what it holds. */
async function withoutStrangers(names: readonly string[], root: string): Promise<readonly string[]> {
  const top = (await realpath(root)) + sep
  const real = await Promise.all(names.map((name) => realpath(join(root, name)).catch(() => '')))
  return names.filter((_, index) => real[index]?.startsWith(top))
}

/** The files below the root that `include` and `exclude` let through, by their paths from it. */
export function listMatching({ root, outFolder, include, exclude }: Search): Promise<readonly string[]> {
  return glob(include.length > 0 ? [...include] : ['**/*.md'], {
    cwd: root,
    ignore: ['**/node_modules/**', `${relative(root, outFolder)}/**`, ...exclude],
    expandDirectories: false,
    // A link may lead to a whole disk.
    followSymbolicLinks: false,
  })
}

function firstMatch(
  patterns: readonly RegExp[],
  name: string,
  own: LocaleNames | undefined,
): Omit<FoundDocument, 'path'> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(name)?.groups
    if (groups === undefined) continue
    const deck = groups.deck ?? name.replace(/\.md$/, '').split('/').at(-1) ?? name
    if (groups.locale === undefined) return { deck }
    const locale = nameLocale(groups.locale, own)
    if (locale !== undefined) return { deck, locale }
  }
  return undefined
}

function compile(pattern: string): RegExp {
  if (!pattern.includes('{deck}') && !pattern.includes('{locale}')) {
    throw new DeckError(
      'wrong-option',
      `The pattern \`${pattern}\` holds neither \`{deck}\` nor \`{locale}\`.`,
      {
        advice: "Write it like `--pattern 'translations/{locale}/{deck}.md'`, from the root.",
      },
    )
  }
  const escaped = pattern.replace(/^\.\//, '').replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  const source = escaped.replace('{deck}', '(?<deck>.+?)').replace('{locale}', '(?<locale>[A-Za-z0-9_-]+)')
  return new RegExp(`^${source}$`)
}
