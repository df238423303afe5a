import { outputPaths } from '../../output/output-paths.js'
import type { WrittenFile } from '../../output/write-file.js'
import type { Workshop } from '../workshop.js'
import type { FinishedDeck } from './finished-deck.js'

/** How wide the picture of a title slide is, in px: the overview shows it half as large, on a screen with two px for one. */
export const coverWidth = 640

/** A picture of the first slide, drawn from what was looked at last: the overview shows it. */
export async function drawCover(
  { fitted, materials, page }: FinishedDeck,
  { outputs }: Workshop,
): Promise<readonly WrittenFile[]> {
  const { deck, canvas } = materials.onPaper
  const { file } = deck.deck
  if (fitted.parts.flat().length === 0) return []
  const picture = await page.draw({ slide: 1, scale: coverWidth / canvas.width, kind: 'webp' })
  return [await outputs.write(outputPaths(file.deck, file.locale).cover, picture)]
}
