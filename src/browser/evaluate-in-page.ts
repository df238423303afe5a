import type { Page } from 'playwright'

/**
 * Runs a function in the page and gives its result, which must be plain data. As text: the driver looks at each number of a
 * result three times on its way here, which for the boxes of a deck takes longer than to measure them.
 */
export async function evaluateInPage<Argument, Result>(
  page: Page,
  work: (argument: Argument) => Result,
  argument: Argument,
): Promise<Result> {
  const call = `JSON.stringify((${work.toString()})(${JSON.stringify(argument) ?? 'undefined'}))`
  const text: string = await page.evaluate(call)
  // What comes back is what the function gave, as far as it is plain data.
  return JSON.parse(text) as Result
}
