import { readDestinations } from '../../browser/pdf/read-destinations.js'
import { outputPaths } from '../../output/output-paths.js'
import type { WrittenFile } from '../../output/write-file.js'
import { renderPrintedArticle } from '../../render/article/render-article.js'
import type { PageNumbers } from '../../render/handout/contents-view.js'
import { renderHandout } from '../../render/handout/render-handout.js'
import type { Workshop } from '../workshop.js'
import { findingsOf } from './findings-of.js'
import type { FinishedDeck } from './finished-deck.js'
import { linkPolicy } from './link-policy.js'
import { pdfDate } from './pdf-date.js'
import { pdfInformation } from './pdf-information.js'

/**
 * The handout. It is printed twice: where a slide stands is only known once the browser has divided the text into pages, and
 * the contents name it.
 */
export async function printHandout(deck: FinishedDeck, shop: Workshop): Promise<readonly WrittenFile[]> {
  const { materials, page } = deck
  const { config } = shop
  const { file, frontMatter } = materials.onPaper.deck.deck
  const render = rendererOf(deck, shop)
  const print = async (pages: PageNumbers, isDraft: boolean) => {
    const markup = render(pages)
    await page.show(markup)
    const slides = [...markup.matchAll(/<section [^>]*\bdata-slide="/g)].length
    return page.print({
      slides,
      isDraft,
      epochSeconds: pdfDate(frontMatter, config.epochSeconds),
      information: pdfInformation(frontMatter),
    })
  }
  const draft = await print(new Map(), true)
  const pdf = await print(readDestinations(draft), false)
  return [await shop.outputs.write(outputPaths(file.deck, file.locale).handout, pdf)]
}

/** What gives the handout's markup, once it is known on which pages things stand. */
function rendererOf(
  { fitted, materials: { onPaper, second, whole } }: FinishedDeck,
  shop: Workshop,
): (pages: PageNumbers) => string {
  const { config, translations } = shop
  const { file, frontMatter } = onPaper.deck.deck
  const { kind, ...wishes } = config.handout
  const translation = translations.find((one) => one.deck === file.deck && one.locale === file.locale)
  const job = {
    whole,
    links: linkPolicy(frontMatter, config),
    ...(translation !== undefined && { translation }),
  }
  if (kind === 'article') {
    const { isLarge } = wishes
    return (pages) => renderPrintedArticle({ ...job, pages, hasNotes: true, isLarge }, onPaper)
  }
  const diagnostics = kind === 'review' ? findingsOf(file, shop) : []
  const slidesJob = {
    ...job,
    wishes: { ...wishes, kind },
    diagnostics,
    ...(second !== undefined && { second }),
  }
  return (pages) => renderHandout(fitted.parts, { ...slidesJob, pages }, onPaper)
}
