import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../src/model/asset.js'
import { renderDeckPage } from '../../src/render/render-page.js'
import { renderStandalonePage } from '../../src/render/render-standalone.js'
import { renderSample, sampleLocalizedDeck, sampleRendering } from './sample-rendering.js'

const file = (kind: MediaFile['kind'], name: string): MediaFile => ({
  kind,
  name,
  size: 1,
  sha256: '',
  read: () => {
    throw new Error('Nobody reads it here.')
  },
})
const media = new Map([
  ['a.mp4', file('video', 'media-0123456789ab.mp4')],
  ['b.mp3', file('audio', 'media-ba9876543210.mp3')],
])
const pictures = new Map([['p.png', { bytes: new Uint8Array(), name: 'picture-1.png', width: 8, height: 6 }]])

const screen = (text: string) => renderSample(text, { media, pictures, playsMedia: true })
const paper = (text: string) => renderSample(text, { media, pictures })

describe('what plays', () => {
  it('has controls on a screen, and begins by itself only without sound', () => {
    expect(screen('## S\n\n![A "film"](a.mp4)\n')).toContain(
      '<video class="media" data-src="../assets/media-0123456789ab.mp4" controls preload="metadata" playsinline aria-label="A &quot;film&quot;"></video>',
    )
    expect(screen('## S\n\n![A](a.mp4){.loop .autoplay}\n')).not.toContain('data-autoplay')
    expect(screen('## S\n\n![A](a.mp4){.muted .autoplay poster=p.png}\n')).toContain(
      'poster="../assets/picture-1.png" muted data-autoplay',
    )
    expect(screen('## S\n\n<audio src="b.mp3" controls></audio>\n')).toContain('<audio class="media sound"')
  })

  it('is its poster on paper, else a frame with its name, and a link where the deck is published', () => {
    const html = paper(
      '---\nurl: https://example.com/talk\n---\n\n## S\n\n<video src="a.mp4" poster="p.png" title="A film"></video>\n',
    )
    expect(html).not.toContain('<video')
    expect(html).toContain('<img src="../assets/picture-1.png" alt="">')
    expect(html).toContain('<a href="https://example.com/talk">A film</a> <small dir="ltr">a.mp4</small>')
    expect(paper('## S\n\n![](b.mp3)\n')).toContain('aria-label="b.mp3"')
  })

  it('is a missing picture that names it where it is not to be had', () => {
    const html = screen('## S\n\n![A film](gone.mp4)\n')
    expect(html).toContain('<small>A film</small>')
    expect(html).toContain('<small dir="ltr">gone.mp4</small>')
  })

  it('is named in a line of text, where nothing plays', () => {
    expect(screen('## S\n\nSee ![](a.mp4) there.\n')).toContain('<span class="missing-inline">a.mp4</span>')
  })
})

describe('the policy of a deck', () => {
  const page = (text: string) => {
    const rendering = { ...sampleRendering(sampleLocalizedDeck(text)), media, playsMedia: true }
    return { rendering, files: { styles: [], scripts: [] } }
  }

  it('lets it play what lies beside it, where it plays anything', () => {
    const { rendering, files } = page('## S\n\n![A](a.mp4)\n')
    expect(renderDeckPage('', files, rendering)).toContain('; media-src &#x27;self&#x27;"')
    expect(renderDeckPage('', files, { ...rendering, media: new Map() })).not.toContain('media-src')
  })

  it('lets a page that is alone play nothing', () => {
    const { rendering } = page('## S\n\n![A](a.mp4)\n')
    const html = renderStandalonePage('', { styles: [], scripts: [], speaker: '' }, rendering)
    expect(html).not.toContain('media-src')
  })
})
