import { describe, expect, it } from 'vitest'
import { parseCodeInfo } from '../../src/markdown/parse-code-info.js'

describe('the line that opens a block of code', () => {
  it.each([
    ['', { language: '' }],
    ['ts', { language: 'ts' }],
    [
      'ts {1,3-5|7}',
      {
        language: 'ts',
        settings: {
          stages: [
            [
              [1, 1],
              [3, 5],
            ],
            [[7, 7]],
          ],
        },
      },
    ],
    ['ts{2}', { language: 'ts', settings: { stages: [[[2, 2]]] } }],
    ['ts {all|1|*}', { language: 'ts', settings: { stages: [[], [[1, 1]], []] } }],
    ['ts {lines:true,startLine:5}', { language: 'ts', settings: { firstNumber: 5 } }],
    ['ts {2-3}{lines:true}', { language: 'ts', settings: { stages: [[[2, 3]]], firstNumber: 1 } }],
    ['ts {lines:false}', { language: 'ts' }],
    ['js [1-2|3]', { language: 'js', settings: { firstNumber: 1, stages: [[[1, 2]], [[3, 3]]] } }],
    ['js [712: 1|3]', { language: 'js', settings: { firstNumber: 712, stages: [[[1, 1]], [[3, 3]]] } }],
    ['js [712:]', { language: 'js', settings: { firstNumber: 712 } }],
    ['js [src/a b.js]', { language: 'js', settings: { file: 'src/a b.js' } }],
    ['js:src/a.js', { language: 'js', settings: { file: 'src/a.js' } }],
    [
      'js title="a \'b\'.js" showLineNumbers',
      { language: 'js', settings: { file: "a 'b'.js", firstNumber: 1 } },
    ],
    [
      'py linenums="3" hl_lines="2 4-5"',
      {
        language: 'py',
        settings: {
          firstNumber: 3,
          stages: [
            [
              [2, 2],
              [4, 5],
            ],
          ],
        },
      },
    ],
    [
      '{.python code-line-numbers="1|2-3" filename="a.py"}',
      { language: 'python', settings: { firstNumber: 1, stages: [[[1, 1]], [[2, 3]]], file: 'a.py' } },
    ],
    ['{.py .numberLines startFrom="9"}', { language: 'py', settings: { firstNumber: 9 } }],
    ['{.py code-line-numbers="false"}', { language: 'py' }],
    ['js {.fragment #one}', { language: 'js', attributes: '.fragment #one' }],
    ['js {.fragment} {2}', { language: 'js', attributes: '.fragment', settings: { stages: [[[2, 2]]] } }],
    ['js Terminal foo=1', { language: 'js', unknown: ['Terminal', 'foo=1'] }],
    ['js {1,x}', { language: 'js', unknown: ['{1,x}'] }],
    ['js {5-}', { language: 'js', unknown: ['{5-}'] }],
    [`js {${'1|'.repeat(20)}2}`, { language: 'js' }],
  ])('%s', (info, expected) => {
    expect(parseCodeInfo(info)).toMatchObject({ attributes: '', settings: {}, ...expected })
    if ('unknown' in expected) expect(parseCodeInfo(info).unknown).toEqual(expected.unknown)
    if (!('settings' in expected)) expect(parseCodeInfo(info).settings).toEqual({})
  })

  it('is read in time that grows with its length', () => {
    for (const sign of ['{', '[', 'a=', '"', '1|', '1,', ' ', '{a', ':'])
      expect(parseCodeInfo(`js ${sign.repeat(50_000)}`).language).toBe('js')
  })
})
