import { readDestinations } from '../../browser/pdf/read-destinations.js'
import { outputPaths } from '../../output/output-paths.js'
import { type WrittenFile, writeOutput } from '../../output/write-file.js'
import { settleDiagnostics } from '../../report/settle-diagnostics.js'
import { renderPrintedArticle } from '../../render/article/render-article.js'
import type { HandoutJob } from '../../render/handout/handout-view.js'
import { renderHandout } from '../../render/handout/render-handout.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { linkPolicy } from './link-policy.js'
import { pdfDate } from './pdf-date.js'
import { pdfInformation } from './pdf-information.js'

/**
 * The handout. It is printed twice: where a slide stands is only known once the browser has divided the text into pages, and
 * the contents name it.
 */
export async function printHandout(
  { fitted, materials, page }: FinishedDeck,
  { config, translations, recorder }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { onPaper, second } = materials
  const { file, frontMatter } = onPaper.deck.deck
  const translation = translations.find((one) => one.deck === file.deck && one.locale === file.locale)
  const job: Omit<HandoutJob, 'pages'> = {
    wishes: config.handout,
    whole: materials.whole,
    links: linkPolicy(frontMatter, config),
    ...(second !== undefined && { second }),
    diagnostics: settleDiagnostics(
      recorder.diagnostics.filter(({ deck, locale }) => deck === file.deck && locale === file.locale),
      { rules: config.rules, documents: [onPaper.deck.deck], isSearched: () => false },
    ),
    ...(translation !== undefined && { translation }),
  }
  const print = async (pages: HandoutJob['pages']) => {
    const markup =
      config.handout.kind === 'article'
        ? renderPrintedArticle({ ...job, pages, hasNotes: true, isLarge: config.handout.isLarge }, onPaper)
        : renderHandout(fitted.parts, { ...job, pages }, onPaper)
    await page.show(markup)
    const slides = [...markup.matchAll(/<section [^>]*\bdata-slide="/g)].length
    return page.print({
      slides,
      epochSeconds: pdfDate(frontMatter, config.epochSeconds),
      information: pdfInformation(frontMatter),
    })
  }
  const draft = await print(new Map())
  const pdf = await print(readDestinations(draft))
  return [await writeOutput(config.outFolder, outputPaths(file.deck, file.locale).handout, pdf)]
}
