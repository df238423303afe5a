import { describe, expect, it } from 'vitest'
import { renderSample } from './sample-rendering.js'

const pictures = new Map([['a.png', { bytes: new Uint8Array(), name: 'a.png', width: 800, height: 600 }]])

const altOf = (markup: string) =>
  / alt="([^"]*)"/.exec(renderSample(`# Talk\n\n## One\n\n${markup}\n`, { pictures }))?.[1]

describe('the alt text of a picture', () => {
  it.each([
    ['![A hill](a.png "Fog")', 'A hill'],
    ['![](a.png "A hill in fog")', 'A hill in fog'],
    ['![a.png](a.png "A &quot;hill&quot;")', 'A &#x22;hill&#x22;'],
    ['<figure><img src="a.png"><figcaption>A <b>hill</b></figcaption></figure>', 'A hill'],
    ['<figure><img src="a.png" alt=""><figcaption>A hill</figcaption></figure>', ''],
    ['<img src="a.png" alt="x" role="none">', ''],
    ['![a.png](a.png)', 'a.png'],
    ['![](a.png)', ''],
    ['text <img src="a.png"> text', ''],
    ['text ![A hill](a.png) text', 'A hill'],
  ])('of %s is %j', (markup, expected) => {
    expect(altOf(markup)?.replaceAll('&quot;', '&#x22;')).toBe(expected)
  })
})
