import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { buildElement } from '../../src/markup/build-element.js'
import { moderniseAttributes } from '../../src/render/modernise-attributes.js'

const cases: readonly (readonly [tag: string, from: Element['properties'], to: Element['properties']])[] = [
  ['td', { align: 'right' }, { className: ['at-end'] }],
  ['th', { align: 'center', scope: 'col' }, { scope: 'col', className: ['centred'] }],
  ['td', { align: 'left' }, {}],
  ['p', { align: 'CENTER', className: ['x-lead'] }, { className: ['x-lead', 'centred'] }],
  ['div', { align: 'justify' }, {}],
  ['table', { width: '400', height: '20' }, {}],
  ['img', { width: '400', height: '20', alt: '' }, { width: '400', height: '20', alt: '' }],
  ['p', { lang: 'bg' }, { lang: 'bg' }],
]

describe('moderniseAttributes', () => {
  it.each(cases)('leaves a %s of %j with %j', (tag, from, to) => {
    const { properties } = moderniseAttributes(buildElement(tag, from, []))
    expect(JSON.parse(JSON.stringify(properties))).toEqual(to)
  })
})
