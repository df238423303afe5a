import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../src/config/check-config.js'
import { defineConfig } from '../../src/config/define-config.js'
import { schema } from '../../src/config/schema.js'

const file = 'polydeck.config.yaml'

function messageOf(raw: unknown): string {
  try {
    checkConfig(raw, file)
  } catch (error) {
    expect(error).toMatchObject({ code: 'broken-config' })
    return (error as Error).message
  }
  return ''
}

describe('checkConfig', () => {
  it('takes every key', () => {
    const config = defineConfig({
      inputs: ['talks', 'README.md'],
      out: 'built',
      sourceLocale: 'zh-hans',
      locale: 'es',
      locales: { pt_BR: 'pt-br', tw: 'zh-Hant' },
      formats: 'pdf',
      theme: 'night',
      size: '4:3',
      density: 'talk',
      minSize: 32,
      root: '..',
      pattern: '{locale}/{deck}.md',
      sourcePattern: '{deck}.md',
      include: '**/*.md',
      exclude: ['drafts/**'],
      concurrency: 1,
      browserPath: 'chrome',
      failOn: 'warning',
      rules: { 'locale/extra-slide': 'off', 'html/removed': 'error' },
      missing: 'placeholder',
      outdated: 'mark',
      lockstep: ['EN', 'es'],
      settings: { footer: 'Acme', 'background-opacity': 0.5, 'auto-animate': true },
      vars: { version: '2.1', city: { bg: 'София' } },
      words: { bg: { contents: 'Теми' } },
      minComplete: 90.5,
      limits: { bytes: 4096, slides: 20 },
    })
    expect(checkConfig(config, file)).toEqual({
      ...config,
      sourceLocale: 'zh-Hans',
      locale: ['es'],
      locales: { 'pt-br': 'pt-BR', tw: 'zh-Hant' },
      formats: ['pdf'],
      include: ['**/*.md'],
      lockstep: [['en', 'es']],
    })
  })

  it('takes several groups of locales in lockstep', () => {
    const lockstep = [
      ['en', 'es'],
      ['zh', 'ja'],
    ]
    expect(checkConfig({ lockstep }, file)).toEqual({ lockstep })
  })

  it.each([
    [{ teme: 'night' }, 'There is no key `teme`, which `polydeck.config.yaml` names. Did you mean `theme`?'],
    [
      { content: 'x' },
      'There is no key `content`, which `polydeck.config.yaml` names. Did you mean `inputs`?',
    ],
    [
      { settings: { foter: 'x' } },
      'There is no setting `foter`, which `polydeck.config.yaml` names. Did you mean `footer`?',
    ],
    [{ vars: { 'a b': 'x' } }, '`a b` in `vars` of `polydeck.config.yaml` is no name of a variable.'],
    [{ xyz: 1 }, 'There is no key `xyz`, which `polydeck.config.yaml` names.'],
    [
      { rules: { 'locale/extra-slides': 'off' } },
      'There is no rule `locale/extra-slides`, which `polydeck.config.yaml` names. Did you mean `locale/extra-slide`?',
    ],
    [
      { words: { bg: { content: 'x' } } },
      'There is no word `content`, which `polydeck.config.yaml` names. Did you mean `contents`?',
    ],
    [{ words: { bulgarian: {} } }, '`bulgarian` in `words` of `polydeck.config.yaml` is no language tag.'],
    [
      { rules: { 'locale/extra-slide': 'none' } },
      '`rules.locale/extra-slide` in `polydeck.config.yaml` is `"none"`, not one of `off`, `note`, `warning` and `error`.',
    ],
    [{ size: '16x9' }, '`size` in `polydeck.config.yaml` is `"16x9"`, not one of `16:9` and `4:3`.'],
    [
      { limits: { slides: 0 } },
      '`limits.slides` in `polydeck.config.yaml` is `0`, not a whole number from 1 to 100000.',
    ],
    [
      { limits: { slide: 2 } },
      'There is no limit `slide`, which `polydeck.config.yaml` names. Did you mean `slides`?',
    ],
    [{ minSize: 23 }, '`minSize` in `polydeck.config.yaml` is `23`, not a whole number from 24 to 40.'],
    [{ minSize: '32' }, '`minSize` in `polydeck.config.yaml` is `"32"`, not a whole number from 24 to 40.'],
    [{ minComplete: 101 }, '`minComplete` in `polydeck.config.yaml` is `101`, not a number from 0 to 100.'],
    [
      { locales: { br: 'brasil' } },
      '`locales.br` in `polydeck.config.yaml` is `"brasil"`, not a language tag such as `pt-BR`.',
    ],
    [
      { formats: ['html', 'pptx'] },
      '`formats.1` in `polydeck.config.yaml` is `"pptx"`, not one of `html`, `pdf`, `handout`, `article`, `standalone`, `png` and `thumbnails`.',
    ],
    [{ inputs: 3 }, '`inputs` in `polydeck.config.yaml` is `3`, not a path or a list of paths.'],
    [{ inputs: [] }, '`inputs` in `polydeck.config.yaml` is `[]`, not a path or a list of paths.'],
    [{ out: '' }, '`out` in `polydeck.config.yaml` is `""`, not a path.'],
    [{ out: null }, '`out` in `polydeck.config.yaml` is `null`, not a path.'],
    [{ out: undefined }, '`out` in `polydeck.config.yaml` is undefined, not a path.'],
    [
      { lockstep: ['en'] },
      '`lockstep.0` in `polydeck.config.yaml` is `["en"]`, not a list of at least two language tags, or a list of such lists.',
    ],
    ['text', '`polydeck.config.yaml` holds `"text"`, not a list of keys and values.'],
    [['a'], '`polydeck.config.yaml` holds `["a"]`, not a list of keys and values.'],
    [() => ({}), '`polydeck.config.yaml` holds function, not a list of keys and values.'],
  ])('refuses %j', (raw, message) => {
    expect(messageOf(raw)).toBe(message)
  })

  it('tells all that is wrong at once', () => {
    expect(messageOf({ teme: 1, size: 1, density: 2 }).split('\n')).toHaveLength(3)
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`key${index}`, 1]))
    expect(messageOf(many)).toMatch(/\n… and 4 more\.$/)
  })
})

describe('docs/configuration.md', () => {
  it('tells every key', () => {
    const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
    const [, table = ''] = page.split(/^## .*$/m)
    const told = [...table.matchAll(/^\| `(\w+)` +\|/gm)].map(([, key]) => key)
    expect(told).toEqual(Object.keys(schema.entries))
  })
})
