import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/markup/text-of.js'
import { compileTemplates } from '../../src/render/compile-templates.js'
import { createFolder } from '../temporary-folder.js'
import { renderSample } from './sample-rendering.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Lines of files below a folder that match, as `file: line`. */
function linesIn(folder: string, ending: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .flatMap((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${name.replaceAll('\\', '/')}: ${line.trim()}`),
    )
}

describe('templates', () => {
  it('escape all that is put into them', () => {
    expect(linesIn('templates', '.hbs', /\{\{\{|\{\{~?&/)).toEqual([])
  })

  it('have quotation marks around every attribute that is put into them', () => {
    expect(linesIn('templates', '.hbs', /\s[\w-]+=\{\{/)).toEqual([])
  })

  it('are made safe in one file alone', () => {
    const files = linesIn('src', '.ts', /SafeString/).map((line) => line.replace(/:.*/, ''))
    expect([...new Set(files)]).toEqual(['render/compile-templates.ts'])
  })

  it('get markup only from the program: where it vouches for text is known', () => {
    const files = linesIn('src', '.ts', /\bmarkup\(/).map((line) => line.replace(/:.*/, ''))
    expect([...new Set(files)]).toEqual([
      'render/article/render-article.ts',
      'render/block-view.ts',
      'render/compile-templates.ts',
      'render/diff/render-diff.ts',
      'render/finish-tree.ts',
      'render/handout/handout-view.ts',
      'render/render-page.ts',
      'render/render-standalone.ts',
      'render/render-status.ts',
    ])
  })
})

const injections = [
  '{{7*7}}',
  '{{{7*7}}}',
  '{{this}}',
  '{{.}}',
  '{{title}}',
  '{{> slide}}',
  '{{> (lookup . "slide")}}',
  '{{#with this}}a{{/with}}',
  '{{#each this}}a{{/each}}',
  '{{#if true}}a{{else}}b{{/if}}',
  '{{lookup this "constructor"}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{@root}}',
  '{{@root.constructor.constructor}}',
  '{{log "a"}}',
  '{{helperMissing}}',
  '{{#> slide}}a{{/slide}}',
  '{{!-- a --}}',
  '{{else}}',
  '{{/if}}',
  '{{#if',
  '${7*7}',
  '#{7*7}',
  '<%= 7*7 %>',
  '{% raw %}',
  '[[7*7]]',
]

describe('a document', () => {
  it.each(injections)('that holds %s shows it as it is written', (written) => {
    const escaped = written.replace(/[!-/:-@[-`{-~]/g, '\\$&')
    const title = JSON.stringify(written)
    for (const text of [`# Talk\n\n## S ${escaped}\n\n${escaped}\n`, `---\ntitle: ${title}\n---\n\na\n`]) {
      const html = renderSample(text)
      const shown = fromHtml(html, { fragment: true }).children.filter((node) => node.type !== 'doctype')
      // A title's line is Markdown: what looks like a tag is no part of it, and underscores are emphasis.
      if (!/^<|__/.test(written) || !text.startsWith('---')) expect(textOf(shown)).toContain(written)
    }
  })
})

/** A tree such as Handlebars makes of a template, in which a number holds code. */
const tree = {
  type: 'Program',
  body: [
    {
      type: 'MustacheStatement',
      path: {
        type: 'PathExpression',
        data: false,
        depth: 0,
        parts: ['lookup'],
        original: 'lookup',
        this: false,
      },
      params: [{ type: 'NumberLiteral', value: 'globalThis.polydeckTemplateRan = 1', original: 1 }],
      escaped: true,
      strip: {},
    },
  ],
  strip: {},
}

describe('an object in a template’s place', () => {
  it('is never compiled: only text of files is', async () => {
    await using folder = await createFolder({
      'page.hbs': JSON.stringify(tree),
      'other.hbs': '{{> (lookup this "part")}}',
    })
    const templates = await compileTemplates([folder.path])
    expect(templates.fill('page', {})).toBe(JSON.stringify(tree))
    for (const part of [tree, { ...tree, blockParams: [] }, [tree]]) {
      let filled = ''
      try {
        filled = templates.fill('other', { part })
      } catch {
        // there is no template of that name
      }
      expect(filled).toBe('')
    }
    expect('polydeckTemplateRan' in globalThis).toBe(false)
  })

  it.each([
    'constructor',
    '__proto__',
    '__lookupGetter__',
    '__defineGetter__',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'prototype',
  ])('has no key `%s` but its own', async (key) => {
    await using folder = await createFolder({
      'page.hbs': `{{#each rows}}<{{lookup this "${key}"}}>{{/each}}`,
    })
    const templates = await compileTemplates([folder.path])
    const own = JSON.parse(`{"${key}":"own"}`) as object
    let filled = ''
    try {
      filled = templates.fill('page', { rows: [{}, [], own] })
    } catch {
      // it is refused altogether, which is as good
    }
    expect(filled.replaceAll(/<>|<own>/g, '')).toBe('')
    expect(({} as Record<string, unknown>)['own']).toBeUndefined()
  })

  it('reaches no helper that documents could call', () => {
    expect(Object.keys(Handlebars.helpers).filter((name) => /eval|exec|require|import/i.test(name))).toEqual(
      [],
    )
  })
})
