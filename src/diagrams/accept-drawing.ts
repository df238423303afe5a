import type { Element, ElementContent, Properties } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { buildElement } from '../markup/build-element.js'
import { elementsOf } from '../markup/map-tree.js'
import type { DrawnElement, Drawing } from '../model/diagram.js'

/** Names of attributes as the tree has them. */
const propertyOf: Readonly<Record<string, string>> = {
  class: 'className',
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDashArray',
  'stroke-linecap': 'strokeLineCap',
  'fill-opacity': 'fillOpacity',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'font-style': 'fontStyle',
  'text-anchor': 'textAnchor',
  'dominant-baseline': 'dominantBaseline',
  'alignment-baseline': 'alignmentBaseline',
}

const number = /^-?\d*\.?\d+(e-?\d+)?$/
const length = /^-?\d*\.?\d+(e-?\d+)?(em|px|%)?$/
const numbers = /^[-+\d.,\se]*$/
const path = /^[-+\d.,\seMmLlHhVvCcSsQqTtAaZz]*$/
const transforms = /^(\s*(translate|rotate|scale|matrix|skewX|skewY)\([-+\d.,\se]*\)\s*,?)*$/
const colour = /^(#[0-9a-f]{6}|none)$/
const word = /^[a-z-]+$/

const looks = (...names: readonly string[]): [string, RegExp][] => names.map((name) => [name, length])

/** What a drawing may hold: shapes, text, and where and in which colour they are. Nothing of it refers to anything. */
const schema: Schema = {
  tagNames: ['g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
  attributes: {
    '*': [
      ['className', /^(ink|(fill|line)-[a-z]+(-[a-z0-9]+)?)$/],
      ['transform', transforms],
      ['fill', colour],
      ['stroke', colour],
      ['strokeDashArray', numbers],
      ['strokeLineCap', word],
      ['opacity', number],
      ['fillOpacity', number],
      ['fontWeight', /^\d+$/],
      ['fontStyle', word],
      ['textAnchor', word],
      ['dominantBaseline', word],
      ['alignmentBaseline', word],
      ...looks(
        'strokeWidth',
        'fontSize',
        'x',
        'y',
        'dx',
        'dy',
        'width',
        'height',
        'rx',
        'ry',
        'cx',
        'cy',
        'r',
      ),
      ...looks('x1', 'y1', 'x2', 'y2'),
    ],
    path: [['d', path]],
    polyline: [['points', numbers]],
    polygon: [['points', numbers]],
  },
  protocols: {},
  strip: ['script', 'style', 'foreignObject', 'title', 'desc'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}

/** More than a slide can show. */
const mostElements = 10_000
/** Its smallest letters have this size, in px, where nothing leaves it less space; `styles/diagrams.css` knows it too. */
const largestLetters = 32
/** Where it has no letters, as if it had those. */
const usualLetters = 16

/** What a drawing is called for who cannot see it. */
export interface DrawingNames {
  readonly title: string
  readonly description: string
}

/**
 * A drawing as an `svg` that may stand in any deck: an allow-list is held against each element and each value. Nothing where
 * it shows nothing, or far too much.
 */
export function acceptDrawing(
  { width, height, elements }: Drawing,
  names: DrawingNames,
): Element | undefined {
  const [w, h] = [Number(width), Number(height)]
  if (!(w > 0 && h > 0 && w < 100_000 && h < 100_000)) return undefined
  const raw = elements.map(toTree)
  if (elementsOf(raw).length > mostElements) return undefined
  const clean = sanitize({ type: 'root', children: raw }, schema)
  const children = clean.type === 'root' ? clean.children.filter((node) => node.type !== 'doctype') : []
  if (!elementsOf(children).some(({ tagName }) => tagName !== 'g')) return undefined
  const scale = largestLetters / smallestLetters(children)
  const properties: Properties = {
    className: ['drawing'],
    viewBox: `0 0 ${w} ${h}`,
    width: Math.round(scale * w),
    height: Math.round(scale * h),
    role: 'img',
    ...(names.title !== '' && { ariaLabel: names.title }),
  }
  return buildElement('svg', properties, [
    ...text('title', names.title),
    ...text('desc', names.description),
    ...children,
  ])
}

function smallestLetters(nodes: readonly ElementContent[]): number {
  const sizes = elementsOf(nodes).map(({ properties }) => parseFloat(String(properties.fontSize ?? '')))
  const known = sizes.filter((size) => size >= 8)
  return known.length === 0 ? usualLetters : Math.min(...known)
}

const text = (tagName: string, value: string): ElementContent[] =>
  value === '' ? [] : [buildElement(tagName, {}, [{ type: 'text', value }])]

function toTree(node: DrawnElement | string): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node }
  const entries = Object.entries(node.attributes).map(([name, value]): [string, Properties[string]] => [
    propertyOf[name] ?? name,
    name === 'class' ? String(value).split(' ') : String(value),
  ])
  return buildElement(String(node.tag), Object.fromEntries(entries), node.children.map(toTree))
}

/** What a drawing's labels say, in their order. */
export function labelsOf(drawing: Drawing): readonly string[] {
  const labels = elementsOf(drawing.elements.map(toTree)).filter(({ tagName }) => tagName === 'text')
  return labels.map(spell).filter((label) => /[\p{L}\p{N}]/u.test(label))
}

/** Each line of a label is a `tspan` of its own, in which words follow one another. */
function spell({ children }: Element): string {
  const lines = children.map((child) =>
    child.type === 'text' ? child.value : child.type === 'element' ? rawOf(child) : '',
  )
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}

const rawOf = ({ children }: Element): string =>
  children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? rawOf(child) : ''))
    .join('')
