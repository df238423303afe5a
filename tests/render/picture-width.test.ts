import { describe, expect, it } from 'vitest'
import { renderSample } from './sample-rendering.js'

const picture = (name: string) => ({ bytes: new Uint8Array(), name, width: 800, height: 600 })
const pictures = new Map([
  ['a.png', picture('a.png')],
  ['a.svg', picture('a.svg')],
])

const imageOf = (markup: string) =>
  /<img[^>]*>/.exec(renderSample(`# Talk\n\n## One\n\n${markup}\n`, { pictures }))?.[0] ?? ''

describe('a picture', () => {
  it.each([
    ['<img src="a.png" width="200">', '200px'],
    ['<img src="a.png" height="150px">', '200px'],
    ['<img src="a.png" width="400" height="150">', '200px'],
    ['<img src="a.png" width="50%">', '560px'],
    ['![a](a.png){width=200}', '200px'],
    ['<img src="a.svg" width="1000">', '1000px'],
  ])('is no wider than its document wants it: %s', (markup, width) => {
    expect(imageOf(markup)).toContain(`w" sizes="${width}"`)
  })

  it.each([
    '![a](a.png)',
    '<img src="a.png" width="1000">',
    '<img src="a.png" width="auto">',
    '<img src="a.png" width="0">',
  ])('has its natural size: %s', (markup) => {
    expect(imageOf(markup)).toMatch(/^<img .*width="800" height="600">$/)
  })
})
