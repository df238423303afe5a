/** The name that a mistyped one most likely means, or `undefined` where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  // Two in five letters: enough for two that changed places in a short name.
  const limit = Math.ceil(typed.length * 0.4)
  const near = names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
  return near.sort((a, b) => a.distance - b.distance)[0]?.name
}

/** How many letters must be inserted, removed or replaced to make one text of the other. */
function editDistance(one: string, other: string): number {
  const letters = [...other]
  let row = [0, ...letters.map((_, index) => index + 1)]
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1]
    for (const [index, target] of letters.entries()) {
      const replaced = (row[index] ?? 0) + (letter === target ? 0 : 1)
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1))
    }
    row = next
  }
  return row[letters.length] ?? 0
}
