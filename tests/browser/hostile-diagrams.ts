/** A text that tries to make a drawing act, reach out, or dress the page. */
export interface HostileDiagram {
  readonly name: string
  readonly source: string
}

const evil = 'https://evil.test/x'

/** What mermaid's advisories tell of, and what else its syntax has room for, in words of our own. */
export const hostileDiagrams: readonly HostileDiagram[] = [
  {
    name: 'markup in a label',
    source: 'flowchart TD\n  A["<img src=x onerror=alert(1)>one"] --> B["two<script>alert(1)</script>"]',
  },
  {
    name: 'an iframe in a label',
    source: `flowchart TD\n  A["<iframe src='${evil}'></iframe>one"] --> B[two]`,
  },
  {
    name: 'a link that runs something',
    source: 'flowchart TD\n  A[one] --> B[two]\n  click A href "javascript:alert(1)" _self',
  },
  {
    name: 'a link that calls something',
    source: 'flowchart TD\n  A[one] --> B[two]\n  click B call alert(1)',
  },
  {
    name: 'a class with a sheet in it',
    source: `flowchart TD\n  A[one]:::x --> B[two]\n  classDef x fill:url(${evil}),color:red;background:url(${evil})`,
  },
  {
    name: 'a style that closes its rule',
    source: `flowchart TD\n  A[one] --> B[two]\n  style A fill:red}*{background:url(${evil})}`,
  },
  {
    name: 'a directive that loosens the level',
    source:
      "%%{init: {'securityLevel': 'loose', 'htmlLabels': true, 'flowchart': {'htmlLabels': true}}}%%\nflowchart TD\n  A[\"<img src=x onerror=alert(1)>one\"] --> B[two]",
  },
  {
    name: 'a directive that writes a sheet',
    source: `%%{init: {'themeCSS': '*{background:url(${evil})}', 'fontFamily': 'x;}*{background:url(${evil})}'}}%%\nflowchart TD\n  A[one] --> B[two]`,
  },
  {
    name: 'front matter that dresses it',
    source: `---\nconfig:\n  securityLevel: loose\n  theme: forest\n  themeCSS: "*{background:url(${evil})}"\n  themeVariables:\n    primaryColor: "#ff0000"\n---\nflowchart TD\n  A[one] --> B[two]`,
  },
  { name: 'front matter with code', source: '---js\nalert(1)\n---\nflowchart TD\n  A[one] --> B[two]' },
  {
    name: 'a directive that pollutes',
    source:
      '%%{init: {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}}%%\nflowchart TD\n  A[one] --> B[two]',
  },
  { name: 'icons of the network', source: `flowchart TD\n  A@{ img: "${evil}", label: "one" } --> B[two]` },
  {
    name: 'markup in a participant',
    source:
      'sequenceDiagram\n  participant A as <img src=x onerror=alert(1)>one\n  A->>B: <script>alert(1)</script>two',
  },
  {
    name: 'links of a participant',
    source: `sequenceDiagram\n  participant A\n  link A: one @ javascript:alert(1)\n  A->>B: two one`,
  },
  {
    name: 'markup in a state',
    source:
      'stateDiagram-v2\n  state "<svg onload=alert(1)>one" as s\n  [*] --> s : two<style>*{display:none}</style>',
  },
  {
    name: 'a class of a class diagram',
    source: `classDiagram\n  class one:::x\n  one <|-- two\n  classDef x fill:url(${evil})`,
  },
  {
    name: 'a call of a class diagram',
    source: 'classDiagram\n  class one\n  one <|-- two\n  click one href "javascript:alert(1)"',
  },
  {
    name: 'a link of a chart of tasks',
    source:
      'gantt\n  dateFormat YYYY-MM-DD\n  section one\n  two : t1, 2024-01-01, 3d\n  click t1 href "javascript:alert(1)"',
  },
  { name: 'a key of an entity', source: 'erDiagram\n  one ||--o{ two : "<img src=x onerror=alert(1)>"' },
  {
    name: 'a title',
    source: 'pie title <script>alert(1)</script>one\n  "two<img src=x onerror=alert(1)>" : 3\n  "one" : 1',
  },
  {
    name: 'a name for who cannot see it',
    source:
      'flowchart TD\n  accTitle: </title><script>alert(1)</script>\n  accDescr: <img src=x onerror=alert(1)>\n  A[one] --> B[two]',
  },
]
