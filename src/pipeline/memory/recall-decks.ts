import { join } from 'node:path'
import { digestFile, sha256Of } from '../../cache/digest-files.js'
import type { LocalizedDeck } from '../../model/deck.js'
import { followFolder } from '../../output/output-folder.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { BuiltDeck } from '../../report/summarise.js'
import { buildDecks } from '../make-decks.js'
import { followRecorder } from '../recorder.js'
import { nameOf, type Workshop } from '../workshop.js'
import { createPictureAnswers } from './answer-pictures.js'
import { deckKey } from './deck-key.js'
import { explainChange } from './explain-change.js'
import type { DeckKey, GroupRecord } from './known-deck.js'
import type { Memory } from './open-memory.js'

/**
 * Decks that are made together, as an earlier run made them, where nothing that they depend on has changed; else anew. What an
 * earlier run wrote and is not there any more is written again.
 */
export async function recallDecks(
  decks: readonly LocalizedDeck[],
  shop: Workshop,
  memory: Memory,
): Promise<readonly BuiltDeck[]> {
  const { moment, answers, objects } = memory
  if (moment === undefined || shop.config.formats.size === 0) return buildDecks(decks, shop)
  const keys = await shop.recorder.time('recall', () =>
    Promise.all(decks.map((deck) => deckKey(deck, shop, { world: moment.world, answers }))),
  )
  // Decks in lockstep are decided together, so they are kept together.
  const group: Group = { decks, keys, key: sha256Of(keys.map(({ hash }) => hash).join()) }
  const record = shop.config.isForced ? undefined : objects.recall(group.key, isGroupRecord)
  if (record?.decks.length !== decks.length || !(await restore(record, memory)))
    return makeAnew(group, shop, memory)
  shop.recorder.report(...record.diagnostics)
  for (const deck of decks) shop.recorder.advance('recalling', nameOf(deck), shop.share)
  accept(record, group, memory)
  return decks.flatMap((deck, index) => {
    const made = record.decks[index]
    return made === undefined ? [] : [{ deck, ...made, failed: false }]
  })
}

/** Decks that are made together, their keys, and the one that all of them are kept under. */
interface Group {
  readonly decks: readonly LocalizedDeck[]
  readonly keys: readonly DeckKey[]
  readonly key: string
}

async function makeAnew(group: Group, shop: Workshop, memory: Memory): Promise<readonly BuiltDeck[]> {
  const { keys, key } = group
  const recorder = followRecorder(shop.recorder)
  const outputs = followFolder(shop.outputs)
  const built = await buildDecks(group.decks, { ...shop, recorder, outputs })
  tellWhy(group, shop, memory)
  // What failed is tried again, and what could not be written is not there.
  if (recorder.hasMissed || built.some(({ failed }) => failed)) return built
  const record: GroupRecord = {
    decks: built.map(({ outputs, slides, prose }) => ({ outputs, slides, prose })),
    assets: [...outputs.shared].flatMap((path) => memory.files.get(path) ?? []),
    diagnostics: recorder.own,
  }
  // A picture that changed while the deck was made may have been seen by either.
  if (await arePicturesSame(keys, memory)) memory.objects.note(key, record)
  accept(record, group, memory)
  return built
}

function tellWhy({ decks, keys }: Group, { config }: Workshop, { state, rebuilt }: Memory): void {
  const before = new Map(state?.decks.map((deck) => [`${deck.deck}/${deck.locale}`, deck]))
  decks.forEach((deck, index) => {
    const { deck: id, locale } = deck.deck.file
    const key = keys[index]
    if (key === undefined) return
    rebuilt.push({ deck: id, locale, why: explainChange(before.get(nameOf(deck)), key, config.isForced) })
  })
}

/** Takes note that decks are in the output folder. */
function accept(
  { decks: records, assets }: GroupRecord,
  { decks, keys, key: kept }: Group,
  memory: Memory,
): void {
  decks.forEach(({ deck: { file } }, index) => {
    const [key, record] = [keys[index], records[index]]
    if (key === undefined || record === undefined) return
    const { deck, locale, path: document } = file
    const { parts, slides, pictures } = key
    memory.pictures.push(...pictures)
    const files = { outputs: record.outputs, assets }
    memory.known.push({
      ...{ deck, locale, document, record: kept },
      ...{ parts, slides, ...files },
    })
  })
}

/** Sees to it that all files of a record are in the output folder; gives whether they are. */
async function restore({ decks, assets }: GroupRecord, memory: Memory): Promise<boolean> {
  for (const file of [...decks.flatMap(({ outputs }) => outputs), ...assets])
    if (!(await restoreFile(file, memory))) return false
  return true
}

async function restoreFile(file: WrittenFile, { config, files, objects, outputs }: Memory): Promise<boolean> {
  if (files.get(file.path)?.sha256 === file.sha256) return true
  if (digestFile(join(config.outFolder, file.path)) === file.sha256) {
    files.set(file.path, file)
    return true
  }
  const bytes = await objects.find(file.sha256)
  if (bytes === undefined) return false
  await outputs.write(file.path, bytes)
  return true
}

async function arePicturesSame(keys: readonly DeckKey[], { remote }: Memory): Promise<boolean> {
  const answers = createPictureAnswers(remote)
  for (const { address, answer, ...search } of keys.flatMap(({ pictures }) => pictures))
    if ((await answers.answer(address, search)) !== answer) return false
  return true
}

/** The store has checked that it is as it was written, and its key names the program that wrote it. */
const isGroupRecord = (value: unknown): value is GroupRecord =>
  typeof value === 'object' && value !== null && 'decks' in value && 'assets' in value
