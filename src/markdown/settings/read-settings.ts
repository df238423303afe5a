import type { RuleName } from '../../diagnostics/catalogue.js'
import { nearestName } from '../../language/nearest-name.js'
import { parseColour } from '../../markup/colour.js'
import { parseGradient } from '../../markup/gradient.js'
import { type SettingName, settingNames, type SlideSettings } from '../../model/slide-settings.js'
import type { ListedAttribute } from './read-attribute-list.js'
import { valueReaders } from './setting-values.js'

/** What is wrong with a setting. */
export interface SettingProblem {
  readonly rule: RuleName
  readonly message: string
}

/** Settings as they were read, and what of the list could not be. */
export interface ReadSettings {
  readonly settings: SlideSettings
  readonly problems: readonly SettingProblem[]
}

/** Names by which other tools know a setting. */
const otherNames: Readonly<Record<string, SettingName>> = {
  'background-colour': 'background-color',
  colour: 'color',
  'text-color': 'color',
  classes: 'class',
  'vertical-align': 'align',
}

/** What reveal.js knows and decks do not honour, and what to write instead. */
const unsupported: Readonly<Record<string, string>> = {
  'background-iframe': 'a deck shows no other pages; show a picture of it, or link to it',
  'background-interactive': 'backgrounds take no clicks; put what is to be clicked on the slide',
  state: 'give the slide a `class`, and the theme rules for it',
  autoslide: 'nothing goes on by itself; the speaker decides',
  'preview-link': 'links open in a window of their own',
  'prevent-swipe': 'swiping goes on everywhere',
  timing: 'say with `duration` in the front matter how long the talk takes',
  notes: 'write `Note:` or `::: notes`',
  markdown: 'write it in the document',
  'auto-animate-unmatched': 'what has no counterpart fades',
  style: 'give the slide a `class`, and the theme rules for it',
}

/** What holds in every deck, and so says nothing. */
const alwaysSo = new Set(['background-video-loop', 'background-video-muted', 'separator', 'charset'])

const videos = /\.(?:mp4|m4v|webm|ogv)$/i
const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$/i

/** Whether a name is one that a list of settings has, with effect or without. */
export const isSettingName = (name: string): boolean =>
  name === 'background' ||
  settingNames.some((one) => one === name) ||
  Object.hasOwn(otherNames, name) ||
  Object.hasOwn(unsupported, name) ||
  alwaysSo.has(name)

/** Reads a list of attributes as settings by the allow-list: names that are not on it and values that are none are told, and have no effect. */
export function readSettings(entries: readonly ListedAttribute[]): ReadSettings {
  const settings: Partial<Record<SettingName, string>> = {}
  const problems: SettingProblem[] = []
  for (const entry of entries) {
    const read = readSetting(entry)
    if (read === undefined) continue
    if ('message' in read) problems.push(read)
    else if (read.name === 'class' && settings.class !== undefined) settings.class += ` ${read.value}`
    else settings[read.name] = read.value
  }
  return { settings, problems }
}

type Read = { readonly name: SettingName; readonly value: string } | SettingProblem | undefined

/** A setting with its checked value, or what is wrong with it; `undefined` for what says nothing. */
export function readSetting({ name, value, written }: ListedAttribute): Read {
  if (name === 'background') return readBackground(value, written)
  if (alwaysSo.has(name)) return undefined
  const known = Object.hasOwn(otherNames, name) ? otherNames[name] : settingNames.find((one) => one === name)
  return known === undefined ? reportUnknown(name, written) : readKnown(known, value, written)
}

function readKnown(name: SettingName, value: string, written: string): Read {
  const reader = valueReaders[name]
  const given = name === 'align' && /^middle$/i.test(value.trim()) ? 'center' : value
  const read = reader.read(given.trim())
  if (read !== undefined) return { name, value: read }
  if (name === 'layout')
    return { rule: 'slide/unknown-layout', message: `There is no layout \`${shorten(value)}\`.` }
  const message = `\`${written}\` is \`${shorten(value)}\`, not ${reader.expected}.`
  return { rule: 'slide/wrong-setting', message }
}

/** A colour, a gradient, a video or a picture, told apart by what it looks like. */
function readBackground(value: string, written: string): Read {
  const text = value.trim()
  if (parseColour(text) !== undefined) return readKnown('background-color', text, written)
  if (parseGradient(text) !== undefined) return readKnown('background-gradient', text, written)
  const path = valueReaders['background-image'].read(text) ?? ''
  if (videos.test(path)) return { name: 'background-video', value: path }
  if (pictures.test(path) || /^https?:\/\//i.test(path)) return { name: 'background-image', value: path }
  const message = `\`${written}\` is \`${shorten(value)}\`, not a colour, a gradient of colours, or the path of a picture or video.`
  return { rule: 'slide/wrong-setting', message }
}

function reportUnknown(name: string, written: string): SettingProblem {
  const instead = Object.hasOwn(unsupported, name) ? unsupported[name] : undefined
  if (instead !== undefined)
    return { rule: 'slide/unknown-setting', message: `\`${written}\` has no effect in a deck: ${instead}.` }
  const near = nearestName(name, ['background', ...settingNames])
  const hint = near === undefined ? '' : ` Perhaps \`${near}\` is meant.`
  return { rule: 'slide/unknown-setting', message: `There is no setting \`${shorten(written)}\`.${hint}` }
}

const shorten = (text: string) => {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : letters.join('')
}
