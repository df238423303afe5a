import { describe, expect, it } from 'vitest'
import { readAttributeList } from '../../../src/markdown/settings/read-attribute-list.js'
import { readSettings } from '../../../src/markdown/settings/read-settings.js'

const read = (text: string) => readSettings(readAttributeList(text).entries)

describe('settings of a slide', () => {
  it.each([
    ['layout=cards', { layout: 'cards' }],
    ['layout="cards" class="a b" .c', { layout: 'cards', class: 'a b c' }],
    ['background=#123', { 'background-color': '#112233' }],
    ['background=navy', { 'background-color': '#000080' }],
    ['background="rgb(0 0 0 / 50%)"', { 'background-color': '#00000080' }],
    ['data-background="hsl(210, 100%, 50%)"', { 'background-color': '#0080ff' }],
    ['background="oklch(62.8% 0.25768 29.234)"', { 'background-color': '#ff0000' }],
    [
      'background="linear-gradient(to right, red, #00f 80%)"',
      { 'background-gradient': 'linear-gradient(to right, #ff0000, #0000ff 80%)' },
    ],
    ['background="pictures/sea view.jpg"', { 'background-image': 'pictures/sea view.jpg' }],
    ['background=\'url("sea.jpg")\'', { 'background-image': 'sea.jpg' }],
    ['background=https://example.com/1200', { 'background-image': 'https://example.com/1200' }],
    ['background=clip.mp4', { 'background-video': 'clip.mp4' }],
    ['data-background-size="50% auto"', { 'background-size': '50% auto' }],
    ['background-opacity=40%', { 'background-opacity': '0.4' }],
    ['background-side=left background-split=33%', { 'background-side': 'left', 'background-split': '33' }],
    ['transition="slide-in fade-out"', { transition: 'slide-in fade-out' }],
    ['data-auto-animate data-auto-animate-id=x', { 'auto-animate': 'true', 'auto-animate-id': 'x' }],
    ['header=none footer="Seite *eins*"', { header: '', footer: 'Seite *eins*' }],
    ['paginate=skip visibility=hidden fit', { paginate: 'skip', visibility: 'hidden', fit: 'true' }],
    ['vertical-align=middle', { align: 'center' }],
    ['data-background-video-loop data-background-video-muted', {}],
  ])('%s', (text, settings) => {
    expect(read(text)).toEqual({ settings, problems: [] })
  })

  it.each([
    ['backgrond=red', 'There is no setting `backgrond`. Perhaps `background` is meant.'],
    ['data-onclick=x', 'There is no setting `data-onclick`.'],
    [
      'data-background-iframe=https://example.com',
      '`data-background-iframe` has no effect in a deck: a deck shows no other pages; show a picture of it, or link to it.',
    ],
    [
      'data-state=x',
      '`data-state` has no effect in a deck: give the slide a `class`, and the theme rules for it.',
    ],
    ['constructor=x', 'There is no setting `constructor`.'],
  ])('tells of a name that it does not know: %s', (text, message) => {
    expect(read(text)).toEqual({ settings: {}, problems: [{ rule: 'slide/unknown-setting', message }] })
  })

  it.each([
    'background=reddish',
    'background-color="red;} *{color:blue"',
    'background-color="var(--x)"',
    'background-gradient="linear-gradient(red, url(x.png))"',
    'background="linear-gradient(red)"',
    'background="linear-gradient(red, blue), url(https://example.com/)"',
    'background-size="1px;color:red"',
    'background-position="left left left"',
    'background-opacity=2',
    'background-split=95%',
    'class="a&quot;b"',
    'class="1"',
    'transition=spin',
    'id="a b"',
    'auto-animate=maybe',
    'auto-animate-easing="url(x)"',
    'visibility=gone',
    'color="rgb(1,2)"',
  ])('tells of a value that it cannot have: %s', (text) => {
    const { settings, problems } = read(text)
    expect(settings).toEqual({})
    expect(problems.map(({ rule }) => rule)).toEqual(['slide/wrong-setting'])
  })

  it('says what a value may be', () => {
    expect(read('paginate=sometimes').problems[0]?.message).toBe(
      '`paginate` is `sometimes`, not one of `true`, `false`, `hold`, `skip`.',
    )
  })
})
