import { markup } from '../compile-templates.js'
import { headView } from '../head-view.js'
import type { LanguageView } from '../language-view.js'
import { pagePolicy } from '../page-policy.js'
import type { Rendering } from '../rendering.js'
import { type ArticleJob, articleView } from './article-view.js'

/** An article as a handout, for the body of the deck's print page; it is the same again with other numbers of pages. */
export function renderPrintedArticle(job: ArticleJob, rendering: Rendering): string {
  const article = rendering.templates.fill('printed-article', articleView(job, rendering))
  // These roles are for the screen: in a PDF a link that bears one is not among its links.
  return article.replace(/(<a [^>]*?) role="doc-(?:noteref|backlink)"/g, '$1')
}

/** Another output of the same deck, to which its article links. */
export interface OtherOutput {
  readonly href: string
  readonly name: string
  /** What kind of file it is; `null` for a page. */
  readonly type: string | null
}

/** What an article's page names besides its text. */
export interface ArticleSurroundings {
  /** Addresses of its style sheets. */
  readonly styles: readonly string[]
  /** The languages that there are articles in, its own among them. */
  readonly languages: readonly LanguageView[]
  readonly outputs: readonly OtherOutput[]
}

/** An article as a page for the screen, without any script. */
export function renderArticlePage(
  job: ArticleJob,
  { styles, languages, outputs }: ArticleSurroundings,
  rendering: Rendering,
): string {
  const { locale } = rendering.deck.deck.file
  const { templates, words } = rendering
  const article = articleView(job, rendering)
  return templates.fill('article-page', {
    ...headView(rendering),
    styles,
    outputs,
    policy: articlePolicy,
    article,
    text: markup(templates.fill('article-text', article)),
    hasLanguages: languages.length > 1,
    languages: languages.map((language) => ({ ...language, isCurrent: language.tag === locale })),
    words,
  })
}

/** As decks have it, and nothing may run. */
const articlePolicy = pagePolicy
  .split('; ')
  .filter((rule) => !rule.startsWith('script-src'))
  .join('; ')
