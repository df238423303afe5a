/** A file that is not as one would wish, what is said of it (`rule:line`), and whether a deck comes of it. */
export interface BrokenFile {
  readonly name: string
  readonly content: string | Uint8Array
  readonly said: readonly string[]
  readonly isDeck?: boolean
}

const bytes = (...numbers: readonly number[]) => Uint8Array.from(numbers)
const file = (name: string, content: string | Uint8Array, ...said: readonly string[]): BrokenFile => ({
  name,
  content,
  said,
})
const gone = (name: string, content: string | Uint8Array, ...said: readonly string[]): BrokenFile => ({
  ...file(name, content, ...said),
  isDeck: false,
})

const talk = '# Talk\n\n## One\n\ntext\n'

/** Files as they happen, each a deck of its own. */
export const brokenFiles: readonly BrokenFile[] = [
  gone('empty', '', 'document/empty'),
  gone('one space', ' ', 'document/empty'),
  gone('blank lines', '\n\n\r\n\t\n', 'document/empty'),
  gone('only a byte order mark', '\uFEFF', 'document/empty'),
  file('a byte order mark', `\uFEFF${talk}`),
  file('a byte order mark before front matter', `\uFEFF---\ntitle: A\n---\n\n${talk}`),
  file('carriage returns and line feeds', talk.replaceAll('\n', '\r\n')),
  file('carriage returns alone', talk.replaceAll('\n', '\r')),
  file('all line ends mixed', '# Talk\r\n\r## One\n\r\ntext\r'),
  file('no line end', '# Talk'),
  gone('invalid UTF-8', bytes(0x23, 0x20, 0xff, 0xfe, 0x0a), 'document/not-utf8'),
  gone('a cut-off sign', bytes(0x23, 0x20, 0xe4, 0xb8), 'document/not-utf8'),
  gone('an overlong sign', bytes(0x23, 0x20, 0xc0, 0xaf), 'document/not-utf8'),
  gone('a surrogate', bytes(0x23, 0x20, 0xed, 0xa0, 0x80), 'document/not-utf8'),
  gone('Latin-1', Buffer.from('# Caf\xe9\n', 'latin1'), 'document/not-utf8'),
  gone('UTF-16', Buffer.from(`\uFEFF${talk}`, 'utf16le'), 'document/not-utf8'),
  gone('UTF-16 without a mark', Buffer.from(talk, 'utf16le'), 'document/not-utf8'),
  gone('a NUL', '# Talk\0\n', 'document/not-utf8'),
  gone(
    'a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    'document/not-utf8',
  ),
  gone('a line of ten million signs', `# Talk\n\n${'x'.repeat(10_000_000)}\n`, 'document/too-large'),
  file('a line of half a million signs', `# Talk\n\n${'x'.repeat(500_000)}\n`),
  gone('ten thousand headings', `# Talk\n\n${'## A\n\n'.repeat(10_000)}`, 'document/too-many-slides:1999'),
  file('no heading', 'text\n', 'document/no-heading:1'),
  file('only deep headings', '###### A\n\ntext\n', 'document/no-heading:1'),
  file('the same heading again and again', `# A\n\n${'## A\n\ntext\n\n'.repeat(20)}`),
  file('an empty heading', '# Talk\n\n##\n\ntext\n'),
  file('only front matter', '---\ntitle: A\n---\n'),
  file('only front matter without a title', '---\nauthor: A\n---\n', 'document/no-heading:1'),
  file('empty front matter', '---\n---\n\n# Talk\n'),
  file('front matter that is never closed', '---\ntitle: A\n\n# Talk\n'),
  file('front matter that is no YAML', '---\ntitle: [\n---\n\n# Talk\n', 'front-matter/not-yaml:2'),
  file('front matter with a tab', '---\ntitle:\n\ta: b\n---\n\n# Talk\n', 'front-matter/not-yaml:3'),
  file(
    'front matter with a key twice',
    '---\ntitle: A\ntitle: B\n---\n\n# Talk\n',
    'front-matter/duplicate-key:3',
  ),
  file('front matter with a wrong value', '---\nsize: big\n---\n\n# Talk\n', 'front-matter/wrong-value:1'),
  file('front matter of a list', '---\n- a\n- b\n---\n\n# Talk\n'),
  file('two front matters', '---\ntitle: A\n---\n---\ntitle: B\n---\n\n# Talk\n'),
  file('TOML that is none', '+++\n= = =\n+++\n\n# Talk\n'),
  file('only rules', '---\n\n***\n\n___\n', 'document/no-heading:1'),
  file('only a comment', '<!-- nothing -->\n', 'document/no-heading:1'),
  file('a comment that is never closed', '# Talk\n\n<!-- open\n\n## One\n', 'html/unclosed:3'),
  file('HTML that is never closed', '# Talk\n\n<table><tr><td>a\n\n## One\n', 'html/unclosed:3'),
  file('only a script', '<script>a</script>\n', 'html/removed', 'document/no-heading:1'),
  file('a fence that is never closed', '# Talk\n\n```js\ntext\n\n## One\n'),
  file('a table without cells', '# Talk\n\n|\n|-|\n'),
  file('a footnote that is nowhere', '# Talk\n\na[^1]\n'),
  file('a reference to itself', '# Talk\n\n[a]: [a]\n\n[a]\n'),
  file('signs of every kind of space', '# Talk\n\na\u00a0\u1680\u2003\u2028\u2029\u202f\u3000b\n'),
  file('half an emoji', '# Talk\n\n\u{1F468}\u200d\n'),
  file('signs for controls', '# Talk \u0007\u001b[31m\n\na\u0008b\u007f\n'),
  file('a picture that is nowhere', '# Talk\n\ntext\n\n![a](nowhere.png)\n', 'asset/not-found:5'),
]
