import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diagramColours, mermaidSettings } from '../../src/diagrams/mermaid-settings.js'

const styles = readFileSync(
  join(fileURLToPath(new URL('../..', import.meta.url)), 'styles', 'diagrams.css'),
  'utf8',
)

describe('mermaidSettings', () => {
  it('is strict, and lets no diagram be less so or look otherwise', () => {
    expect(mermaidSettings()).toMatchObject({
      securityLevel: 'strict',
      htmlLabels: false,
      deterministicIds: true,
    })
    const { secure } = mermaidSettings() as { secure: readonly string[] }
    for (const name of ['secure', 'securityLevel', 'themeCSS', 'themeVariables', 'htmlLabels', 'fontFamily'])
      expect(secure).toContain(name)
  })

  it('is plain data, the same each time', () => {
    expect(JSON.parse(JSON.stringify(mermaidSettings()))).toEqual(mermaidSettings())
  })
})

describe('the colours of diagrams', () => {
  it('are each told apart from all others', () => {
    const names = Object.values(diagramColours)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toHaveLength(19)
  })

  it.each(Object.values(diagramColours))('%s is in the styles, for areas and for lines', (name) => {
    expect(styles).toContain(`.fill-${name} {`)
    expect(styles).toContain(`.line-${name} {`)
  })
})
