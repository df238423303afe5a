declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'
  export default function footnote(md: MarkdownIt): void
}
declare module 'markdown-it-mark' {
  import type { MarkdownIt } from 'markdown-it'
  export default function mark(md: MarkdownIt): void
}
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it'
  export default function definitionList(md: MarkdownIt): void
}
declare module 'markdown-it-emoji' {
  import type { MarkdownIt } from 'markdown-it'
  export function full(
    md: MarkdownIt,
    options?: { readonly shortcuts?: Readonly<Record<string, string>> },
  ): void
}
