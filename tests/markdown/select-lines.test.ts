import { describe, expect, it } from 'vitest'
import { dedent, selectLines } from '../../src/markdown/select-lines.js'

const code = `import a
// #region outer
function outer() {
  // #region inner
  return 1
  // #endregion inner
}
// #endregion
# --8<-- [start:cut]
last
# --8<-- [end:cut]
end
`

const take = (selection: Parameters<typeof selectLines>[1]) =>
  selectLines(code, selection)?.map(({ text, line }) => `${line} ${text}`)

describe('the lines of a file', () => {
  it('are all, without marks that are for whoever includes it', () => {
    expect(take({})).toHaveLength(10)
    expect(take({})?.at(-1)).toBe('12 end')
  })

  it('are those from one to another', () => {
    expect(take({ from: 10, to: 10 })).toEqual(['10 last'])
    expect(take({ from: 12 })).toEqual(['12 end'])
    expect(take({ to: 1 })).toEqual(['1 import a'])
    expect(take({ from: 12, to: 99 })).toEqual(['12 end'])
  })

  it('are those of a region, with the regions in it and without their marks', () => {
    expect(take({ region: 'outer' })).toEqual(['3 function outer() {', '5   return 1', '7 }'])
    expect(take({ region: 'inner' })).toEqual(['5   return 1'])
    expect(take({ region: 'cut' })).toEqual(['10 last'])
    expect(take({ region: 'outer', from: 3, to: 3 })).toEqual(['5   return 1'])
  })

  it.each([{ region: 'none' }, { region: 'out' }, { from: 99 }, { from: 0 }, { from: 3, to: 2 }])(
    'are none for %j',
    (selection) => {
      expect(take(selection)).toBeUndefined()
    },
  )

  it('lose the indent that all of them have', () => {
    const lines = ['    a', '', '      b', '\t'].map((text, index) => ({ text, line: index + 1 }))
    expect(dedent(lines).map(({ text }) => text)).toEqual(['a', '', '  b', ''])
  })
})
