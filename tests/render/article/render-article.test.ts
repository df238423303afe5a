import { fromHtml } from 'hast-util-from-html'
import type { Element } from 'hast'
import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../src/markup/map-tree.js'
import { textOf } from '../../../src/markup/text-of.js'
import type { ArticleJob } from '../../../src/render/article/article-view.js'
import { renderArticlePage, renderPrintedArticle } from '../../../src/render/article/render-article.js'
import { sampleLocalizedDeck, sampleRendering } from '../sample-rendering.js'

const printed = (text: string, more: Partial<ArticleJob> = {}) => {
  const whole = sampleLocalizedDeck(text)
  const job = { whole, links: 'work', hasNotes: true, isLarge: false, pages: new Map(), ...more } as const
  const html = renderPrintedArticle(job, { ...sampleRendering(whole), slidePrefix: '#' })
  return elementsOf(fromHtml(html, { fragment: true }).children as Element[])
}

const named = (elements: readonly Element[], names: RegExp) =>
  elements.filter(({ tagName }) => names.test(tagName))

const long =
  '# Title\n\n##### Deep\n\na\n\n## A\n\n**Bold**\n\nText of the group.\n\n> # Quoted\n>\n> said\n\n# B\n\n### C\n\nc\n\n## D\n\nd\n\n## E\n\ne\n'

describe('renderPrintedArticle', () => {
  it('has headings in order, each at most one deeper than the one before, whatever the document has', () => {
    const levels = named(printed(long), /^h[1-6]$/).map(({ tagName }) => Number(tagName.slice(1)))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1).length).toBe(1)
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  })

  it('names the sections in its contents, with their pages', () => {
    const pages = new Map([
      ['~section-1', 2],
      ['~section-2', 14],
    ])
    const rows = named(printed(long, { pages }), /^li$/).map(textOf)
    expect(rows.slice(0, 2).map((row) => row.replace(/\D+$/, ''))).toEqual(['A2', 'B14'])
    expect(rows.length).toBe(5)
  })

  it('has no contents where there are few sections', () => {
    expect(named(printed('# T\n\n## A\n\na\n\n## B\n\nb\n'), /^nav$/)).toEqual([])
  })

  it('leaves out speaker notes only where they are not for readers', () => {
    const text = '# T\n\n## A\n\na\n\n::: notes\nOnly said.\n:::\n'
    const said = (more: Partial<ArticleJob>) => textOf(printed(text, more)).includes('Only said.')
    expect([said({}), said({ hasNotes: false })]).toEqual([true, false])
  })

  it('has the closing notice in fine print, and the title of a document that begins with none', () => {
    const small = named(printed('# T\n\n## A\n\na\n\n**Disclaimer**: As is.\n'), /^small$/)
    expect(small.map(textOf)).toEqual(['Disclaimer: As is.'])
    const untitled = printed('---\ntitle: Named\n---\n\n## A\n\na\n')
    expect(named(untitled, /^h1$/).map(textOf)).toEqual(['Named'])
  })

  it('lets a wide table be scrolled by keyboard, and says what is in it', () => {
    const heads = Array.from({ length: 9 }, (_, at) => `head ${at}`)
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
    const text = `# T\n\n## A\n\n${row(heads)}${row(heads.map(() => '-'))}${row(heads.map(() => 'x'))}`
    const wide = printed(text).find(({ properties }) => properties.tabIndex === 0)
    expect(wide?.properties).toMatchObject({ role: 'group' })
    expect(wide?.properties.ariaLabel).toContain('head 0, head 1')
  })

  it('says what each head of a table heads', () => {
    const text =
      '# T\n\n<table><thead><tr><th>x</th></tr></thead><tbody><tr><th>y</th></tr></tbody></table>\n'
    expect(named(printed(text), /^th$/).map(({ properties }) => properties.scope)).toEqual(['col', 'row'])
  })

  it('links notes to the text and back', () => {
    const elements = printed('# T\n\n## A\n\nOne[^a].\n\n[^a]: Alpha.\n')
    const links = named(elements, /^a$/).map(({ properties: { href } }) => String(href).slice(1))
    const ids = elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)]))
    expect(links).toEqual(['~note-1', '~ref-1'])
    expect(ids).toEqual(expect.arrayContaining(links))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows text of documents as text, wherever it stands', () => {
    const evil = '"><img src=x onerror=alert(1)>'
    const elements = printed(
      `---\nsubtitle: '${evil}'\nauthor: '${evil}'\n---\n\n# \`${evil}\`\n\n## \`${evil}\`\n\n![\`${evil}\`](no.png "${evil.replaceAll('"', '')}")\n\n| \`${evil}\` | b | c | d |\n|---|---|---|---|\n| e |\n\n::: notes\n\`${evil}\`\n:::\n`,
    )
    expect(elements.filter(({ properties }) => 'onError' in properties || 'src' in properties)).toEqual([])
  })
})

describe('renderArticlePage', () => {
  it('has no script, no inline style, and a policy that lets none in', () => {
    const whole = sampleLocalizedDeck(long)
    const html = renderArticlePage(
      { whole, links: 'work', hasNotes: true, isLarge: false, pages: new Map() },
      {
        styles: ['../assets/a.css'],
        languages: [],
        outputs: [{ href: 'en.pdf', name: 'PDF', type: 'application/pdf' }],
      },
      { ...sampleRendering(whole), slidePrefix: '#' },
    )
    const elements = elementsOf(fromHtml(html).children as Element[])
    expect(named(elements, /^(script|style)$/)).toEqual([])
    expect(elements.filter(({ properties }) => properties.style !== undefined)).toEqual([])
    const policy = elements.find(({ properties }) => properties.httpEquiv !== undefined)?.properties.content
    expect(policy).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'",
    )
  })
})
