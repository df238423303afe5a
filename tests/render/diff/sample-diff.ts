import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { DeckChange } from '../../../src/model/change.js'
import { compileTemplates } from '../../../src/render/compile-templates.js'
import { type DiffRendering, renderDiff } from '../../../src/render/diff/render-diff.js'
import { sampleChange } from '../../sample-change.js'

const root = new URL('../../../', import.meta.url)
const templates = await compileTemplates([fileURLToPath(new URL('templates', root))])
const styles = await readFile(new URL('styles/diff.css', root), 'utf8')

/** The page of what changed since `main`, with the program's own template and styles. */
export function renderSampleDiff(decks: readonly DeckChange[], change: Partial<DiffRendering> = {}): string {
  const linkTo: DiffRendering['linkTo'] = ({ file, line }, version) =>
    version === 'before' ? undefined : `../../${file}${line === undefined ? '' : `#${line}`}`
  return renderDiff(sampleChange(decks), { version: '1.2.3', templates, styles, linkTo, ...change })
}
