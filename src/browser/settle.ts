import type { Page } from 'playwright'
import { waitUntilSettled } from './page/wait-until-settled.js'
import { TimeLimitError, withinTime } from './within-time.js'

const settleLimitMs = 30_000
/** What the page's own clock gets beyond the limit before the page counts as stuck. */
const answerLimitMs = 2_000

/**
 * Waits until the page looks as it will stay: fonts that its text needs are there, pictures are decoded or have failed,
 * and two frames were drawn. Fonts that no text needs are not loaded: that would cost a megabyte a deck.
 */
export async function settle(page: Page, limitMs = settleLimitMs): Promise<void> {
  const stuck = 'The page did not answer: something in it keeps the browser busy.'
  const pending = await withinTime(page.evaluate(waitUntilSettled, limitMs), limitMs + answerLimitMs, stuck)
  if (pending.length === 0) return
  throw new TimeLimitError(`After ${limitMs / 1000} s the page still waited for ${pending.join(', ')}.`)
}
