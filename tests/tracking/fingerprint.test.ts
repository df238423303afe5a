import { describe, expect, it } from 'vitest'
import { createParser } from '../../src/markdown/create-parser.js'
import { outlineDocument } from '../../src/pipeline/outline-document.js'
import { compareVersions, isSubstantial } from '../../src/tracking/compare-slides.js'
import { fingerprint, type Fingerprint } from '../../src/tracking/fingerprint.js'
import { countChanged, formatSketch, parseSketch, sketchWords } from '../../src/tracking/sketch-words.js'

const parser = createParser()

function print(text: string): Fingerprint {
  const slide = outlineDocument({ deck: 'talk', text: `# T\n\n## Heading\n\n${text}` }, parser).slides.at(-1)
  if (slide === undefined) throw new Error('The document has no slide.')
  return fingerprint(slide)
}

describe('a fingerprint', () => {
  it.each([
    ['white space', 'Some text here.', 'Some   text\nhere.'],
    ['emphasis', 'Some **text** here.', 'Some *text* here.'],
    ['reflowed Chinese', '中文的文字，没有空格。', '中文的文字，\n没有空格。'],
    ['indented code', '```js\nif (a)\n  b()\n```', '```js\nif (a)\n    b()\n```'],
    ['a bold line and a deep heading', '**Bold**\n\ntext', '#### Bold\n\ntext'],
  ])('is the same with other %s', (_, one, other) => {
    expect(print(other).hash).toBe(print(one).hash)
  })

  it.each([
    ['a word', 'Some text here.', 'Some text there.'],
    ['the address of a link', '[Some](a.html) text', '[Some](b.html) text'],
    ['a picture', '![Some](a.png)', '![Some](b.png)'],
    ['inline code that looks like text', 'Some `text`', 'Some text'],
    ['a list that was text', '- Some text', 'Some text'],
    ['the order of blocks', 'One.\n\nTwo.', 'Two.\n\nOne.'],
  ])('is another with another %s', (_, one, other) => {
    expect(print(other).hash).not.toBe(print(one).hash)
  })

  it('says which blocks differ', () => {
    expect(
      compareVersions(print('One.\n\nTwo.\n\nThree.'), print('One.\n\nTwo words.\n\nThree.\n\nFour.')),
    ).toEqual({
      isHeading: false,
      blocks: [1, 3],
      count: 2,
      words: 2,
    })
  })
})

describe('a sketch of words', () => {
  it.each([
    ['one word', 'the quick brown fox', 'the quick red fox', 1],
    ['two new words', 'the fox', 'the quick brown fox', 2],
    ['words that moved', 'the quick brown fox', 'fox brown quick the', 0],
    ['two characters of Chinese', '模型部署在终端节点上', '模型运行在终端节点上', 2],
    ['all of it', 'a b c d', 'e f g h', 4],
  ])('counts %s', (_, one, other, expected) => {
    expect(countChanged(sketchWords(one), sketchWords(other))).toBe(expected)
  })

  it('comes back from the text that it is kept as', () => {
    const sketch = sketchWords('The quick brown fox, 模型部署在终端节点上, jumps 12 times.')
    expect(parseSketch(formatSketch(sketch))).toEqual(sketch)
    expect(parseSketch('ab')).toBeUndefined()
    expect(parseSketch('a b')).toBeUndefined()
  })

  it('tells a few words from many', () => {
    const long = Array.from({ length: 300 }, (_, index) => `word${index}`)
    const edited = (count: number) =>
      long.map((word, index) => (index < count ? `other${index}` : word)).join(' ')
    const isMany = (one: string, other: string) => isSubstantial(sketchWords(one), sketchWords(other))
    expect(isMany('a b c d e f', 'x y z d e f')).toBe(false)
    expect(isMany('a b c d e f', 'w x y z e f')).toBe(true)
    expect(isMany(long.join(' '), edited(6))).toBe(false)
    expect(isMany(long.join(' '), edited(7))).toBe(true)
  })
})
