import { addedTo, compareVersions, isSubstantial, namesOf } from './compare-slides.js'
import { holdsSlide, linesUnder, noLines, type SlideLines } from './slide-lines.js'
import { sketchWords } from './sketch-words.js'
import { matchVersions, type PrintedSlide } from './match-versions.js'
import type { TracedVersion } from './trace-document.js'

/** A slide of a translation whose source is looked for. */
export interface FollowedSlide extends PrintedSlide, SlideLines {
  /** Index of the source's slide that it is paired with. */
  readonly source: number
}

/** What a translation's history is looked through with. Versions go by their index in `versions`. */
export interface Past {
  /** The newest, which may be one that is not committed, first. */
  readonly versions: readonly TracedVersion[]
  /** The translation as it was. */
  readText(version: number): Promise<string | undefined>
  readSlides(version: number): Promise<readonly PrintedSlide[] | undefined>
  /** For each of the source's slides what it was when a version of the translation was made; `undefined` without a source. */
  readSource(version: number): Promise<SourcePast | undefined>
  /** The same before the commit that made the version. */
  readSourceBefore(version: number): Promise<SourcePast | undefined>
}

/** The source's slides as they were, by the index of what they are now; `undefined` where a slide was not there yet. */
export type SourcePast = readonly (PrintedSlide | undefined)[]

/** Which version of its source a slide follows. */
export type Followed =
  | {
      readonly isKnown: true
      /** The version of the translation at which it last followed its source. */
      readonly version: number
      /** Whether it was edited since, by too little to have followed. */
      readonly isTouched: boolean
    }
  /** The history does not go back far enough: the oldest version that there is has the slide already. */
  | { readonly isKnown: false; readonly oldest: number | undefined }

interface Pending extends FollowedSlide {
  readonly index: number
  /** Small edits that were passed on the way back, the newest first. */
  readonly edits: readonly SmallEdit[]
}

interface SmallEdit {
  readonly version: number
  readonly before: PrintedSlide
  readonly after: PrintedSlide
}

/** For each slide of a translation the version of it at which it last followed its source. */
export async function followHistory(
  slides: readonly FollowedSlide[],
  past: Past,
): Promise<readonly Followed[]> {
  const found: Followed[] = slides.map(() => ({ isKnown: false, oldest: undefined }))
  const pending = slides.map((slide, index) => ({ ...slide, index, edits: [] }))
  if (past.versions.length > 0) await walk(0, pending, { past, found })
  return found
}

interface Walk {
  readonly past: Past
  readonly found: Followed[]
}

/** Settles the slides that a version holds: there, or in a version before it. */
async function walk(at: number, pending: readonly Pending[], context: Walk): Promise<void> {
  let version = at
  let left = pending
  for (;;) {
    const traced = context.past.versions[version]
    if (traced === undefined || left.length === 0) return
    const [next, ...others] = traced.earlier
    const texts = await Promise.all(traced.earlier.map((earlier) => context.past.readText(earlier)))
    const isLacking = traced.isCutOff || texts.includes(undefined)
    if (next === undefined || isLacking) return settleOldest(left, { version, isLacking }, context)
    const unchanged = new Map<number, Pending[]>()
    let rest = left
    for (const earlier of traced.earlier) {
      const { same, changed } = await passUnchanged(rest, earlier, context.past)
      unchanged.set(earlier, same)
      rest = changed
    }
    const edited = await settleChanged(rest, { version, earlier: traced.earlier }, context)
    for (const other of others)
      await walk(other, [...(unchanged.get(other) ?? []), ...(edited.get(other) ?? [])], context)
    version = next
    left = [...(unchanged.get(next) ?? []), ...(edited.get(next) ?? [])]
  }
}

/** Slides that an earlier version holds too. Their lines are looked for first, for that needs no parsing. */
async function passUnchanged(
  pending: readonly Pending[],
  earlier: number,
  past: Past,
): Promise<{ same: Pending[]; changed: Pending[] }> {
  if (pending.length === 0) return { same: [], changed: [] }
  const text = await past.readText(earlier)
  const isThere = (slide: Pending) => text !== undefined && holdsSlide(text, slide)
  const same = pending.filter(isThere)
  const rewritten = pending.filter((slide) => !isThere(slide) && isRewrittenIn(text, slide.raw))
  const unsure = pending.filter((slide) => !same.includes(slide) && !rewritten.includes(slide))
  if (unsure.length === 0) return { same, changed: rewritten }
  const hashes = new Set((await past.readSlides(earlier))?.map(({ print }) => print.hash))
  const alike = unsure.filter(({ print }) => hashes.has(print.hash))
  return {
    same: [...same, ...alike.map((slide) => ({ ...slide, ...noLines }))],
    changed: [...rewritten, ...unsure.filter((slide) => !alike.includes(slide))],
  }
}

/** Settles what a version changed by more than a few words; gives the rest, as it was, to the version that it was in. */
async function settleChanged(
  pending: readonly Pending[],
  { version, earlier }: { readonly version: number; readonly earlier: readonly number[] },
  context: Walk,
): Promise<Map<number, Pending[]>> {
  const passed = new Map<number, Pending[]>()
  let rest = pending
  for (const other of earlier) {
    if (rest.length === 0) break
    const before = await findBefore(rest, other, { version, past: context.past })
    const small = rest.flatMap((slide, index): Pending[] => {
      const old = before[index]
      if (old === undefined || isSubstantial(old.print.words, slide.print.words)) return []
      const edit = { version, before: old, after: { slide: slide.slide, print: slide.print } }
      return [{ ...slide, ...old, ...noLines, edits: [...slide.edits, edit] }]
    })
    passed.set(other, small)
    const done = new Set(small.map(({ index }) => index))
    rest = rest.filter(({ index }) => !done.has(index))
  }
  for (const slide of rest) await settle(slide, version, context)
  return passed
}

/** What the slides were in an earlier version; looked for among all of the version that changed them. */
async function findBefore(
  pending: readonly Pending[],
  earlier: number,
  { version, past }: { readonly version: number; readonly past: Past },
): Promise<(PrintedSlide | undefined)[]> {
  const text = await past.readText(earlier)
  const isRewritten = pending.map(({ raw }) => isRewrittenIn(text, raw))
  if (!isRewritten.includes(false)) return []
  const older = await past.readSlides(earlier)
  const newer = await past.readSlides(version)
  if (older === undefined || newer === undefined) return []
  const matches = matchVersions(older, newer)
  return pending.map(({ print }, index) => {
    const at = newer.findIndex((slide) => slide.print.hash === print.hash)
    const match = isRewritten[index] ? undefined : matches[at]
    return match === undefined ? undefined : older[match]
  })
}

/**
 * Whether a text has a slide under the same heading whose words are others by far: then that need not be parsed to know that
 * somebody rewrote it.
 */
function isRewrittenIn(text: string | undefined, raw: string): boolean {
  const before = raw === '' || text === undefined ? undefined : linesUnder(text, raw.split('\n', 1)[0] ?? '')
  const words = (markdown: string) => sketchWords(markdown.replace(/\]\([^)]*\)|<[^>]*>/g, ' '))
  return before !== undefined && isSubstantial(words(before), words(raw))
}

/** A slide that is as old as its document follows the source of that time, unless earlier versions are lacking. */
async function settleOldest(
  pending: readonly Pending[],
  { version, isLacking }: { readonly version: number; readonly isLacking: boolean },
  context: Walk,
): Promise<void> {
  for (const slide of pending) {
    if (isLacking) context.found[slide.index] = { isKnown: false, oldest: version }
    else await settle(slide, version, context)
  }
}

/** The version at which a slide was written or changed by much, and then each small edit that followed the source too. */
async function settle(slide: Pending, version: number, { past, found }: Walk): Promise<void> {
  let followed: Followed = { isKnown: true, version, isTouched: false }
  for (const edit of [...slide.edits].reverse())
    followed = (await hasFollowed(edit, { followed: followed.version, source: slide.source, past }))
      ? { isKnown: true, version: edit.version, isTouched: false }
      : { ...followed, isTouched: true }
  found[slide.index] = followed
}

interface Following {
  readonly followed: number
  readonly source: number
  readonly past: Past
}

/**
 * Whether a small edit followed its source, which had changed since the slide last did: in the same commit; or as little, at
 * the same place; or by what is the same in every language. All that changed must be in the edit, if it can be seen there.
 */
async function hasFollowed(edit: SmallEdit, { followed, source, past }: Following): Promise<boolean> {
  const [old, now, before] = await Promise.all([
    past.readSource(followed),
    past.readSource(edit.version),
    past.readSourceBefore(edit.version),
  ])
  const [was, is, justBefore] = [old?.[source], now?.[source], before?.[source]]
  if (was === undefined || is === undefined) return false
  if (was.print.hash === is.print.hash) return true
  const isSameCommit = justBefore?.print.hash === was.print.hash
  if (isSameCommit) return true
  if (isSubstantial(was.print.words, is.print.words)) return false
  const names = addedTo(namesOf(was.slide), namesOf(is.slide))
  const taken = addedTo(namesOf(edit.before.slide), namesOf(edit.after.slide))
  if (names.length > 0) return addedTo(taken, names).length === 0
  const change = compareVersions(was.print, is.print)
  const answer = compareVersions(edit.before.print, edit.after.print)
  return change.isHeading === answer.isHeading && String(change.blocks) === String(answer.blocks)
}
