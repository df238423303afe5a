import pLimit from 'p-limit'

/**
 * Does something with each of many, several at a time, and gives the results in their order. Where one fails, no other is begun, and
 * its error is thrown once those that had begun are over, so that nothing goes on behind the back of who called.
 */
export async function doEach<T, Result>(
  all: readonly T[],
  work: (one: T) => Promise<Result>,
  concurrency: number,
): Promise<readonly Result[]> {
  const limit = pLimit(concurrency)
  let failure: { readonly error: unknown } | undefined
  const results: Result[] = []
  const doOne = async (one: T, index: number) => {
    if (failure !== undefined) return
    try {
      results[index] = await work(one)
    } catch (error) {
      failure ??= { error }
    }
  }
  await Promise.all(all.map((one, index) => limit(doOne, one, index)))
  if (failure !== undefined) throw failure.error
  return results
}
