import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { subsetColourFont } from '../../src/fonts/colour/subset-colour-font.js'
import { launchReader } from '../program/open-deck.js'

const { resolve } = createRequire(import.meta.url)
const stem = resolve('@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff')
const text = '👩‍🍳🥐🇧🇬👍🏽🏴󠁧󠁢󠁷󠁬󠁳󠁿👨‍👩‍👧‍👦❤️✅1️⃣☀️🫱🏿‍🫲🏻'

it('a colour font that was cut draws the same pixels as the whole one', async () => {
  const browser = await launchReader()
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 100 } })
    const draw = async (font: Buffer, format: string) => {
      const source = `url(data:font/${format};base64,${font.toString('base64')})`
      await page.setContent(
        `<style>@font-face { font-family: Cut; src: ${source} } p { font: 44px Cut; margin: 10px }</style><p>${text}</p>`,
      )
      expect(await page.evaluate(async () => (await document.fonts.load('44px Cut')).length)).toBe(1)
      return page.screenshot()
    }
    const whole = readFileSync(stem)
    const cut = await draw(subsetColourFont(whole, text), 'woff')
    expect(cut.equals(await draw(whole, 'woff'))).toBe(true)
    expect(cut.equals(await draw(subsetColourFont(whole, '🥐'), 'woff'))).toBe(false)
  } finally {
    await browser.close()
  }
})
