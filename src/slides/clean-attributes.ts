import type { ElementContent, Properties } from 'hast'
import { mapTree } from '../markup/map-tree.js'

/**
 * Content without the attributes that the deck gives a meaning of its own: ids go (slides have them), classes get the prefix
 * `doc-`, so that none can be taken for one of the deck's. What remains of the program's is `dataLine`, and the language
 * of code.
 */
export function cleanAttributes(nodes: readonly ElementContent[]): ElementContent[] {
  return mapTree(nodes, (element) => {
    const { className, ...rest } = element.properties
    delete rest.id
    delete rest.layout
    const names = Array.isArray(className) ? className.map(String) : []
    const classes = names.map((name) => (keeps(element.tagName, name) ? name : `doc-${name}`))
    const properties: Properties = classes.length > 0 ? { ...rest, className: classes } : rest
    return [{ ...element, properties }]
  })
}

const keeps = (tagName: string, name: string) =>
  (tagName === 'code' && name.startsWith('language-')) || (tagName === 'li' && name === 'task-list-item')
