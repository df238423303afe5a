import type { Element } from 'hast'
import type { CodeSettings, LineRange } from '../model/code.js'

/** What an author says about code, as its `code` element has it; nothing where that is broken, as only HTML of a document can have it. */
export function readCodeSettings({ properties }: Element): CodeSettings {
  if (typeof properties.dataCode !== 'string') return {}
  try {
    const { file, firstNumber, stages } = JSON.parse(properties.dataCode) as Readonly<Record<string, unknown>>
    return {
      ...(typeof file === 'string' && { file }),
      ...(Number.isSafeInteger(firstNumber) && { firstNumber: Number(firstNumber) }),
      ...(areStages(stages) && { stages }),
    }
  } catch {
    return {}
  }
}

const areStages = (value: unknown): value is readonly (readonly LineRange[])[] =>
  Array.isArray(value) && value.every((stage) => Array.isArray(stage) && stage.every(isRange))

const isRange = (value: unknown): value is LineRange =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger)
