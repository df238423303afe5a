import { diagnose } from '../diagnostics/diagnose.js'
import type { Diagnostic } from '../model/diagnostic.js'
import type { SourceChange, TrackedSlide, Translation } from '../model/translation.js'

/** Each outdated slide of a translation as a problem of its document. */
export function reportOutdated(translation: Translation): Diagnostic[] {
  const { deck, locale, file, sourceFile } = translation
  return translation.slides.flatMap(({ id, title, state, line }: TrackedSlide) => {
    if (state.status !== 'outdated') return []
    const { change } = state
    const where = `${sourceFile}:${change.line}`
    const what = describeSize(change)
    const message = `The source of \`${title || id}\` changed after this was translated${what === '' ? '' : `: ${what}`} (${where}).`
    const place = { file, ...(line !== undefined && { line }) }
    return [diagnose('locale/outdated-slide', { place, deck, locale, slide: id, message })]
  })
}

/** How much changed, in a few words; nothing where that is not known. */
function describeSize({ size }: SourceChange): string {
  if (size === undefined) return ''
  const { isHeading, blocks, words } = size
  const parts = [
    ...(isHeading ? ['the heading'] : []),
    ...(blocks > 0 ? [blocks === 1 ? '1 block' : `${blocks} blocks`] : []),
    ...(words > 0 ? [words === 1 ? '1 word' : `some ${words} words`] : []),
  ]
  return parts.length === 0 ? 'the order of its blocks' : parts.join(', ')
}
