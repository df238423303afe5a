import { layoutNames } from '../model/layout.js'
import { settingNames } from '../model/slide-settings.js'
import type { Rule } from './rule.js'

/** What can be wrong with what authors say about a slide. */
export const slideRules = {
  'slide/unknown-layout': {
    severity: 'warning',
    title: 'An author names a layout that there is not',
    advice: `Name one of ${layoutNames.join(', ')}, or leave it out: the content then decides.`,
  },
  'slide/unknown-setting': {
    severity: 'warning',
    title: 'A slide has a setting that there is not',
    advice: `Name one of ${settingNames.join(', ')}; \`background\` is a colour, a gradient, a picture or a video. It was left out.`,
    explanation:
      'In `<!-- .slide: … -->`, in the braces behind a heading, and in `<!-- .element: … -->`. What reveal.js knows and a deck does not honour is told with what to write instead.',
  },
  'slide/wrong-setting': {
    severity: 'warning',
    title: 'A setting of a slide has a value that it cannot have',
    advice: 'Give it one of the values that the message names; it was left out.',
  },
  'slide/hidden': {
    severity: 'note',
    title: 'A slide is left out, as its author wants it',
    advice: 'Nothing; take `visibility=hidden` away to show it.',
  },
  'slide/video-on-paper': {
    severity: 'note',
    title: 'A video behind a slide is not on paper',
    advice: 'Nothing; PDFs and handouts show the colour below it.',
  },
  'slide/low-contrast': {
    severity: 'warning',
    title: 'Text can hardly be read on its background',
    advice: 'Choose a lighter or darker `color`, or leave it out: the background then decides.',
    explanation: 'Where their contrast is below 3 to 1 (WCAG 2.2), in colours that the author names.',
  },
  'slide/long-url': {
    severity: 'warning',
    title: 'The address of a deck is too long for a code',
    advice: 'Give `url` a shorter address, or set `qr: none`; no code was drawn.',
  },
} as const satisfies Record<string, Rule>
