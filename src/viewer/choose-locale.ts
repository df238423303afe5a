/**
 * The locale among those offered that suits a visitor best: for their languages in turn the same tag, else the same language in
 * the same script (`pt` takes `pt-BR`, `zh-TW` takes `zh-Hant`); where there is none for any of them, the same language in
 * another script; else nothing.
 * @param wanted the visitor's languages, the best first
 */
export function chooseLocale(wanted: readonly string[], offered: readonly string[]): string | undefined {
  const have = offered.flatMap((tag) => likely(tag) ?? [])
  const want = wanted.flatMap((tag) => likely(tag) ?? [])
  const ways: readonly ((one: Likely, other: Likely) => boolean)[] = [
    (one, other) => one.language === other.language && one.script === other.script,
    (one, other) => one.language === other.language,
  ]
  for (const isAlike of ways) {
    for (const one of want) {
      const alike = have.filter((other) => isAlike(one, other))
      const best =
        alike.find(({ tag }) => tag === one.tag) ?? alike.find(({ region }) => region === one.region)
      const chosen = best ?? alike[0]
      if (chosen !== undefined) return chosen.offered
    }
  }
  return undefined
}

interface Likely {
  /** As it was given. */
  readonly offered: string
  readonly tag: string
  readonly language: string
  readonly script: string | undefined
  readonly region: string | undefined
}

/** Languages that go by several names. */
const aliases: Readonly<Record<string, string>> = { no: 'nb', tl: 'fil', sh: 'sr', hbs: 'sr', prs: 'fa' }

/** A tag with its likely script and region (`zh` is `zh-Hans-CN`); nothing for text that is no tag. */
function likely(tag: string): Likely | undefined {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize()
    const own = aliases[language] ?? language
    return { offered: tag, tag: new Intl.Locale(tag).baseName, language: own, script, region }
  } catch {
    return undefined // a browser may be set to anything
  }
}
