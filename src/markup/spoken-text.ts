import type { Block, Slide } from '../model/slide.js'
import { textOf } from './text-of.js'

/** What is said while a slide is shown: its notes where it has some, else what it shows. */
export function spokenText({ notes, blocks }: Slide): string {
  return notes.length > 0 ? textOf(notes) : blocks.map(textOfBlock).join(' ')
}

function textOfBlock(block: Block): string {
  if (block.kind === 'figure' || block.kind === 'notice' || block.kind === 'code' || block.kind === 'math')
    return ''
  if (block.kind === 'group') return `${textOf(block.title)} ${block.blocks.map(textOfBlock).join(' ')}`
  return textOf(block.element)
}
