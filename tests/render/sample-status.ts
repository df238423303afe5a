import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Translation } from '../../src/model/translation.js'
import { compileTemplates } from '../../src/render/compile-templates.js'
import { renderStatus, type StatusRendering } from '../../src/render/render-status.js'

const root = new URL('../../', import.meta.url)
const templates = await compileTemplates([fileURLToPath(new URL('templates', root))])
const styles = await readFile(new URL('styles/status.css', root), 'utf8')

/** The page on the state of translations, with the program's own template and styles. */
export function renderSample(
  translations: readonly Translation[],
  change: Partial<StatusRendering> = {},
): string {
  return renderStatus(translations, { version: '1.2.3', templates, styles, ...change })
}
