import type { SlideOutline } from '../model/outline.js'

/** Whether an outline's slide is one in the end: an intro without text is shown with the title. */
export const isSlide = ({ role, blocks }: Pick<SlideOutline, 'role' | 'blocks'>): boolean =>
  role !== 'intro' || blocks.length > 0
