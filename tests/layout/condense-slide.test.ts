import { describe, expect, it } from 'vitest'
import { condenseSlide } from '../../src/layout/condense-slide.js'
import { textOf } from '../../src/markup/text-of.js'
import type { Block } from '../../src/model/slide.js'
import { sampleDeck } from '../sample-deck.js'

const filler =
  'so that this is long enough to be shortened, which a paragraph is from some hundred and thirty letters on, as they are counted'

const textIn = (block: Block): string =>
  block.kind === 'group'
    ? `${textOf(block.title)}: ${block.blocks.map(textIn).join(' | ')}`
    : 'element' in block
      ? textOf(block.element)
      : ''

function condense(body: string, locale = 'en') {
  const slide = sampleDeck(`# Talk\n\n## Slide\n\n${body}\n`).slides.at(-1)
  if (slide === undefined) throw new Error('no slide')
  const { blocks, notes } = condenseSlide(slide, locale)
  return { blocks: blocks.map(textIn), notes: notes.map((note) => textOf(note)) }
}

describe('condenseSlide', () => {
  it('shows the first sentence of a long paragraph, and keeps the whole in the notes before its own', () => {
    expect(condense(`First, ${filler}. Second. Third.\n\nShort. Stays.\n\nNote: Own.`)).toEqual({
      blocks: [`First, ${filler}.`, 'Short. Stays.'],
      notes: [`First, ${filler}. Second. Third.`, 'Own.'],
    })
  })

  it('shows the leads of long items, and short items as they are', () => {
    expect(condense(`- **One**: ${filler}\n- **Two**: short\n- **Three**: ${filler}`)).toEqual({
      blocks: ['One Two: short Three'],
      notes: [`One: ${filler} Three: ${filler}`],
    })
  })

  it('shortens items without leads to their first sentence, but none that holds more than a line', () => {
    const { blocks } = condense(`- One, ${filler}. More.\n- Two, ${filler}. More.\n\n  - inner`)
    expect(blocks).toEqual([`One, ${filler}. Two, ${filler}. More. inner`])
  })

  it('shortens what groups hold', () => {
    expect(condense(`**Group**\n\nFirst, ${filler}. Second.`).blocks).toEqual([`Group: First, ${filler}.`])
  })

  it('finds sentences in the language of the document', () => {
    const sentence =
      '这是一个足够长的句子，所以它会被缩短，因为一个段落从大约一百三十个字母开始就会被缩短，中文字符算两个字母。'
    expect(condense(`${sentence}第二句也在这里，它只在备注里出现。`, 'zh').blocks).toEqual([sentence])
  })

  it('leaves code, tables, quotes and titles alone', () => {
    const body = `> ${filler}. ${filler}.\n\n\`\`\`\n${filler}. ${filler}.\n\`\`\``
    expect(condense(body).notes).toEqual([])
  })
})
