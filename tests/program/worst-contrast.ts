import type { Page } from 'playwright'
import { PNG } from 'pngjs'

/** The text of a slide that is hardest to read. */
export interface WorstContrast {
  readonly contrast: number
  readonly text: string
}

type Colour = readonly [number, number, number]

/** Holds each text of the slide that is shown against every pixel that it stands on. */
export async function worstContrast(page: Page): Promise<WorstContrast> {
  const texts = await page.evaluate(readTexts)
  await page.evaluate(hideTexts, true)
  const { data, width, height } = PNG.sync.read(await page.screenshot())
  await page.evaluate(hideTexts, false)
  let worst: WorstContrast = { contrast: Infinity, text: '' }
  for (const { text, colour, box } of texts) {
    for (let y = Math.max(0, Math.ceil(box.top)); y < Math.min(height, box.bottom); y++) {
      for (let x = Math.max(0, Math.ceil(box.left)); x < Math.min(width, box.right); x++) {
        const at = (y * width + x) * 4
        const contrast = contrastOf(colour, [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0])
        if (contrast < worst.contrast) worst = { contrast, text }
      }
    }
  }
  return worst
}

/** WCAG's contrast ratio of two colours, from 1 to 21. */
function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Each line of text of the shown slide, with its colour as the screen has it. It runs inside the page. */
function readTexts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const toScreen = (css: string): [number, number, number] => {
    if (!canvas) return [0, 0, 0]
    canvas.fillStyle = css
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue]
  }
  const frame = document.querySelector('section.present .frame')
  const walker = document.createTreeWalker(frame ?? document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const found = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement || !node.textContent?.trim()) continue
    range.selectNodeContents(node)
    const colour = toScreen(getComputedStyle(node.parentElement).color)
    for (const { left, top, right, bottom } of range.getClientRects())
      found.push({ text: node.textContent.trim().slice(0, 40), colour, box: { left, top, right, bottom } })
  }
  return found
}

/** Leaves of the texts only what they stand on, or shows them again. It runs inside the page. */
function hideTexts(isHidden: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '.frame * { -webkit-text-fill-color: transparent !important; text-decoration: none !important }',
  )
  document.adoptedStyleSheets = isHidden ? [sheet] : []
}
