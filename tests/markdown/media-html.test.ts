import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../src/markup/map-tree.js'
import { textOf } from '../../src/markup/text-of.js'
import { parseSample } from '../sample-deck.js'

function parse(text: string) {
  const { value, diagnostics } = parseSample(text)
  const nodes = value.tree.children.filter((node) => node.type !== 'doctype')
  const images = elementsOf(nodes).filter(({ tagName }) => tagName === 'img')
  return {
    images: images.map(({ properties }) => {
      const { dataLine, ...shown } = properties
      return dataLine === undefined ? properties : shown
    }),
    text: textOf(nodes).trim(),
    told: diagnostics.map(({ rule }) => rule),
  }
}

describe('a video or sound in HTML', () => {
  it.each([
    ['<video src="a.mp4" controls></video>', { src: 'a.mp4', alt: '' }],
    [
      '<video controls loop muted autoplay poster="p.png" width="50%" title="A film">\n<source src="a.webm" type="video/webm">\nYour browser plays nothing.\n</video>',
      {
        src: 'a.webm',
        alt: 'A film',
        className: ['loop', 'muted', 'autoplay'],
        width: '50%',
        poster: 'p.png',
      },
    ],
    ['<audio src=a.mp3 onplay=evil()>Some <b>words</b></audio>', { src: 'a.mp3', alt: 'Some words' }],
    ['<video src="a.mp4" poster="javascript:evil()"></video>', { src: 'a.mp4', alt: '' }],
    [
      '<video src="a.mp4" aria-label="&quot;&gt;&lt;script&gt;"></video>',
      { src: 'a.mp4', alt: '"><script>' },
    ],
  ])('is what Markdown writes as a picture: %s', (text, image) => {
    expect(parse(text)).toEqual({ images: [image], text: '', told: [] })
  })

  it('may stand in a line', () => {
    expect(parse('See <video src="a.mp4">it</video> here.')).toMatchObject({
      images: [{ src: 'a.mp4', alt: 'it' }],
      text: 'See here.',
    })
  })

  it('goes as other HTML does where it names no file of its own kind of address', () => {
    expect(parse('<video>Words stay.</video>\n')).toEqual({
      images: [],
      text: 'Words stay.',
      told: ['html/removed'],
    })
    expect(parse('<video src="javascript:evil()"></video>').images).toEqual([{ alt: '' }])
    expect(parse('<video src="a.mp4">never closed\n\nText.').text).toContain('never closed')
  })

  it('is text in code', () => {
    expect(parse('`<video src="a.mp4"></video>`').images).toEqual([])
  })
})
