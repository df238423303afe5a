import type { Rule } from './rule.js'

/** What can be wrong with the pictures that documents name. */
export const assetRules = {
  'asset/not-found': {
    severity: 'warning',
    title: 'A picture is missing',
    advice: 'Put the file there or mend the path; a placeholder with its alt text stands for it.',
  },
  'asset/outside-root': {
    severity: 'warning',
    title: 'A picture is missing: its path leads out of the root',
    advice:
      'Move the picture below the root, or name a wider one with `--root`; a placeholder stands for it.',
  },
  'asset/unusable': {
    severity: 'warning',
    title: 'A picture cannot be used',
    advice: 'Use PNG, JPEG, GIF, WebP, AVIF or SVG of at most 20 MiB; a placeholder stands for it.',
  },
  'asset/remote': {
    severity: 'warning',
    title: 'A picture is on the network',
    advice:
      'Keep a copy beside the document, or allow the host with `remote` in the configuration; a placeholder with its address stands for it.',
    explanation: 'Told once for each host and document, at the first of its pictures.',
  },
  'asset/decoration-dropped': {
    severity: 'note',
    title: 'Pictures on the network that only decorate were left out',
    advice:
      'Nothing: they say nothing in a talk. Keep a copy beside the document of one that shall be shown.',
    explanation:
      'Portraits as services draw them, pictures with an empty alt text, those of at most 32 px, and those of at most 120 px without an alt text.',
  },
  'asset/not-fetched': {
    severity: 'warning',
    title: 'A picture on an allowed host could not be fetched',
    advice:
      'Mend the address, or keep a copy beside the document; a placeholder with its address stands for it.',
    explanation: 'The next build tries again.',
  },
} as const satisfies Record<string, Rule>
