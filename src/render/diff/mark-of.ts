/** What is said of a slide in one word, by the rule that it breaks; the first that matches counts. */
const marks: readonly (readonly [rule: RegExp, mark: string])[] = [
  [/^fit\/overlap$/, 'overlap'],
  [/^fit\//, 'overflow'],
  [/^locale\/outdated-slide$/, 'outdated'],
  [/^locale\/(extra|missing)-slide$/, 'unpaired'],
  [/^locale\//, 'drift'],
  [/^asset\//, 'picture'],
]

/** The word for what a rule finds. */
export function markOf(rule: string): string {
  return marks.find(([pattern]) => pattern.test(rule))?.[1] ?? 'remark'
}
