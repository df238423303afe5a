import { describe, expect, it } from 'vitest'
import { readOutline } from '../../src/locale/read-outline.js'
import { diagramOf } from '../../src/markup/diagram-of.js'
import { textOf } from '../../src/markup/text-of.js'
import { sampleDeck } from '../sample-deck.js'

const fence = (info: string, body = 'pie\n  "A" : 1') => `\`\`\`${info}\n${body}\n\`\`\``
const blocksOf = (text: string) => sampleDeck(`# T\n\n## A\n\n${text}\n`).slides.at(-1)?.blocks ?? []

describe('a block of mermaid', () => {
  it('is a figure with its text, at its line', () => {
    const [block, ...others] = blocksOf(fence('mermaid'))
    expect(others).toEqual([])
    expect(block).toMatchObject({ kind: 'figure', line: 5, caption: [] })
    if (block?.kind !== 'figure') throw new Error('no figure')
    expect(diagramOf(block.image)).toBe('pie\n  "A" : 1')
  })

  it('has a title as its caption, and comes by a step where that is asked for', () => {
    const [block] = blocksOf(fence('mermaid {.fragment} title="Shares"'))
    if (block?.kind !== 'figure') throw new Error('no figure')
    expect(textOf(block.caption)).toBe('Shares')
    expect(block.step).toBe(0)
    expect(JSON.stringify(block.image)).not.toContain('dataCode')
  })

  it('stands in a group as its other blocks do', () => {
    const [group] = blocksOf(`**Shares**\n\n${fence('mermaid')}`)
    expect(group).toMatchObject({ kind: 'group', blocks: [{ kind: 'figure' }] })
  })

  it.each(['js', 'mermaidx', '', 'text'])('is code in any other language, such as %j', (language) => {
    expect(blocksOf(fence(language))).toMatchObject([{ kind: 'code' }])
  })

  it('is compared with its translation as code is', () => {
    const outline = readOutline(sampleDeck(`# T\n\n## A\n\n${fence('mermaid')}\n`))
    expect(outline.slides.at(-1)?.blocks).toMatchObject([
      { kind: 'code', language: 'mermaid', count: 2, text: 'pie\n  "A" : 1', pictures: [] },
    ])
  })
})
