import fc from 'fast-check'

/** Pieces of Markdown; each `@` is a word of its own. */
export const pieces: readonly string[] = [
  '# @',
  '## @ **@**',
  '### @ {#own .red}',
  '#### @',
  '@ line\n@ line',
  '@ line  \n@ after a hard break',
  '**@**',
  '**@**  \n@',
  '**@**: @',
  '**@.**',
  '- @: @\n- @: @',
  '1. @\n   - @\n\n     @\n2. **@** @',
  '- [x] @\n- [ ] @',
  '> @\n>\n> — @',
  '---',
  'Note: @\n\n@',
  '::: notes\n@\n\n- @\n:::',
  '::: columns\n::: column\n@\n\n- @\n:::\n::: {.column width="30%"}\n### @\n@\n\n**@**\n\n@\n:::\n:::',
  ':::: columns\n@\n\n@\n::: notes\n@\n:::\n::::',
  '::: card @\n@\n:::\n:::card\n- @\n- @\n:::',
  ':::note @\n@\n:::',
  '::: nobody-knows @\n@\n:::',
  '::: columns\n@',
  '::: @ @',
  '<aside class="notes">@ <b>@</b></aside>',
  '```js\n@\n  @\n```',
  '    @\n    @',
  '<pre>@ <b>@</b>\n@</pre>',
  '| @ | @ |\n| --- | :-: |\n| @ | @ |',
  '<table><caption>@</caption><tr><th>@</th></tr><tr><td>@</td></tr></table>',
  'Term @\n: @',
  '![@](a.png)',
  '@ ![@](a.png) @',
  '![@](a.png)\n![@](b.png)\n@',
  '<figure><img src="a.png" alt="@"><figcaption>@</figcaption></figure>',
  '<figure>@<p>@</p><img src="a.png" alt="@"><img src="b.png" alt="@"></figure>',
  '<figure><blockquote>@</blockquote><figcaption>@</figcaption></figure>',
  '<p align="center"><a href="https://example.org"><img src="a.png" alt="@"></a><br>@</p>',
  '<div>@<p>@</p>@</div>',
  '<div>\n\n## @\n\n@\n\n</div>',
  '<div>\n\n@',
  '</div>',
  '<b>@',
  '<i>\n\n@\n\n**@**',
  '<a href="https://example.org"><h2>@</h2><p>@</p></a>',
  '<details><summary>@</summary>@</details>',
  '<ul><li>@<p>@</p></ul>',
  '<section class="footnotes">@</section>',
  '<h2>@ <small>@</small></h2>',
  '@ [@](#a) `@` *@* ~~@~~ <kbd>@</kbd>',
  '{@}',
  '@ {name} {.@',
  '<custom-tag>@</custom-tag> <unknown>@</unknown>',
  '@[^1] {.red}',
  '[^1]: @',
  '##@',
  '## @ {: #own}',
  '@\n{: .red}',
  '[@](#a){: .red} @',
  '{::options x="y" /}\n@',
  '<textarea>@ <b>@</b></textarea>',
  '<textarea>@',
  '<select><option>@<option>@</select>',
  '<svg><title>@</title><text>@</text></svg> @',
  '<details><summary>@</summary>\n\n@',
  '<table><tr><td>@',
  '<pre>@\n\n@',
  '<b>@</i> <a href="#a">@',
  '<div class="x>@\n\n@',
  '<!-- @',
  '<aside>@ <p>@</p></aside>',
  '<input type="checkbox"> <label>@</label><br><input type="checkbox"> @',
  '<div dir="rtl">\n## @\n@\n</div>',
  '<h1><img src="a.png" alt="a"></h1>\n\n@',
  '    The @ is a sentence with @ in it.',
  '@ $x_1 = \\text{@}$ and $5 @ or $10.',
  '$$\n\\text{@} + \\frac{@}{2}\n$$',
  '@\n$$ @ $$\n@',
  '- @ $a$\n\n  $$\n  \\text{@}\n  $$',
  '$$\n@',
  '## @ $\\text{@}^2$',
  '```math\n@\n```',
  '- @\n\n        The @ is a sentence with @ in it.',
]

/** A document of Markdown, and the words in it. */
export interface RandomDocument {
  readonly text: string
  readonly words: readonly string[]
}

/** Documents of some of these pieces in any order. */
export function randomDocument(some: readonly string[]): fc.Arbitrary<RandomDocument> {
  return fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 8 }).map((chosen) => {
    const words: string[] = []
    const text = `${chosen.join('\n\n')}\n`.replaceAll('@', () => {
      const word = `word${words.length}x`
      words.push(word)
      return word
    })
    return { text, words }
  })
}
