import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../src/markdown/read-front-matter.js'
import { sampleDeck, sampleFile } from '../sample-deck.js'

const read = (text: string) => readFrontMatter(sampleFile(text))
const readYaml = (yaml: string) => read(`---\n${yaml}\n---\nbody\n`)
const rules = (yaml: string) => readYaml(yaml).diagnostics.map(({ rule }) => rule)

describe('readFrontMatter', () => {
  it.each([
    ['title: A talk', { title: 'A talk' }],
    ['title: "Q&amp;A &#39;now&#39; &lt;b&gt;"', { title: "Q&A 'now' <b>" }],
    ['title: >\n  two\n  lines', { title: 'two lines' }],
    ['title: |\n  two\n  lines', { title: 'two lines' }],
    ['title: 2026', { title: '2026' }],
    ['title: 1.5', { title: '1.5' }],
    ['title: yes', { title: 'yes' }],
    ['title: "  spaced   out "', { title: 'spaced out' }],
    ['title: 中文：标题', { title: '中文：标题' }],
    ['title:', {}],
    ['title: ""', {}],
    ['title: ~', {}],
    ['subtitle: Below\ndescription: What it is', { subtitle: 'Below', description: 'What it is' }],
    ['author: Ann', { author: 'Ann' }],
    ['author: [Ann, Bob]', { author: 'Ann, Bob' }],
    ['author:\n  - Ann &amp; Eve\n  - Bob', { author: 'Ann & Eve, Bob' }],
    ['date: 2026-01-02', { date: '2026-01-02' }],
    ['date: January 2026', { date: 'January 2026' }],
    ['date: 2026-01-02T03:04:05Z', { date: '2026-01-02T03:04:05Z' }],
    ['lang: pt-br', { lang: 'pt-BR' }],
    ['lang: ZH-hans', { lang: 'zh-Hans' }],
    ['theme: night', { theme: 'night' }],
    ['size: 4:3', { size: '4:3' }],
    ['size: "16:9"', { size: '16:9' }],
    ['size: 243', { size: '4:3' }],
    ['size: 969', { size: '16:9' }],
    ['{"title": "As JSON", "lang": "es"}', { title: 'As JSON', lang: 'es' }],
    ['title: A # comment\n# another', { title: 'A' }],
    ['layout: post\ntags: [a, b]\nnested:\n  title: inner\ntitle: A', { title: 'A' }],
    ['1: one\ntrue: two\ntitle: A', { title: 'A' }],
    ['title: [a, b]', { title: 'a b' }],
    ['author: [Ann, 1]', { author: 'Ann, 1' }],
    ['author: {name: Ann, mail: a@example.org}', { author: 'Ann' }],
    ['author:\n- name: Ann\n- Bob', { author: 'Ann, Bob' }],
    ['title: "**Bold** and <br> `code`, [link](a.md) <b class=x>b</b>"', { title: 'Bold and code, link b' }],
    ['title: snake_case_name and 2 * 3 * 4', { title: 'snake_case_name and 2 * 3 * 4' }],
    ['title: "*A* _talk_ ~~off~~"', { title: 'A talk off' }],
    ['title: |-\n  # no comment\n\n  - b', { title: '# no comment - b' }],
    ['# a comment\n\ntitle: A', { title: 'A' }],
    ['keywords: [slides, "language &amp; text"]', { keywords: 'slides, language & text' }],
    ['url: https://Example.com/talk', { url: 'https://example.com/talk' }],
    ['url: /posts/talk/', {}],
    ['qr: last\nnotes: speaker\nlinks: print', { qr: 'last', notes: 'speaker', links: 'print' }],
    ['duration: 20', { duration: 20 }],
    ['duration: 45 min', { duration: 45 }],
    ['', {}],
  ])('reads %j', (yaml, expected) => {
    const head = readYaml(yaml)
    expect(head.frontMatter).toEqual(expected)
    expect(head.diagnostics).toEqual([])
    expect(head.body).toBe('body\n')
  })

  it.each([
    ['title: true', 'title', '`true`'],
    ['title: [a, {b: c}]', 'title', '["a",{"b":"c"}]'],
    ['title: {a: b}', 'title', '{"a":"b"}'],
    ['author: [Ann, true]', 'author', '["Ann",true]'],
    ['lang: [en]', 'lang', '["en"]'],
    ['lang: klingonese', 'lang', '"klingonese"'],
    ['lang: "../../etc"', 'lang', '"../../etc"'],
    ['theme: false', 'theme', 'false'],
    [`title: [${'a, '.repeat(100)}{}]`, 'title', '["a","a"'],
    ['size: 16:10', 'size', '"16:10"'],
    ['size: toString', 'size', '"toString"'],
    ['url: javascript:alert(1)', 'url', '"javascript:alert(1)"'],
    ['url: file:///etc/passwd', 'url', '"file:///etc/passwd"'],
    ['url: https://', 'url', '"https://"'],
    [`url: https://example.com/${'a'.repeat(800)}`, 'url', '"https://example.com/aaa'],
    ['qr: middle', 'qr', '"middle"'],
    ['notes: all', 'notes', '"all"'],
    ['links: [a]', 'links', '["a"]'],
    ['duration: soon', 'duration', '"soon"'],
    ['duration: 0', 'duration', '0'],
  ])('leaves out the value of %s, and says so', (yaml, key, shown) => {
    const { frontMatter, diagnostics } = readYaml(`${yaml}\nsubtitle: still there`)
    expect(frontMatter).toEqual({ subtitle: 'still there' })
    expect(diagnostics).toMatchObject([{ rule: 'front-matter/wrong-value' }])
    expect(diagnostics[0]?.message).toContain(`\`${key}\``)
    expect(diagnostics[0]?.message).toContain(shown.replaceAll('`', ''))
    expect(diagnostics[0]?.message.length).toBeLessThan(140)
  })

  it.each([
    ['---\n---\nbody', 'body', 2],
    ['---\ntitle: A\n---\nbody', 'body', 3],
    ['---\ntitle: A\n---', '', 2],
    ['---  \ntitle: A\n--- \n\nbody', '\nbody', 3],
    ['\uFEFF---\ntitle: A\n---\nbody', 'body', 3],
    ['---\n---\n# Talk\n\n---\n\nmore', '# Talk\n\n---\n\nmore', 2],
    ['---\ntitle: A\n---\nbody\n---\ntitle: B\n---\n', 'body\n---\ntitle: B\n---\n', 3],
    ['body', 'body', 0],
    ['\n \n---\ntitle: A\n---\nbody', 'body', 5],
    ['<!-- made by\na machine -->\n---\ntitle: A\n---\nbody', 'body', 5],
    ['---\ntitle: A\n...\nbody', 'body', 3],
    ['\n---\n---\nbody', '\n---\n---\nbody', 0],
    ['---\n# Heading\n---\nbody', '---\n# Heading\n---\nbody', 0],
    ['---\n\nJust text.\n\n---\nbody', '---\n\nJust text.\n\n---\nbody', 0],
    ['---\n- a\n- b\n---\nbody', '---\n- a\n- b\n---\nbody', 0],
    ['---\nA: word\n\nand text.\n---\nbody', '---\nA: word\n\nand text.\n---\nbody', 0],
    [' ---\ntitle: A\n---\n', ' ---\ntitle: A\n---\n', 0],
    ['---\ntitle: A\n', '---\ntitle: A\n', 0],
    ['----\ntitle: A\n----\n', '----\ntitle: A\n----\n', 0],
    ['+++\ntitle = "A"\n+++\nbody', 'body', 3],
    ['+++\ntitle = "A"\n', '+++\ntitle = "A"\n', 0],
  ])('finds where the text of %j begins', (text, body, linesBefore) => {
    expect(read(text)).toMatchObject({ body, linesBefore })
  })

  it('counts the lines of the front matter in those of the text', () => {
    const deck = sampleDeck('---\ntitle: A\n---\n\n# Talk\n\n## One\n\ntext\n')
    expect(deck.slides.map(({ line }) => line)).toEqual([5, 5, 7])
  })

  it.each([
    ['title: "open', 2],
    ['a: b: c', 2],
    ['title: @at', 2],
  ])('says where %j is no YAML, and goes on', (yaml, line) => {
    const head = readYaml(yaml)
    expect(head).toMatchObject({ frontMatter: {}, body: 'body\n' })
    expect(head.diagnostics).toMatchObject([
      { rule: 'front-matter/not-yaml', severity: 'error', place: { file: 'en.md', line } },
    ])
    expect(head.diagnostics[0]?.message).toMatch(/^The front matter is not YAML: .*\.$/)
    expect(head.diagnostics[0]?.message).not.toContain('\n')
  })
})

describe('readFrontMatter, of lines that are no YAML', () => {
  it.each([
    ['title: One: two\nauthor: Ann', { title: 'One: two', author: 'Ann' }],
    ['title: A\n\tsubtitle: B', { title: 'A' }],
    ['title: "A" and b', {}],
    ["title: 'One: two'\nx: y: z", { title: 'One: two' }],
  ])('reads what stands in a line of its own: %j', (yaml, frontMatter) => {
    const head = readYaml(yaml)
    expect(head.frontMatter).toEqual(frontMatter)
    expect(head.diagnostics).toMatchObject([{ rule: 'front-matter/not-yaml' }])
  })

  it('tells of a key that stands twice, and takes the last one', () => {
    const head = readYaml('title: A\nauthor: Ann\ntitle: B')
    expect(head.frontMatter).toEqual({ title: 'B', author: 'Ann' })
    expect(head.diagnostics).toMatchObject([
      {
        rule: 'front-matter/duplicate-key',
        place: { line: 4 },
        message: '`title` stands twice in the front matter.',
      },
    ])
  })

  it('finds the line of a problem also behind blank lines', () => {
    expect(read('\n\n---\ntitle: A\ntitle: B\n---\n').diagnostics).toMatchObject([{ place: { line: 5 } }])
  })
})

describe('readFrontMatter, of TOML', () => {
  it.each([
    ['title = "A"', { title: 'A' }],
    ["title = 'A \\n b' # comment", { title: 'A \\n b' }],
    ['title = "A \\"b\\" \\u00e9"', { title: 'A "b" é' }],
    ['title = """two\nlines"""\ndate = 2026-01-02 # day', { title: 'two lines', date: '2026-01-02' }],
    ['author = ["Ann", \'Bob\']\ndraft = true\nweight = 3', { author: 'Ann, Bob' }],
    ['title = "A"\n[params]\nsubtitle = "no"', { title: 'A' }],
    ['', {}],
  ])('reads %j', (toml, frontMatter) => {
    const head = read(`+++\n${toml}\n+++\nbody\n`)
    expect(head).toMatchObject({ body: 'body\n', diagnostics: [] })
    expect(head.frontMatter).toEqual(frontMatter)
  })
})

describe('readFrontMatter, of hostile text', { retry: 2 }, () => {
  const canary = 'polydeckFrontMatterRan'

  it.each(['js', 'javascript', 'coffee', 'json', 'toml', 'yaml', ' js'])(
    'takes a first line ---%s for text',
    (language) => {
      const text = `---${language}\nglobalThis.${canary} = 1; module.exports = { title: 'evil' }\n---\n`
      expect(read(text)).toMatchObject({ frontMatter: {}, body: text, linesBefore: 0 })
      expect(canary in globalThis).toBe(false)
    },
  )

  it.each([
    `title: !!js/function 'function () { globalThis.${canary} = 1 }'`,
    `title: !!js/regexp /a/`,
    'title: !!js/undefined ""',
    'title: !!binary aGVsbG8=',
    'title: !!timestamp 2026-01-02',
    'title: !!python/object/apply:os.system ["touch evil"]',
    'title: !evil a',
    '!!map {title: !!set {a}}',
    '%TAG ! tag:evil,2000:\n---\ntitle: !x a',
  ])('refuses the tag in %s', (yaml) => {
    expect(rules(yaml)).toEqual(['front-matter/not-yaml'])
    expect(canary in globalThis).toBe(false)
  })

  const deep = (count: number) => `${'['.repeat(count)}${']'.repeat(count)}`
  const laughs = Array.from(
    { length: 30 },
    (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`,
  )
  const merges = Array.from({ length: 400 }, (_, index) => `  <<: [*m, *m, *m]\n  k${index}: 1`)

  it.each([
    ['aliases that grow', `a0: &a0 [x]\n${laughs.join('\n')}`],
    ['an alias at all', 'a: &a x\ntitle: *a'],
    ['an alias to itself', 'a: &a [*a]'],
    ['merges of merges', `base: &m {a: 1}\nall:\n${merges.join('\n')}`],
    ['more than 16 KiB', `title: A\nrest: ${'x'.repeat(16_384)}`],
    ['very deep nesting', `a: ${deep(8000)}`],
    ['very many open brackets', `a: ${'['.repeat(16_000)}`],
    ['very many quotes', `a: ${'"'.repeat(16_000)}`],
  ])('refuses %s at once', (_, yaml) => {
    const start = performance.now()
    expect(rules(yaml)).toEqual(['front-matter/not-yaml'])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it.each([
    ['many keys', Array.from({ length: 1500 }, (_, index) => `k${index}: 1`).join('\n')],
    ['many anchors', Array.from({ length: 900 }, (_, index) => `k${index}: &a${index} 1`).join('\n')],
    ['long comments', `# ${'x'.repeat(16_000)}`],
    ['many colons', `a: x${' :x'.repeat(5000)}`],
  ])('reads %s at once', (_, yaml) => {
    const start = performance.now()
    expect(rules(yaml)).toEqual([])
    expect(performance.now() - start).toBeLessThan(3000)
  })

  it.each([
    '__proto__: {polluted: yes}',
    '"__proto__": {polluted: yes}\ntitle: A',
    'constructor: {prototype: {polluted: yes}}',
    '{"__proto__": {"title": "evil", "polluted": "yes"}}',
    '<<: {polluted: yes, title: evil}',
    'toString: evil\nvalueOf: evil\nhasOwnProperty: evil',
  ])('changes no prototype for %s', (yaml) => {
    const { frontMatter } = readYaml(yaml)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(frontMatter.title ?? 'A').toBe('A')
    expect(Object.getPrototypeOf(frontMatter)).toBe(Object.prototype)
    expect(`${String({})}`).toBe('[object Object]')
  })

  it('keeps signs that a terminal or a page could take for orders as text', () => {
    expect(readYaml('title: "a\\e]0;b <script>"').frontMatter.title).toBe('a\u001b]0;b <script>')
  })
})
