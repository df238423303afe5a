import { describe, expect, it } from 'vitest'
import { scopeSelector } from '../../src/dialects/scope-selector.js'

const scope = (selector: string) => scopeSelector(selector, 'section.slide')

describe('scopeSelector', () => {
  it.each([
    ['section', 'section.slide'],
    [':root', 'section.slide'],
    ['html, body', 'section.slide, section.slide'],
    ['p', 'section.slide p'],
    ['*', 'section.slide *'],
    ['h1', 'section.slide :is(h1, .doc-h1)'],
    ['section.lead h1 > em', 'section.slide.doc-lead :is(h1, .doc-h1) > em'],
    ['.reveal .slides section p', 'section.slide p'],
    ['.reveal h2', 'section.slide :is(h2, .doc-h2)'],
    ['section:first-of-type p', 'section.slide:first-of-type p'],
    ['section > ul', 'section.slide ul'],
    ['.box + p', 'section.slide .doc-box + p'],
    ['a:not(.plain)', 'section.slide a:not(.doc-plain)'],
    ['div.marpit > svg > foreignObject > section p', undefined],
    ['p::before', 'section.slide p::before'],
    ['.slidev-layout h1', 'section.slide :is(h1, .doc-h1)'],
  ])('puts `%s` below a slide', (selector, scoped) => {
    expect(scope(selector)).toBe(scoped)
  })

  it.each([
    'section ~ .bar',
    'section + section',
    'section::after',
    'header',
    'footer p',
    '.reveal .controls ~ p header',
    '#bar',
    '[data-furniture]',
    '[data-slide="x"] p',
    'p & a',
    'p:has(a)',
    ':host',
    'a\\:b',
    'p { color: red } x',
    'p <',
    'aside section p',
    '.x section p',
    '',
  ])('leaves out `%s`', (selector) => {
    expect(scope(selector)).toBeUndefined()
  })
})
