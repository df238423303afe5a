import type { ForeignDialect } from '../model/dialect.js'

/**
 * What each tool has that a deck has not, with what to write instead. docs/coming-from.md has the same list.
 */
export const notHonoured: Readonly<Record<ForeignDialect, Readonly<Record<string, string>>>> = {
  marp: {
    theme: 'Set `theme` to one of this program, or to the folder of your own.',
    size: 'Set `size` to `16:9` or `4:3`.',
    math: 'Leave `math` out: mathematics is always set by KaTeX.',
    image: 'Leave `image` out: the overview shows the first slide.',
    'global directive in a comment': 'Write it in the front matter.',
    'picture filter': 'Change the picture itself: `blur`, `brightness`, `sepia` and the like are not drawn.',
    'several backgrounds':
      'Join the pictures to one; the first is the background, the others stand on the slide.',
    'background of a list': 'Name one picture, one colour or one gradient.',
  },
  'reveal-md': {
    theme: 'Set `theme` to one of this program, or to the folder of your own.',
    css: 'Put the rules into a theme of your own, or into `<style>`, and trust styles in the configuration.',
    highlightTheme: "Leave it out: code has the theme's own colours.",
    separator: 'Name the line that divides slides, such as `---` or `<!--s-->`, or some empty lines.',
    verticalSeparator:
      'Name the line that divides slides, such as `----` or `<!--v-->`, or some empty lines.',
    notesSeparator: 'Name the word that begins notes, such as `Note:`.',
    scripts: 'Leave them out: a deck runs no script of a document.',
    preprocessor: 'Run it before the build, and build what it makes.',
    template: 'Write a template of this program.',
    revealOptions: 'Leave the option out, or write what docs/documents.md has for it.',
  },
  slidev: {
    theme: 'Set `theme` to one of this program, or to the folder of your own.',
    addons: 'Leave them out: a deck has no components.',
    fonts: 'Set fonts in a theme of your own.',
    src: 'Put the slides into this document.',
    layout: 'Name a layout of this program, or leave it out.',
    iframe: 'A deck loads no other page; the address stands on the slide.',
    clicks: 'Leave it out: steps come in the order of the text.',
    zoom: 'Leave it out: text is made to fit.',
    'slide setting': 'Leave it out, or write what docs/documents.md has for it.',
    'transition between views': 'Name one of none, fade, slide, convex, concave and zoom.',
    component: 'Write it as Markdown, or as a picture of it; text in it stands on the slide.',
    'Vue expression': 'Write the value itself; the text stands as it is written.',
    'v-mark, v-motion, v-drag': 'Leave it out; the text stands as it is written.',
    'Monaco editor': 'Leave `{monaco}` out: code is shown, and cannot be changed.',
    'Magic Move':
      'Give each state of the code a slide of its own; all of them are shown as one block of code.',
    PlantUML: 'Write the diagram in Mermaid, or show a picture of it.',
  },
}
