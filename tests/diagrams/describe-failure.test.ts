import { describe, expect, it } from 'vitest'
import { describeFailure, refuseDiagram } from '../../src/diagrams/describe-failure.js'

const failed = (message: string, line?: number) => ({
  kind: 'failed' as const,
  message,
  ...(line !== undefined && { line }),
})

describe('describeFailure', () => {
  it('says what mermaid says in one line, with the line of the text', () => {
    const message = "Parse error on line 3:\n...TD  A[x --> B\n------------^\nExpecting 'SQE', got '1'"
    expect(describeFailure(failed(message, 2), 'flowchart TD\n  A[x --> B')).toEqual({
      message: "Mermaid says: Parse error: ...TD A[x --> B Expecting 'SQE', got '1'",
      line: 2,
    })
  })

  it('names two of the words that could stand there, however many they are', () => {
    const message = "Parse error on line 1:\nA[x\n---^\nExpecting 'SQE', 'PE', '-)', 'TEXT', got '1'"
    expect(describeFailure(failed(message, 1), 'flowchart TD').message).toBe(
      "Mermaid says: Parse error: A[x Expecting 'SQE', 'PE', …, got '1'",
    )
  })

  it('counts the lines that mermaid takes away first', () => {
    const source = '---\ntitle: A\n---\n%% a comment\nflowchart TD\n%% another\n  A[x --> B'
    expect(describeFailure(failed('x', 2), source).line).toBe(7)
    expect(describeFailure(failed('x', 1), `\n\n${source}`).line).toBe(7)
    expect(describeFailure(failed('x', 9), source).line).toBe(7)
  })

  it('takes the line from the words where it is told nowhere else', () => {
    const said = describeFailure(failed('Parsing failed: Parse error on line 2, column 3: no'), 'pie\n  x')
    expect(said).toEqual({ message: 'Mermaid says: Parsing failed: Parse error:, column 3: no', line: 2 })
  })

  it('names a kind that is left out, and one that there is not', () => {
    const none = failed('No diagram type detected matching given configuration for text: …')
    expect(describeFailure(none, 'mindmap\n  root').message).toBe(
      '`mindmap` is a kind of diagram that is not drawn here.',
    )
    expect(describeFailure(none, '%% a\nflowhcart TD\n')).toEqual({
      message: '`flowhcart` is no kind of diagram.',
      line: 2,
    })
    expect(describeFailure(none, '').message).toBe('`` is no kind of diagram.')
  })

  it('cuts what is long', () => {
    expect(describeFailure(failed('x '.repeat(9_000)), 'pie').message.length).toBeLessThan(300)
  })
})

describe('refuseDiagram', () => {
  it('gives no reason for a text that can be drawn', () => {
    expect(refuseDiagram('flowchart TD\n  A[Costs $5] --> B[$6]')).toBeUndefined()
  })

  it('refuses what is too long, and math in labels with its line', () => {
    expect(refuseDiagram('x'.repeat(20_001))?.message).toBe('It has more than 20000 letters.')
    expect(refuseDiagram('flowchart TD\n  A[$$x^2$$]')).toMatchObject({ line: 2 })
  })
})
