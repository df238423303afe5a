import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFull } from '../is-full.js'
import { launchReader, openDeck } from './open-deck.js'
import { createProject, type Project } from './run-polydeck.js'
import { phrases, sampleProject, type SampleLocale } from './sample-content.js'

let project: Project
let browser: Browser
beforeAll(async () => {
  project = await createProject(sampleProject())
  const words = ['build', '--source-locale', 'en', '--format', 'html']
  const [answer, reader] = await Promise.all([project.run(words), launchReader()])
  expect(answer.status, answer.stderr).toBe(0)
  browser = reader
})
afterAll(async () => {
  await browser.close()
  await project[Symbol.asyncDispose]()
})

const open = (locale: SampleLocale, options = {}) =>
  openDeck(browser, { dist: join(project.folder, 'dist'), address: `guide/${locale}.html`, ...options })

/** What a reader finds, whose hands stay on the keyboard. */
const stateOf = (page: Page) =>
  page.evaluate(() => ({
    slide: window.Reveal.getCurrentSlide().id,
    overview: window.Reveal.isOverview(),
    black: document.querySelector('.reveal')?.classList.contains('paused') ?? false,
    keys: document.querySelector<HTMLDialogElement>('dialog.keys')?.open ?? false,
    menu: document.querySelector('.languages button')?.getAttribute('aria-expanded') === 'true',
  }))
type State = Awaited<ReturnType<typeof stateOf>>

/** Keys as they are in a language that is written to the right, and what there is after them. */
const walks: readonly (readonly [what: string, keys: string, after: Partial<State>])[] = [
  ['goes on and back', 'ArrowRight ArrowRight ArrowLeft', { slide: 'a-short-guide' }],
  ['goes on with the space bar and the page keys', 'Space PageDown PageDown PageUp', { slide: 'landscape' }],
  ['goes to the last slide and no further', 'End ArrowRight', { slide: 'farewell' }],
  ['goes back to the first and no further', 'End Home ArrowLeft', { slide: 'title' }],
  ['sees all slides at once and chooses one', 'Escape ArrowRight ArrowRight Enter', { slide: 'landscape' }],
  ['leaves all slides as it came', 'ArrowRight o Escape', { slide: 'a-short-guide' }],
  ['opens the list of keys and closes it', '? Escape', { keys: false, overview: false, slide: 'title' }],
  ['moves nothing behind the list of keys', '? ArrowRight End b', { keys: true, slide: 'title' }],
  ['walks the languages without a step on', 'l ArrowDown ArrowDown Escape', { menu: false, slide: 'title' }],
  ['turns the screen black and on again', 'b b', { black: false, slide: 'title' }],
  ['stays where it is while the screen is black', 'ArrowRight .', { black: true, slide: 'a-short-guide' }],
  ['goes through the bar and out of it', 'Tab Tab Tab Tab Tab Tab Tab Tab End', { slide: 'farewell' }],
]

const usual: State = { slide: 'title', overview: false, black: false, keys: false, menu: false }

/** Arrows the other way round, for a language that is written to the left. */
const mirrored = (keys: string) =>
  keys.replace(/Arrow(Left|Right)/g, (_, side) => (side === 'Left' ? 'ArrowRight' : 'ArrowLeft'))

describe.each(isFull ? (Object.keys(phrases) as SampleLocale[]) : (['ar'] as const))(
  'whoever reads a deck in %s by keyboard alone',
  (locale) => {
    it.each(walks)('%s', async (_, keys, after) => {
      await using deck = await open(locale)
      const { page } = deck
      for (const key of (locale === 'ar' ? mirrored(keys) : keys).split(' ')) await page.keyboard.press(key)
      await expect.poll(() => stateOf(page)).toEqual({ ...usual, ...after })
      expect(deck.errors).toEqual([])
    })

    it('sees what has the focus, and is never caught', async () => {
      await using deck = await open(locale)
      const { page } = deck
      const seen = new Set<string>()
      let left = 0
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Tab')
        const { name, ring } = await focusOf(page)
        if (name === 'BODY') left++
        else expect(ring, name).toBeGreaterThanOrEqual(2)
        seen.add(name)
      }
      expect(seen.size).toBeGreaterThan(4)
      expect(left).toBeGreaterThan(0)
    })

    it.skipIf(locale === 'en')('hears no label of reveal.js, which speaks English', async () => {
      await using deck = await open(locale)
      await deck.page.keyboard.press('?')
      const labels = await deck.page.evaluate(() =>
        [...document.querySelectorAll('[aria-label], [title]')]
          .filter(
            (element) => element.checkVisibility() && element.closest('[lang]') === document.documentElement,
          )
          .map((element) => element.getAttribute('aria-label') ?? element.getAttribute('title') ?? ''),
      )
      expect(labels.length).toBeGreaterThan(3)
      expect(labels.filter((label) => /^[\x20-\x7e]+$/.test(label))).toEqual([])
    })

    it('opens the speaker view, and gets back', async () => {
      await using deck = await open(locale)
      const { page } = deck
      const [view] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')])
      await view.waitForSelector('.speaker-main')
      await view.keyboard.press('End')
      await deck.shows('farewell')
      await view.close()
      await page.keyboard.press('Home')
      await deck.shows('title')
    })
  },
)

/** What has the focus, and how wide the line around it is. */
const focusOf = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      name: element === document.body ? 'BODY' : element.outerHTML.slice(0, 200),
      ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    }
  })

describe('a deck for whoever wants less motion', () => {
  it('moves nothing, in no slide and no control', async () => {
    await using deck = await open('en', { reducedMotion: 'reduce' })
    await deck.page.keyboard.press('ArrowRight')
    const moving = await deck.page.evaluate(() => {
      const longest = (text: string) => Math.max(...text.split(',').map(parseFloat))
      const all = [...document.querySelectorAll('*')].filter((element) => element.checkVisibility())
      return all.flatMap((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        const moves =
          longest(transitionDuration) > 0 || (animationName !== 'none' && longest(animationDuration) > 0)
        return moves ? [element.outerHTML.slice(0, 80)] : []
      })
    })
    expect(moving).toEqual([])
    expect(await deck.page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})
