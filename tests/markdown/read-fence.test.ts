import { describe, expect, it } from 'vitest'
import { readFence } from '../../src/markdown/read-fence.js'

/** A fence in short: how it is named, its names, its title, its attributes. */
function read(line: string): string | undefined {
  const fence = readFence(line)
  if (fence === undefined) return undefined
  if (fence.kind === 'close') return `close ${fence.length}`
  const { length, style, names, title, attributes } = fence
  return [length, style, names.join('+'), `“${title}”`, ...[...attributes].map((one) => one.join('='))].join(
    ' ',
  )
}

describe('a line of colons', () => {
  it.each([
    [':::', 'close 3'],
    [':::::  ', 'close 5'],
    ['::: notes', '3 word notes “”'],
    ['::: Tip  A title: of words ', '3 word tip “A title: of words”'],
    [':::note', '3 glued note “”'],
    [':::note Title', '3 glued note “Title”'],
    [':::tip[In brackets]{#own}', '3 glued tip “In brackets” id=own'],
    [':::{note}', '3 directive note “”'],
    [':::{warning} Title', '3 directive warning “Title”'],
    [':::: {.columns}', '4 classes columns “”'],
    ['::: {.column width="40%"}', '3 classes column “” width=40%'],
    ["::: {#a .column .fragment width='40%'}", '3 classes column+fragment “” id=a width=40%'],
    ['::: column width=40%', '3 word column “” width=40%'],
    ['::: column {width="40%" .fragment}', '3 word column+fragment “” width=40%'],
    ['::: card A title {.fragment}', '3 word card+fragment “A title”'],
    ['::: {.callout-tip title="Mine"}', '3 classes callout-tip “Mine” title=Mine'],
    ['::: {lang=fr}', '3 classes  “” lang=fr'],
    ['::: Warning ::::::', '3 word warning “”'],
    ['::: бележки', '3 word бележки “”'],
  ])('%j is read', (line, expected) => {
    expect(read(line)).toBe(expected)
  })

  it.each([
    '::',
    ':: notes',
    '::: 3 men',
    '::: - a',
    '::: «Oui»',
    ':::)',
    '::: {}',
    '::: {…}',
    '::: {.a',
    ':::std::move',
    `::: ${'a'.repeat(1_000)}`,
  ])('%j is text', (line) => {
    expect(readFence(line)).toBeUndefined()
  })
})
