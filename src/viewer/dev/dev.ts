/*
 * What `polydeck dev` puts into a deck's page: it listens to the server, puts slides that changed in place of the old ones, and shows
 * what is wrong and how full slides are. No deck that is built has it.
 */

import { createFitOverlay } from './fit-overlay.js'
import type { LiveReveal } from './live-reveal.js'
import { listen } from './listen.js'
import { createPanel, type ToldDiagnostic } from './panel.js'
import { patchDeck } from './patch-deck.js'

declare const Reveal: LiveReveal

/** What the server tells of the deck. */
interface Told {
  readonly sha256: string | null
  /** Why the project, or the deck, is not as its files want it; `null` where it is. */
  readonly problem: string | null
  readonly diagnostics: readonly ToldDiagnostic[]
}

const { deck = '', locale = '', sha256: loaded = '' } = document.currentScript?.dataset ?? {}
const panel = createPanel()
const overlay = createFitOverlay(Reveal)

/** The page's file as it is shown now. */
let shown: { readonly page: Document; readonly sha256: string } | undefined

async function readPage() {
  const answer = await fetch(location.pathname)
  if (!answer.ok) return undefined
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return { page, sha256: answer.headers.get('x-sha256') ?? '' }
}

/** One change after the other, and what came in between only once. */
let running = Promise.resolve()

async function update(sha256: string): Promise<void> {
  if (shown?.sha256 === sha256) return
  const now = await readPage()
  if (now === undefined || now.sha256 === shown?.sha256) return
  if (shown === undefined) {
    // What changed while the page was loaded is not in it, and what it was cannot be asked for any more.
    if (now.sha256 !== loaded) return location.reload()
    shown = now
    return
  }
  if (!patchDeck(shown.page, now.page, Reveal)) return location.reload()
  shown = now
  overlay.refresh()
}

listen(`${deck}/${locale}`, (json) => {
  // The server is this program's own.
  const { sha256, problem, diagnostics } = JSON.parse(json) as Told
  panel.show(problem ?? undefined, diagnostics)
  if (sha256 !== null) running = running.then(() => update(sha256)).catch(() => undefined)
})
