import { compareText } from '../language/compare-text.js'
import type { Lock, LockedDeck, LockedSlide, LockedSource } from './lock.js'
import { lockVersion } from './lock.js'
import { formatSketch } from './sketch-words.js'

/**
 * The lock as JSON, sorted, a slide a line. Each object ends with a line that never changes, so that two branches of which one
 * adds a last line and the other changes the one before can be merged.
 */
export function formatLock(lock: Lock): string {
  const decks = [...lock].sort(([one], [other]) => compareText(one, other))
  const lines = decks.flatMap(([name, deck]) => formatDeck(name, deck))
  return ['{', `  "version": ${lockVersion},`, '  "decks": {', ...lines, '    "": 0', '  }', '}', ''].join(
    '\n',
  )
}

function formatDeck(name: string, { source, locales }: LockedDeck): string[] {
  const sources = source.map((version): Line => [
    `${version.id} ${version.print.hash}`,
    sourceFields(version),
  ])
  const translations = [...locales]
    .sort(([one], [other]) => compareText(one, other))
    .flatMap(([locale, slides]) =>
      formatObject(
        locale,
        [...slides].map(([id, slide]): Line => [id, slideFields(slide)]),
      ),
    )
  return [
    `    ${JSON.stringify(name)}: {`,
    ...formatObject('source', sources),
    '      "locales": {',
    ...translations.map((line) => `  ${line}`),
    '        "": 0',
    '      }',
    '    },',
  ]
}

type Line = readonly [name: string, fields: object]

function formatObject(name: string, lines: readonly Line[]): string[] {
  const sorted = [...lines].sort(([one], [other]) => compareText(one, other))
  return [
    `      ${JSON.stringify(name)}: {`,
    ...sorted.map(([key, fields]) => `        ${JSON.stringify(key)}: ${JSON.stringify(fields)},`),
    '        "": 0',
    '      },',
  ]
}

const sourceFields = ({ print, was }: LockedSource) => ({
  heading: print.heading,
  blocks: print.blocks.join(' '),
  words: formatSketch(print.words),
  ...(was.length > 0 && { was: [...was].sort(compareText) }),
})

const slideFields = ({ follows, hash, words }: LockedSlide) => ({
  ...(follows !== undefined && { follows }),
  hash,
  words: formatSketch(words),
})
