import { describe, expect, it } from 'vitest'
import { formatSettingsSheet } from '../../../src/render/settings/settings-sheet.js'
import { renderDeckPage } from '../../../src/render/render-page.js'
import { faults } from '../../markdown/faults-of.js'
import { renderSample, sampleLocalizedDeck, sampleRendering } from '../sample-rendering.js'

const picture = { bytes: new Uint8Array(), name: 'picture-0123456789ab.png', width: 800, height: 600 }
const pictures = new Map([
  ['a.png', picture],
  ['logo.svg', { ...picture, name: 'picture-ba9876543210.svg' }],
])

const render = (text: string) => renderSample(text, { pictures })
const sheet = (text: string) =>
  formatSettingsSheet({ ...sampleRendering(sampleLocalizedDeck(text)), pictures, assetPrefix: '' })

/** The opening tag of the last slide's section. */
const section = (html: string) =>
  html.slice(html.lastIndexOf('<section'), html.indexOf('>', html.lastIndexOf('<section')))

describe('the look of a slide', () => {
  it('is in classes and in what reveal.js reads', () => {
    const html = render(
      '## S {.x background=#102030 transition=zoom background-transition=fade align=center}\n\nText.\n',
    )
    expect(section(html)).toMatch(/class="slide layout-text ground-[\da-f]{8} has-ground align-center doc-x"/)
    expect(section(html)).toContain(
      'data-transition="zoom" data-background-transition="fade" data-background-color="#102030"',
    )
    expect(faults(html)).toEqual([])
  })

  it('comes as most slides of its deck do, which is said once for the deck', () => {
    const text = '---\ntransition: fade\n---\n\n# T\n\n## A\n\nText.\n\n## B {transition=zoom}\n\nText.\n'
    const html = render(text)
    const page = renderDeckPage(html, { styles: [], scripts: [] }, sampleRendering(sampleLocalizedDeck(text)))
    expect(page).toMatch(/<main class="reveal"[^>]* data-transition="fade">/)
    expect(html.match(/<section[^>]* data-transition="[^"]*"/g)).toHaveLength(1)
    expect(section(html)).toContain('data-transition="zoom"')
  })

  it('shows a picture over the whole screen, or beside the text on the slide alone', () => {
    const whole = '## S {background=a.png background-size=contain}\n\nText.\n'
    expect(section(render(whole))).toContain(
      'data-background-image="../assets/picture-0123456789ab.png" data-background-size="contain" data-background-opacity="0.42"',
    )
    expect(sheet(whole)).toContain(
      'background-image: url("picture-0123456789ab.png"); background-size: contain',
    )
    const half = '## S {background=a.png background-side=left background-split=33%}\n\nText.\n'
    expect(section(render(half))).toContain(' has-picture has-split"')
    expect(section(render(half))).not.toContain('data-background')
    expect(sheet(half)).toContain('::before { right: 67%; }')
    expect(sheet(half)).toContain(' > .frame { left: 33%; }')
  })

  it('leaves the theme its ground where the picture is not to be had', () => {
    const html = render('## S {background=gone.png}\n\nText.\n')
    expect(section(html)).not.toContain('ground')
    expect(sheet('## S {background=gone.png}\n\nText.\n')).toBe('')
  })

  it('has a head, a foot and a logo, as text', () => {
    const html = render(
      '---\nheader: "**Acme** <b onclick=x>"\nfooter: "*Ltd* & {{7*7}}"\nlogo: { src: logo.svg, alt: "Acme\\"s" }\n---\n\n# T\n\n## S\n\nText.\n',
    )
    expect(html).toContain(
      '<p class="running-head" data-furniture><strong>Acme</strong> &#x3C;b onclick=x></p>',
    )
    expect(html).toContain('<span class="deck-title"><em>Ltd</em> &#x26; {{7*7}}</span>')
    expect(html).toContain(
      '<img class="logo" data-furniture src="../assets/picture-ba9876543210.svg" alt="Acme&quot;s"',
    )
    expect(html.match(/running-head/g)).toHaveLength(1) // the title has none that only the deck asks for
  })

  it('numbers the slides that count', () => {
    const html = render(
      '# T\n\n## A\n\na\n\n## B {paginate=skip}\n\nb\n\n## C {paginate=hold}\n\nc\n\n## D {paginate=false}\n\nd\n\n## E\n\ne\n',
    )
    const numbers = [...html.matchAll(/class="number">([^<]*)</g)].map(([, number]) => number)
    expect(numbers).toEqual(['1 / 4', '2 / 4', '', '2 / 4', '', '4 / 4'])
  })

  it('lets elements move between slides where their author wants so', () => {
    const html = render(
      '## S {auto-animate auto-animate-id=x auto-animate-easing=ease-in auto-animate-duration=2}\n\na\n',
    )
    expect(section(html)).toContain(
      'data-auto-animate="" data-auto-animate-id="x" data-auto-animate-easing="ease-in" data-auto-animate-duration="2"',
    )
    expect(section(render('## S {auto-animate=false auto-animate-id=x}\n\na\n'))).not.toContain(
      'auto-animate',
    )
  })

  it('shapes pictures, and shows a class of a document as none of its own', () => {
    const html = render('## S\n\n![A](a.png){.rounded .left .card}\n\nText beside it.\n')
    expect(html).toContain('<figure class="figure at-left rounded">')
    expect(html).not.toMatch(/class="[^"]*\bcard\b/)
  })

  it('sets a heading as large as it goes', () => {
    expect(section(render('## Hi {fit}\n\nText.\n'))).toContain(' fit fit-190"')
    expect(section(render('## A heading of some length {fit}\n\nText.\n'))).toContain(' fit fit-76"')
  })

  it('is nowhere in a deck that says nothing', () => {
    const html = render('# T\n\n## S\n\nText.\n')
    expect(html).not.toMatch(/ground|running-head|logo|asked|data-background|data-transition/)
    expect(sheet('# T\n\n## S\n\nText.\n')).toBe('')
  })
})
