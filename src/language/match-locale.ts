import type { LocaleTag } from '../model/locale.js'

/** Languages that are named in two ways. */
const same: Readonly<Record<string, string>> = { no: 'nb', tl: 'fil', sh: 'sr' }

interface Subtags {
  readonly tag: LocaleTag
  readonly language: string
  readonly script: string
  /** The region that the tag names; absent where it names none. */
  readonly region: string | undefined
  /** The region it names, else the one that the language in its script most likely means. */
  readonly likelyRegion: string
  readonly rest: string
}

/**
 * Which of the locales that there are is meant by one that was asked for: the same; else one that says the same in other words
 * (`zh-CN`, `zh-Hans` and `zh`; `pt` and `pt-BR`); else the language in general for one of its regions (`es` for `es-MX`); else
 * the only region that there is for the language in general. Never one in another script, nor of another region than is named;
 * `undefined` where none is meant, or several could be.
 * @example matchLocale('zh-CN', ['zh', 'zh-Hant']) gives zh
 */
export function matchLocale(asked: LocaleTag, there: readonly LocaleTag[]): LocaleTag | undefined {
  if (there.includes(asked)) return asked
  const wanted = subtagsOf(asked)
  const near = there
    .map(subtagsOf)
    .filter(({ language, script }) => language === wanted.language && script === wanted.script)
    .sort((a, b) => a.tag.length - b.tag.length || (a.tag < b.tag ? -1 : 1))
  const alike = near.find(
    ({ likelyRegion, rest }) => likelyRegion === wanted.likelyRegion && rest === wanted.rest,
  )
  const general = near.find(
    ({ region, rest }) => region === undefined && (rest === '' || rest === wanted.rest),
  )
  if (alike !== undefined || general !== undefined) return (alike ?? general)?.tag
  if (wanted.region !== undefined || near.length !== 1) return undefined
  return near[0]?.tag
}

function subtagsOf(tag: LocaleTag): Subtags {
  const own = new Intl.Locale(tag)
  const { language, script = '', region = '' } = own.maximize()
  const named = [own.language, own.script, own.region]
  const rest = own.baseName.split('-').filter((part) => !named.includes(part))
  return {
    tag,
    language: same[language] ?? language,
    script,
    region: own.region,
    likelyRegion: region,
    rest: rest.join('-'),
  }
}
