import type { Display } from './display.js'
import { escapeControls } from './escape-controls.js'
import { wrapText } from './wrap-text.js'

/** A sentence for the reader, in lines no wider than the display. */
export function formatNote(note: string, { width }: Display): string {
  return wrapText(escapeControls(note), width).join('\n')
}
