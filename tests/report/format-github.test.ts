import { describe, expect, it } from 'vitest'
import { formatGithub } from '../../src/report/format-github.js'
import { diagnosticOf } from './sample-report.js'
import { hostile } from './sample-translations.js'

const lines = (text: string) => text.split('\n').slice(0, -1)

describe('formatGithub', () => {
  it('is a command for each diagnostic, the gravest first', () => {
    const some = [
      diagnosticOf({ severity: 'note', line: null }),
      diagnosticOf({ rule: 'locale/list-items' }),
      diagnosticOf({ severity: 'error', file: 'talk/bg.md' }),
    ]
    expect(lines(formatGithub(some))).toEqual([
      '::error file=talk/bg.md,line=12,title=asset/not-found::There is no picture `a.png`.%0AMend the path.',
      '::warning file=talk/es.md,line=12,title=locale/list-items::There is no picture `a.png`.%0AMend the path.',
      '::notice file=talk/es.md,title=asset/not-found::There is no picture `a.png`.%0AMend the path.',
    ])
    expect(formatGithub([])).toBe('')
  })

  it('lets no document add a command, a property or a line', () => {
    const bad = diagnosticOf({
      file: `a,line=1::x\n${hostile.file}`,
      message: `${hostile.title}\r\n100% ::set-env::`,
    })
    const [line = '', ...others] = lines(formatGithub([bad]))
    expect(others).toEqual([])
    expect(line).toMatch(/^::warning file=[^:,]*,line=12,title=asset\/not-found::[^\n\r\p{Cc}\u202e]*$/u)
    expect(line).toContain('file=a%2Cline=1%3A%3Ax')
    expect(line).toContain('%0A100%25 ::set-env::')
  })

  it('joins those of a rule in a file where GitHub would drop some', () => {
    const many = Array.from({ length: 11 }, (_, index) => diagnosticOf({ line: index + 1 }))
    expect(lines(formatGithub(many))).toEqual([
      '::warning file=talk/es.md,line=1,title=asset/not-found::There is no picture `a.png`.%0A… and 10 more like this, in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11%0AMend the path.',
    ])
  })

  it('counts what GitHub would drop', () => {
    const many = Array.from({ length: 30 }, (_, index) => diagnosticOf({ file: `${index}.md` }))
    const shown = lines(formatGithub([...many, diagnosticOf({ severity: 'error' })]))
    expect(shown).toHaveLength(11)
    expect(shown[0]).toMatch(/^::error /)
    expect(shown.at(-1)).toBe(
      '::warning title=polydeck::and 21 warnings more in 21 files; GitHub shows 10 of a kind. `polydeck check` lists all.',
    )
  })
})
