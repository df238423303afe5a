import { describe, expect, it } from 'vitest'
import { placeWishes, slideComment } from '../../src/dialects/slide-comment.js'
import { openSample } from './open-sample.js'

describe('slideComment', () => {
  it('lets no value end its quotes or the comment', () => {
    expect(slideComment({ header: 'a --> <b> "c"' })).toBe(`<!-- .slide: header='a – <b> "c"' -->`)
    expect(slideComment({ header: `"it's"\n x` })).toBe(`<!-- .slide: header="”it's” x" -->`)
    expect(slideComment({ header: '' })).toBe('<!-- .slide: header="" -->')
  })
})

describe('placeWishes', () => {
  const place = (text: string) => {
    const lines = text.split('\n')
    const slides = [{ from: 0, to: lines.length, wishes: { class: 'a' } }]
    return placeWishes(lines, openSample('').listBlocks(text), slides).join('\n')
  }
  const comment = '<!-- .slide: class="a" -->'

  it('takes an empty line that divides nothing', () => {
    expect(place('# A\n\ntext')).toBe(`# A\n${comment}\ntext`)
    expect(place('- a\n\n- b\n\ntext')).toBe(`- a\n\n- b\n${comment}\ntext`)
    expect(place('```\na\n\nb\n```\n\ntext')).toBe(`\`\`\`\na\n\nb\n\`\`\`\n${comment}\ntext`)
  })

  it('else the end of the first line of text', () => {
    expect(place('# A')).toBe(`# A ${comment}`)
  })
})
