import { sha256Of } from '../cache/digest-files.js'
import type { Drawing } from '../model/diagram.js'
import type { Memory } from './memory/open-memory.js'

/** Drawings by a hash of all that they depend on but program and browser; those that failed are not among them. */
export interface DrawingMemo {
  recall(key: string): Drawing | undefined
  note(key: string, drawing: Drawing): void
}

/** A memo that lasts as long as the program. */
export function createDrawingMemo(): DrawingMemo {
  const known = new Map<string, Drawing>()
  return { recall: (key) => known.get(key), note: (key, drawing) => void known.set(key, drawing) }
}

/** Drawings in a project's store, where the next run finds them; a run that writes nothing keeps none. */
export function drawingsOf({
  config,
  objects,
  moment,
}: Pick<Memory, 'config' | 'objects' | 'moment'>): DrawingMemo {
  if (moment === undefined || config.formats.size === 0) return createDrawingMemo()
  const { program, browser } = moment.world
  const keyOf = (key: string) => sha256Of(JSON.stringify(['drawing', program, browser, key]))
  return {
    recall: (key) => (config.isForced ? undefined : objects.recall(keyOf(key), isDrawing)),
    note: (key, drawing) => objects.note(keyOf(key), drawing),
  }
}

/** The store has checked that it is as it was written, and its key names the program that wrote it. */
const isDrawing = (value: unknown): value is Drawing =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'drawn'
