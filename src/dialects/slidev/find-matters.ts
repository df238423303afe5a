import type { SourceBlock } from '../../model/source-block.js'

/** Where a slide begins, and its own front matter, if it has some; lines are 0-based. */
export interface SlideMatter {
  readonly start: number
  /** The line that ends the front matter. */
  readonly end?: number
  readonly values: Readonly<Record<string, unknown>>
}

/** What front matter is found with. */
export interface MatterSearch {
  readonly blocks: readonly SourceBlock[]
  readonly readYaml: (text: string) => Readonly<Record<string, unknown>>
}

/** Longer front matter is taken for text whose rule was meant: nobody says so much of one slide. */
const longestMatter = 100

/**
 * Where Slidev begins slides: at each line that begins with `---` outside of code. Front matter follows it where the next line is not empty, and
 * what stands up to the next such line reads as YAML.
 */
export function findMatters(
  lines: readonly string[],
  { blocks, readYaml }: MatterSearch,
): readonly SlideMatter[] {
  const isCode = new Uint8Array(lines.length)
  for (const { kind, from, to } of blocks) if (kind === 'code') isCode.fill(1, from, to)
  const found: SlideMatter[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]?.trimEnd() ?? ''
    if (!line.startsWith('---') || isCode[index] === 1) continue
    const hasMatter = line[3] !== '-' && (lines[index + 1] ?? '').trim() !== ''
    const rest = hasMatter ? lines.slice(index + 1, index + longestMatter) : []
    const length = rest.findIndex((other) => other.trimEnd() === '---')
    const values = length < 0 ? {} : readYaml(rest.slice(0, length).join('\n'))
    if (Object.keys(values).length === 0) {
      found.push({ start: index, values: {} })
      continue
    }
    found.push({ start: index, end: index + 1 + length, values })
    index += length + 1
  }
  return found
}
