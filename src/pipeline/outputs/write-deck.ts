import type { NotesPolicy } from '../../model/notes-policy.js'
import { outputPaths } from '../../output/output-paths.js'
import type { WrittenFile } from '../../output/write-file.js'
import { renderDeckPage } from '../../render/render-page.js'
import { renderSlides } from '../../render/render-slides.js'
import { renderSpeakerTexts } from '../../render/render-speaker-texts.js'
import { speakingSeconds } from '../../render/speaking-seconds.js'
import { chooseNotesPolicy } from '../choose-notes-policy.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'
import { type DeckAddresses, putDeckFiles } from './put-deck-files.js'

/** A page of a deck: whether it holds the notes, and for whom it is. */
interface DeckPageKind {
  readonly hasNotes: boolean
  readonly isForSpeaker: boolean
}

/** The files that a deck may have, in the order in which they are written. */
interface DeckOutputs {
  readonly html: DeckPageKind
  readonly speakerPage?: DeckPageKind
  /** Whether the notes lie beside the page too, for decks in other languages, if there are any. */
  readonly hasTexts: boolean
}

/** What there is of a deck, by where its notes go. What the speaker alone is to have is in files that are called `.speaker.`. */
const outputsByPolicy: Readonly<Record<NotesPolicy, DeckOutputs>> = {
  deck: { html: { hasNotes: true, isForSpeaker: false }, hasTexts: true },
  speaker: {
    html: { hasNotes: false, isForSpeaker: false },
    speakerPage: { hasNotes: true, isForSpeaker: true },
    hasTexts: true,
  },
  none: { html: { hasNotes: false, isForSpeaker: false }, hasTexts: false },
}

/**
 * The reveal.js deck, what its speaker alone is to have, and the shared files that they load. What holds notes and was written
 * when these might go there is removed.
 */
export async function writeDeck(deck: FinishedDeck, shop: Workshop): Promise<readonly WrittenFile[]> {
  const { onScreen } = deck.materials
  const { file, frontMatter } = onScreen.deck.deck
  const addresses = await putDeckFiles(deck.materials, shop)
  const { html, speakerPage, hasTexts } = outputsByPolicy[chooseNotesPolicy(shop.config, frontMatter)]
  const paths = outputPaths(file.deck, file.locale)
  const areWanted = hasTexts && onScreen.deck.locales.length > 1
  const texts = areWanted ? renderSpeakerTexts(onScreen, addresses.fonts) : undefined
  const files = [
    { path: paths.html, content: renderPage(html, deck, addresses) },
    { path: paths.speakerPage, content: speakerPage && renderPage(speakerPage, deck, addresses) },
    { path: paths.speakerTexts, content: texts },
  ]
  const written: WrittenFile[] = []
  for (const { path, content } of files) {
    if (content === undefined) await shop.outputs.remove(path)
    else written.push(await shop.outputs.write(path, content))
  }
  return written
}

function renderPage(
  { hasNotes, isForSpeaker }: DeckPageKind,
  { fitted, materials: { onScreen } }: FinishedDeck,
  { styles, scripts, speakerStyles }: DeckAddresses,
): string {
  const rendering = { ...onScreen, seconds: speakingSeconds(onScreen.deck), hidesNotes: !hasNotes }
  const speaker = { styles: speakerStyles, hasTexts: hasNotes, isForSpeaker }
  return renderDeckPage(renderSlides(fitted.parts, rendering), { styles, scripts, speaker }, rendering)
}
