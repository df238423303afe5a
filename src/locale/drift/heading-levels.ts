import { inSource, quoted, type DriftRule, type Finding } from './compared-decks.js'

/** Headings of another level than the source's. */
export const findHeadingLevels: DriftRule = (decks) =>
  decks.pairs.flatMap(({ id, one: { slide: one }, other: { slide: other } }): Finding[] => {
    if (one.level === other.level || one.role !== 'body') return []
    const here = other.level === 0 ? 'has no heading here, only a rule' : `has level ${other.level} here`
    const there = one.level === 0 ? 'has none' : `has level ${one.level}`
    const message = `The slide ${quoted(other.heading || one.heading)} ${here}; in the source it ${there} (${inSource(decks, one.line)}).`
    return [{ rule: 'locale/heading-level', message, line: other.line, slide: id }]
  })
