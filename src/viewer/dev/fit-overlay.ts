import type { LiveReveal } from './live-reveal.js'
import { textOfElement } from '../text-of-element.js'

/** How a slide fills its space. */
interface Fill {
  readonly index: number
  readonly title: string
  /** The share of the space for content that is used, from 0 to 1; more where something is over it. */
  readonly share: number
  readonly step: number
  readonly part: number
  readonly isPicture: boolean
}

/** From this share on a slide is near its limit: a longer translation would be set smaller, or continued. */
const near = 0.95

/** The key that shows how full slides are. */
const key = 'm'

/** Shows on a key how full each slide is, the fullest first, and marks what is near its limit or set smaller. */
export function createFitOverlay(reveal: LiveReveal): { refresh(): void } {
  const host = document.createElement('polydeck-fit')
  host.lang = 'en'
  host.dir = 'ltr'
  const root = host.attachShadow({ mode: 'open' })
  const styles = document.createElement('link')
  styles.rel = 'stylesheet'
  styles.href = '/-/dev.css'
  const box = document.createElement('div')
  box.className = 'fit'
  root.append(styles, box)
  const refresh = () => {
    if (!host.isConnected) return
    const fills = measureFills()
    box.replaceChildren(headOf(fills, reveal.getIndices().h), listOf(fills, reveal))
  }
  document.addEventListener('keydown', ({ key: pressed, ctrlKey, metaKey, altKey, target }) => {
    const isTyping =
      target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
    if (pressed !== key || ctrlKey || metaKey || altKey || isTyping) return
    if (host.isConnected) return host.remove()
    document.body.append(host)
    refresh()
  })
  reveal.on('slidechanged', refresh)
  return { refresh }
}

function headOf(fills: readonly Fill[], index: number): HTMLElement {
  const head = document.createElement('p')
  const fill = fills[index]
  head.textContent = fill === undefined ? '' : `This slide: ${describe(fill)}`
  return head
}

function listOf(fills: readonly Fill[], reveal: LiveReveal): HTMLElement {
  const list = document.createElement('ol')
  const fullest = [...fills].sort((one, other) => other.share - one.share)
  for (const fill of fullest) {
    const item = document.createElement('li')
    if (isNear(fill)) item.className = fill.share > 1 ? 'over' : 'near'
    const button = document.createElement('button')
    button.textContent = `${fill.title} – ${describe(fill)}`
    button.addEventListener('click', () => reveal.slide(fill.index))
    const bar = document.createElement('meter')
    bar.max = 1
    bar.value = fill.share
    item.append(bar, button)
    list.append(item)
  }
  return list
}

/** A picture takes whatever space there is. */
const isNear = ({ share, step, isPicture }: Fill) => step < 0 || share > 1 || (share >= near && !isPicture)

function describe({ share, step, part }: Fill): string {
  const size = step < 0 ? `, ${-step === 1 ? 'a step' : `${-step} steps`} smaller` : ''
  return `${Math.round(share * 100)} % full${size}${part > 1 ? `, part ${part}` : ''}`
}

function measureFills(): readonly Fill[] {
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')]
  return slides.map((slide, index) => {
    const { title = '', share } = withShown(slide, () => measure(slide))
    const { step = '0', part = '1' } = slide.dataset
    const isPicture = slide.matches('.layout-figure, .layout-picture, .layout-gallery')
    const name = title === '' ? slide.id : title
    return { index, title: name, share, step: Number(step), part: Number(part), isPicture }
  })
}

/** reveal.js hides slides that are far away, and what is hidden has no size. */
function withShown<T>(slide: HTMLElement, look: () => T): T {
  const { display } = slide.style
  const wasHidden = slide.hidden
  slide.hidden = false
  slide.style.display = 'block'
  const seen = look()
  slide.style.display = display
  slide.hidden = wasHidden
  return seen
}

function measure(slide: HTMLElement) {
  const frame = slide.getBoundingClientRect()
  const canvas = Number(document.querySelector<HTMLElement>('.reveal')?.dataset['height'] ?? 720)
  // The slide is drawn as large as the window lets it be.
  const scale = frame.height / canvas
  const floor = frame.bottom - parseFloat(getComputedStyle(slide).getPropertyValue('--bottom')) * scale
  const body = slide.querySelector('.body') ?? slide.querySelector('.frame')
  const top = body?.getBoundingClientRect().top ?? frame.top
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let lowest = top
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const host = node.parentElement
    if (host === null || host.closest('[data-furniture], aside.notes') !== null) continue
    if ((node.textContent ?? '').trim() === '') continue
    range.selectNodeContents(node)
    lowest = Math.max(lowest, range.getBoundingClientRect().bottom)
  }
  const heading = textOfElement(slide.querySelector('.heading')).trim()
  return { title: heading, share: floor > top ? (lowest - top) / (floor - top) : 0 }
}
