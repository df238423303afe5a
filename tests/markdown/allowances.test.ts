import { describe, expect, it } from 'vitest'
import { lastLine } from '../../src/model/allowance.js'
import { parseSample } from '../sample-deck.js'

const mark = '<!-- polydeck-allow locale/list-items: merged -->'

/** `rules | reason | line | from-to` of each comment that allows something. */
function read(lines: readonly string[]): string[] {
  return parseSample(lines.join('\n')).value.allowances.map(({ rules, reason, line, from, to }) => {
    const last = to === lastLine ? 'end' : String(to)
    return `${rules.join(' ')} | ${reason} | ${line} | ${from}-${last}`
  })
}

const scope = (lines: readonly string[]) => read(lines).map((text) => text.split(' | ')[3])

describe('a comment that allows something', () => {
  it.each([
    ['one rule', mark, 'locale/list-items | merged'],
    ['several', '<!-- polydeck-allow a/b, c/d: why: because -->', 'a/b c/d | why: because'],
    ['commas and colons of Chinese', '<!-- polydeck-allow a/b，c/d：原因 -->', 'a/b c/d | 原因'],
    ['lines', '<!--\n  polydeck-allow a/b:\n  why\n-->', 'a/b | why'],
    ['no reason', '<!-- polydeck-allow a/b -->', 'a/b | '],
    ['an empty reason', '<!--polydeck-allow a/b: -->', 'a/b | '],
    ['no rule', '<!-- polydeck-allow: why -->', ' | why'],
  ])('may name %s', (_, comment, expected) => {
    expect(read([comment]).map((text) => text.split(' | ').slice(0, 2).join(' | '))).toEqual([expected])
  })

  it('keeps nothing of itself in the deck', () => {
    expect(JSON.stringify(parseSample(`# A\n\n${mark}\n\nText ${mark} more.`).value.tree)).not.toContain(
      'polydeck-allow',
    )
  })

  it.each([
    ['fenced code', ['```html', mark, '```']],
    ['indented code', ['# A', '', `    ${mark}`]],
    ['inline code', ['# A', '', `Write \`${mark}\`.`]],
    ['another comment', ['<!-- polydeck-allowance a/b: why -->', '<!-- see polydeck-allow a/b: why -->']],
    ['a script', ['<script>', mark, '</script>']],
    ['one without an end', ['# A', '', '<!-- polydeck-allow a/b: why', '', 'Text.']],
  ])('is not read in %s', (_, lines) => {
    expect(read(lines)).toEqual([])
  })
})

describe('a comment counts', () => {
  it.each([
    ['for the file before the first heading', [mark, '', '# A', '', 'Text.'], '0-end'],
    ['for the file after front matter', ['---', 'title: A', '---', mark, '', 'Text.', '', '## B'], '0-end'],
    [
      'for lines of the file, front matter counted',
      ['---', 'title: A', '---', '# A', 'T.', '', mark, '- a'],
      '7-8',
    ],
    ['for the file where no heading is', ['Text.', '', mark], '0-end'],
    [
      'for a slide right above its heading',
      ['# A', '', 'T.', '', mark, '## B', '', 'T.', '', '### C', '', 'T.'],
      '6-9',
    ],
    ['for a slide under its heading', ['# A', '', '## B', '', mark, '', 'T.', '', 'T.', '', '## C'], '3-10'],
    ['for a slide in its heading', ['# A', '', `## B ${mark}`, '', 'T.', '', '---', '', 'T.'], '3-6'],
    ['for the slide above that it touches', ['# A', '', '## B', mark, '', '## C', '', 'T.'], '3-5'],
    ['for the slide below that it touches', ['# A', '', '## B', mark, '## C', '', 'T.'], '5-end'],
    ['for the slide of a heading in HTML', ['# A', '', mark, '', '<h2>B</h2>', '', 'T.', '', '## C'], '5-8'],
    ['for a deeper heading’s part', ['# A', '', 'T.', '', mark, '#### B', '', 'T.', '', '#### C'], '6-9'],
    ['for the list that follows', ['# A', '', 'T.', '', mark, '- a', '- b', '', 'T.'], '5-8'],
    [
      'for the table that follows',
      ['# A', '', 'T.', '', mark, '', '| a |', '| - |', '| 1 |', '', 'T.'],
      '5-9',
    ],
    [
      'for the block after another comment',
      ['# A', '', 'T.', '', mark, '<!-- note -->', 'T.', '', 'U.'],
      '5-7',
    ],
    ['for its paragraph', ['# A', '', 'T.', '', 'One', `two ${mark}`, 'three', '', 'U.'], '5-7'],
    ['between lines of a paragraph for what follows', ['# A', '', 'T.', mark, 'U.', '', 'V.'], '4-5'],
    [
      'for the block that follows in an item',
      ['# A', '', 'T.', '', '- one', '', `  ${mark}`, '  - two', '', '- three'],
      '7-9',
    ],
    ['for its item where nothing follows', ['# A', '', 'T.', '', '- one', '', `  ${mark}`, '- two'], '5-7'],
    [
      'for the rest of a block of HTML',
      ['# A', '', 'T.', '', '<div>', mark, 'U.', '</div>', '', 'V.'],
      '6-8',
    ],
    ['for itself where nothing follows', ['# A', '', 'T.', '', mark], '5-5'],
  ])('%s', (_, lines, expected) => {
    expect(scope(lines)).toEqual([expected])
  })
})
