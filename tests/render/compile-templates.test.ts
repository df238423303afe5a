import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { compileTemplates, markup, precompileTemplates } from '../../src/render/compile-templates.js'
import type { PrecompiledTemplates } from '../../src/render/precompiled-templates.js'
import { createFolder } from '../temporary-folder.js'

/** What a template `page`, in one of some folders of templates, makes of a view. */
async function fill(folders: readonly Readonly<Record<string, string>>[], view: object): Promise<string> {
  await using first = await createFolder(folders[0] ?? {})
  await using second = await createFolder(folders[1] ?? {})
  return (await compileTemplates([first.path, second.path])).fill('page', view)
}

const fillOne = (template: string, view: object) => fill([{ 'page.hbs': template }], view)

describe('compileTemplates', () => {
  it('fills a template, and escapes what is put into it', async () => {
    expect(await fillOne('<p title="{{a}}">{{a}}</p>', { a: `<b>"x" & 'y'</b>` })).toBe(
      '<p title="&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt;">&lt;b&gt;&quot;x&quot; &amp; &#x27;y&#x27;&lt;/b&gt;</p>',
    )
  })

  it('puts markup in as it is', async () => {
    expect(await fillOne('{{a}}', { a: markup('<b>x</b>') })).toBe('<b>x</b>')
  })

  it('does not read what is put in as a template', async () => {
    expect(await fillOne('{{a}} {{b}}', { a: '{{7*7}}', b: markup('{{> page}} {{b}}') })).toBe(
      '{{7*7}} {{> page}} {{b}}',
    )
  })

  it('takes the file of a later folder in place of the same name in one before', async () => {
    const own = { 'page.hbs': 'own {{> part}}' }
    const usual = { 'page.hbs': 'usual', 'partials/part.hbs': 'part of {{name}}' }
    expect(await fill([usual, own], { name: 'both' })).toBe('own part of both')
    expect(await fill([{ ...usual, 'page.hbs': '{{> part}}' }, { 'part.hbs': 'own part' }], {})).toBe(
      'own part',
    )
  })

  it('names layouts by their folder', async () => {
    const templates = { 'layouts/text.hbs': 'a layout', 'partials/text.hbs': 'a partial' }
    expect(await fill([{ ...templates, 'page.hbs': '{{> layouts/text}}, {{> text}}' }], {})).toBe(
      'a layout, a partial',
    )
  })

  it.each(['{{missing}}', '{{a.missing}}', '<p title="{{missing}}">', '{{> missing}}'])(
    'fails where a view lacks a name: %s',
    async (template) => {
      await expect(fillOne(template, { a: {} })).rejects.toThrow(/missing/)
    },
  )

  it.each([
    'constructor',
    '__proto__',
    'a.constructor',
    'a.__proto__',
    '__lookupGetter__',
    'a.b.length.constructor',
  ])('shows nothing of what JavaScript objects have by themselves: %s', async (name) => {
    const shown = await fillOne(`{{${name}}}`, { a: { b: 'text' } }).catch(() => '')
    expect(shown).toBe('')
  })

  it.each(['{{#if}', '{{> }}', '{{/each}}', '{{#each a}}'])(
    'names the file that is no template: %s',
    async (template) => {
      await expect(fillOne(template, {})).rejects.toMatchObject({
        name: 'DeckError',
        code: 'broken-template',
        message: expect.stringMatching(/^The template `.*page\.hbs` cannot be read: /) as string,
      })
    },
  )

  it('says which template does not exist', async () => {
    expect((await compileTemplates([])).fill.bind(undefined, 'page', {})).toThrow(
      'There is no template `page`.',
    )
  })
})

describe('templates that were compiled ahead', () => {
  const usual = {
    'page.hbs': '{{#each list}}\n  {{> part name=this}}\n{{/each}}\n{{#if (lookup list 1)}}{{> own}}{{/if}}',
    'part.hbs': '<b>{{name}}</b>\n',
    'own.hbs': '{{> @partial-block}}',
  }

  async function both(own: Readonly<Record<string, string>>, view: object) {
    await using folder = await createFolder(usual)
    await using other = await createFolder(own)
    const ahead = runInThisContext(await precompileTemplates(folder.path)) as PrecompiledTemplates
    expect(ahead.size).toBe(3)
    const folders = [folder.path, other.path]
    const compiled = await Promise.all([compileTemplates(folders), compileTemplates(folders, ahead)])
    return compiled.map(({ fill }) => {
      try {
        return fill('page', view)
      } catch (error) {
        return String(error)
      }
    })
  }

  it.each([
    ['as they are', {}],
    ['with a partial of the project', { 'part.hbs': '<i>\n  {{name}}</i>\n' }],
    ['with a partial that lacks a name', { 'part.hbs': '{{missing}}' }],
    ['with a page of the project', { 'page.hbs': '  {{> part name="<"}}' }],
    ['with a block', { 'page.hbs': '{{#> own}} {{#each list}}{{@index}}{{/each}} {{/own}}' }],
  ])('give the same %s', async (_, own) => {
    const [one, other] = await both(own, { list: ['<a>'] })
    expect(other).toBe(one)
    expect(one).not.toBe('')
  })

  it('are used as long as the text is the same', async () => {
    await using folder = await createFolder({ 'page.hbs': 'text' })
    const made = await precompileTemplates(folder.path)
    const ahead = runInThisContext(made.replaceAll('"text"', '"made ahead"')) as PrecompiledTemplates
    expect((await compileTemplates([folder.path], ahead)).fill('page', {})).toBe('made ahead')
    await using changed = await createFolder({ 'page.hbs': 'Text' })
    expect((await compileTemplates([changed.path], ahead)).fill('page', {})).toBe('Text')
  })
})

describe('the templates that come with polydeck', () => {
  const folder = fileURLToPath(new URL('../../templates', import.meta.url))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.hbs'),
  )

  it.each(names)('%s puts nothing in unescaped, and no attribute without quotation marks', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text).not.toMatch(/\{\{\{|\{\{&/)
    expect(text.replace(/\{\{#if [^}]*\}\}/g, '')).not.toMatch(/=\{\{/)
  })
})
