import { parseHtml } from './parse-html.js'

/** What a parsed tree calls attributes, whose names are given as HTML has them: `datetime` is `dateTime` there. */
export function propertyNames(attributes: readonly string[]): readonly string[] {
  const [element] =
    parseHtml(`<div ${attributes.map((name) => `${name}="1"`).join(' ')}></div>`)?.children ?? []
  return element?.type === 'element' ? Object.keys(element.properties) : []
}
