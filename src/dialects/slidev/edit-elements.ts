import type { SourceBlock } from '../../model/source-block.js'
import { replaceOutsideCode } from '../edit-text.js'
import type { Unhonoured } from '../foreign-document.js'
import { publicPath } from './slidev-settings.js'

/** A text, and what of it a deck has not; lines are 1-based in the text. */
export interface EditedText {
  readonly text: string
  readonly unhonoured: readonly Unhonoured[]
}

const tag = /<(\/?)([A-Za-z][\w:.-]{0,60})((?:\s[^<>\n]{0,600})?)(\/?)>/g

/** The text with Slidev's elements, expressions and addresses as this program has them. */
export function editElements(text: string, blocks: readonly SourceBlock[]): EditedText {
  const unhonoured: Unhonoured[] = []
  const miss = (name: string, line: number) => unhonoured.push({ name, line: line + 1 })
  const tagged = replaceOutsideCode(text, { blocks, pattern: tag }, ({ match, line, isAlone }) => {
    const [, slash = '', name = '', attributes = ''] = match
    if (/^v-(?:mark|motion|drag)|^VDrag|^v-switch$|^VSwitch$/i.test(name))
      miss('v-mark, v-motion, v-drag', line)
    else if (isComponent(name)) miss('component', line)
    if (/\sv-(?:mark|motion|drag)\b/.test(attributes)) miss('v-mark, v-motion, v-drag', line)
    if (isClicks(name)) return box({ slash, name: 'incremental', isAlone })
    if (isClick(name)) return box({ slash, name: 'fragment', isAlone })
    if (isComponent(name)) return slash === '' ? (shownInstead(name, attributes) ?? '') : ''
    return editAttributes(match[0], attributes)
  })
  replaceOutsideCode(tagged, { blocks, pattern: /\{\{[^{}\n]{1,200}\}\}/g }, ({ match, line }) => {
    if (/[$.(]/.test(match[0])) miss('Vue expression', line)
    return undefined
  })
  const moved = replaceOutsideCode(
    tagged,
    { blocks, pattern: /(!\[[^\]\n]{0,1000}\]\()(\/[^\s()/][^\s()]{0,500})/g },
    ({ match }) => {
      const [, before = '', address = ''] = match
      return before + publicPath(address)
    },
  )
  return { text: moved, unhonoured }
}

const isClick = (name: string) => /^(?:v-click|v-after|VClick|VAfter)$/.test(name)
const isClicks = (name: string) => /^(?:v-clicks|VClicks)$/.test(name)

/** Names of components are written with capitals, or with a hyphen or colon. */
const isComponent = (name: string) => !isClick(name) && !isClicks(name) && /^[A-Z]|[-:.]/.test(name)

/** Blocks come as blocks, and words as words. */
function box({ slash, name, isAlone }: { slash: string; name: string; isAlone: boolean }): string {
  const element = isAlone || name === 'incremental' ? 'div' : 'span'
  return slash === '' ? `<${element} class="${name}">` : `</${element}>`
}

/** What a deck can show of a component: the address of what it would load, or the words of a link. */
function shownInstead(name: string, attributes: string): string | undefined {
  const value = (key: string) => new RegExp(`\\s${key}="([\\w./:#?=&%~-]{1,300})"`, 'i').exec(attributes)?.[1]
  const id = value('id')
  if (name === 'Youtube' && id !== undefined) return asLink(`https://www.youtube.com/watch?v=${id}`)
  if (name === 'Tweet' && id !== undefined) return asLink(`https://x.com/i/status/${id}`)
  if (name === 'Link') return /\stitle="([^"<>]{1,200})"/.exec(attributes)?.[1]
  if (name === 'SlidevVideo') return undefined
  const src = value('src')
  return src !== undefined && /^https:\/\//.test(src) ? asLink(src) : undefined
}

const asLink = (address: string) => `[${address}](${address})`

/** An element of HTML with `v-click` as the class that says the same, and with addresses of Slidev's folder. */
function editAttributes(whole: string, attributes: string): string | undefined {
  const isStep = /\sv-(?:click|after)(?:\.[\w.]+)?(?:=(?:"[^"]*"|'[^']*'))?(?=[\s/]|$)/.exec(attributes)
  const src = /(\ssrc=")(\/[^/"][^"]*)"/.exec(whole)
  const moved = src === null ? whole : whole.replace(src[0], `${src[1] ?? ''}${publicPath(src[2] ?? '')}"`)
  if (isStep === null) return moved === whole ? undefined : moved
  const bare = moved.replace(isStep[0], '')
  return /\sclass="/.test(bare)
    ? bare.replace(/\sclass="/, ' class="fragment ')
    : bare.replace(/^<[\w-]+/, (start) => `${start} class="fragment"`)
}
