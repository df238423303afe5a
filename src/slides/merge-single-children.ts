import type { Slide } from '../model/slide.js'
import { joinSettings } from '../model/slide-settings.js'

/**
 * Slides in which a heading without text of its own, that has a single child, is merged with that child: it stands above
 * the child's heading, and its anchors lead there.
 */
export function mergeSingleChildren(slides: readonly Slide[]): Slide[] {
  const merged: Slide[] = []
  let parent: Slide | undefined
  slides.forEach((slide, index) => {
    if (parent === undefined && hasSingleChild(slides, index)) {
      parent = slide
    } else if (parent !== undefined) {
      const notes = [...parent.notes, ...slide.notes]
      merged.push({
        ...slide,
        kicker: parent.heading,
        kickerLevel: parent.level,
        anchors: [...slide.anchors, ...parent.anchors],
        notes,
        ...(parent.settings !== undefined && {
          settings: joinSettings(parent.settings, slide.settings ?? {}),
        }),
      })
      parent = undefined
    } else merged.push(slide)
  })
  return merged
}

function hasSingleChild(slides: readonly Slide[], index: number): boolean {
  const slide = slides[index]
  const child = slides[index + 1]
  if (slide?.role !== 'body' || slide.level === 0 || slide.blocks.length > 0) return false
  if (child === undefined || child.level <= slide.level) return false
  const end = slides.findIndex((other, at) => at > index && other.level > 0 && other.level <= slide.level)
  const below = slides.slice(index + 1, end < 0 ? undefined : end)
  return below.filter(({ level }) => level === child.level).length === 1
}
