import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** HTML text of a tree whose content was sanitised; the one place that turns trees into text. */
export function toMarkup(tree: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: [...tree] }, { allowDangerousHtml: false })
}
