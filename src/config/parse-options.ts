import { DeckError } from '../diagnostics/deck-error.js'
import { listNames } from '../language/list-names.js'
import { type LocaleNames, nameLocale } from '../language/name-locale.js'
import { nearestName } from '../language/nearest-name.js'
import { type OutputFormat, outputFormats } from '../model/build.js'
import { type CanvasName, canvasSizes, type CanvasSize } from '../model/canvas.js'
import { densities, type Density } from '../model/density.js'
import type { Severity } from '../model/diagnostic.js'
import type { LocaleTag } from '../model/locale.js'
import { type Machine, usualConcurrency } from './usual-concurrency.js'

const severities = ['error', 'warning'] as const satisfies readonly Severity[]
const mostDecksAtATime = 64
/** Body text is never smaller, and the largest size that it may have at its smallest. */
const [leastSize, largestLeast] = [24, 40]
/** The end of the year 9999: a PDF's date has four digits for the year. */
const lastEpoch = 253_402_300_799

/** The formats of `--format`, separated by commas; throws `DeckError` where one is not known. */
export function parseFormats(text: string): ReadonlySet<OutputFormat> {
  return new Set(parts(text, '--format').map((name) => oneOf(name, outputFormats, 'format')))
}

/** The level of `--fail-on`; throws `DeckError` where it is not known. */
export function parseSeverity(text: string): Severity {
  return oneOf(text.trim(), severities, 'level')
}

/** The slides' size that `--size` names; throws `DeckError` where there is none. */
export function parseSize(text: string): CanvasSize {
  return canvasSizes[oneOf(text.trim(), Object.keys(canvasSizes) as CanvasName[], 'size')]
}

/**
 * The locales of `--locale`, separated by commas, in canonical form; throws `DeckError` where one is no tag.
 * @param own what the project calls locales: an option may do so too
 */
export function parseLocales(text: string, own?: LocaleNames): readonly LocaleTag[] {
  const tags = parts(text, '--locale').map((tag) => parseLocale(tag, '--locale', own))
  return [...new Set(tags)]
}

/** One locale in canonical form; throws `DeckError`, which names the option, where it is no tag. */
export function parseLocale(text: string, option: string, own?: LocaleNames): LocaleTag {
  const locale = nameLocale(text, own)
  if (locale !== undefined) return locale
  throw new DeckError('wrong-option', `\`${text}\`, given with \`${option}\`, is not a language tag.`, {
    advice: 'Tags are written as in BCP 47: `es`, `pt-BR`, `zh-Hans`.',
  })
}

/** The groups of `--lockstep`, separated by `;`, their locales by commas; throws `DeckError` where one is no tag or alone. */
export function parseLockstep(
  texts: readonly string[],
  own?: LocaleNames,
): readonly (readonly LocaleTag[])[] {
  const groups = texts.flatMap((text) => text.split(';')).filter((group) => group.trim() !== '')
  return groups.map((group) => {
    const tags = parts(group, '--lockstep').map((tag) => parseLocale(tag, '--lockstep', own))
    if (new Set(tags).size > 1) return [...new Set(tags)]
    throw new DeckError(
      'wrong-option',
      `\`${group.trim()}\`, given with \`--lockstep\`, is one locale alone.`,
      {
        advice: 'Name at least two, separated by commas: `--lockstep en,es`.',
      },
    )
  })
}

/** How many decks at a time; see `usualConcurrency` for where nobody says. */
export function parseConcurrency(text: string | undefined, machine: Machine): number {
  if (text === undefined) return Math.min(mostDecksAtATime, usualConcurrency(machine))
  const value = wholeNumber(text)
  if (value !== undefined && value >= 1 && value <= mostDecksAtATime) return value
  throw new DeckError('wrong-option', `\`${text}\`, given with \`--concurrency\`, cannot be used.`, {
    advice: `Give a whole number from 1 to ${mostDecksAtATime}.`,
  })
}

/** The density that `--density` names; throws `DeckError` where there is none. */
export function parseDensity(text: string): Density {
  return oneOf(text.trim(), densities, 'density')
}

/** The least size of body text in px that `--min-size` asks for; throws `DeckError` where slides cannot be set so. */
export function parseMinSize(text: string): number {
  const value = wholeNumber(text.trim().replace(/px$/, ''))
  if (value !== undefined && value >= leastSize && value <= largestLeast) return value
  throw new DeckError('wrong-option', `\`${text}\`, given with \`--min-size\`, cannot be used.`, {
    advice: `Give whole px from ${leastSize}, which is usual, to ${largestLeast}, for the largest halls.`,
  })
}

/** The least per cent of slides up to date that `--min-complete` asks for; throws `DeckError` where it is no share. */
export function parseMinComplete(text: string): number {
  const value = Number(text.trim().replace(/\s*%$/, '') || Number.NaN)
  if (value >= 0 && value <= 100) return value
  throw new DeckError('wrong-option', `\`${text}\`, given with \`--min-complete\`, cannot be used.`, {
    advice: 'Give a number from 0 to 100: the least per cent of slides that must be up to date.',
  })
}

/** The seconds since 1970 that `SOURCE_DATE_EPOCH` gives, a convention of reproducible builds; nothing where it is not set. */
export function parseEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const value = wholeNumber(text)
  if (value !== undefined && value <= lastEpoch) return value
  throw new DeckError(
    'wrong-option',
    `The variable \`SOURCE_DATE_EPOCH\` is \`${text}\`, which is no date.`,
    {
      advice: 'Set it to whole seconds since 1970, up to the year 9999, or unset it.',
    },
  )
}

function parts(text: string, option: string): readonly string[] {
  const found = text.split(',').flatMap((part) => part.trim() || [])
  if (found.length > 0) return found
  throw new DeckError('wrong-option', `\`${option}\` was given nothing.`, {
    advice: 'Give a value, or several separated by commas.',
  })
}

/** A name that must be one of several; throws `DeckError` where it is not. */
export function parseName<T extends string>(text: string, names: readonly T[], kind: string): T {
  return oneOf(text.trim(), names, kind)
}

function oneOf<T extends string>(text: string, names: readonly T[], kind: string): T {
  const known = names.find((name) => name === text)
  if (known !== undefined) return known
  throw new DeckError('wrong-option', `There is no ${kind} \`${text}\`.`, {
    advice: `${didYouMean(nearestName(text, names))}Known ones are ${listNames(names)}.`,
  })
}

const didYouMean = (name: string | undefined) => (name === undefined ? '' : `Did you mean \`${name}\`? `)

const wholeNumber = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)
