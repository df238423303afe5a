import type { MarkdownIt } from 'markdown-it'

const box = /^\[([ xX])\](?:\s+|$)/

/** `- [x] done` as GitHub has it: the item gets a check box that cannot be changed. */
export function taskList(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_list', (state) => {
    state.tokens.forEach((token, index) => {
      const [item, paragraph] = [state.tokens[index - 2], state.tokens[index - 1]]
      if (token.type !== 'inline' || paragraph?.type !== 'paragraph_open' || item?.type !== 'list_item_open')
        return
      const first = token.children?.[0]
      const match = first?.type === 'text' ? box.exec(first.content) : null
      if (first === undefined || match === null) return
      first.content = first.content.slice(match[0].length)
      const checkbox = new state.Token('html_inline', '', 0)
      checkbox.content = `<input type="checkbox" disabled${match[1] === ' ' ? '' : ' checked'}> `
      token.children?.unshift(checkbox)
      item.attrJoin('class', 'task-list-item')
    })
  })
}
