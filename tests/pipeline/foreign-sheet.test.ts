import { describe, expect, it } from 'vitest'
import { scopeStyle } from '../../src/dialects/scope-styles.js'
import { foreignSheet } from '../../src/pipeline/foreign-sheet.js'
import { alignDecks } from '../../src/locale/align-decks.js'
import { sampleDeck } from '../sample-deck.js'

describe('foreignSheet', () => {
  const deck = sampleDeck('# A\n\n## B\n\ntext\n')
  const sheetOf = (line: number, isScoped: boolean) => {
    const { style } = scopeStyle({ css: 'p { color: red }', line, isScoped })
    const [localized] = alignDecks([{ ...deck, styles: [style] }], 'en').value
    return localized && foreignSheet(localized)
  }

  it('puts what is scoped below the slide that it stands on', () => {
    expect(sheetOf(3, true)?.content).toBe('section.slide[data-slide="b"] p { color: red }\n')
    expect(sheetOf(3, false)?.content).toBe('section.slide p { color: red }\n')
  })

  it('has a name of its content, and is none where there are no styles', () => {
    expect(sheetOf(3, false)?.name).toMatch(/^document-[\da-f]+\.css$/)
    const [plain] = alignDecks([deck], 'en').value
    expect(plain && foreignSheet(plain)).toBeUndefined()
  })
})
