import { Command } from 'commander'
import type { DevOptions } from '../preview-decks.js'
import type { Host } from '../program.js'
import { addDocumentOptions, inputsHelp } from '../shared-options.js'

const examples = `
Examples:
  $ polydeck dev                            all decks of content/, in the browser
  $ polydeck dev talk.md --open --port 8080`

/** `polydeck dev`. What it needs is loaded only once it runs. */
export function createDevCommand(host: Host): Command {
  return addDocumentOptions(new Command('dev'))
    .description('Show decks in the browser, and what changes in their files as it does.')
    .argument('[inputs...]', inputsHelp)
    .option('-t, --theme <name|path>', 'name of a theme, or folder with a theme.css (default: paper)')
    .option('--size <ratio>', 'shape of the slides, 16:9 or 4:3 (default: 16:9)')
    .option(
      '--density <name>',
      'full: slides show every word; talk: leads, the rest in notes (default: full)',
    )
    .option('--min-size <px>', 'smallest body text, for a large hall (default: 24)')
    .option('--port <n>', 'port to listen on, or the next one that is free (default: 4321)')
    .option(
      '--host <address>',
      'address to listen on; others than this machine see it then (default: 127.0.0.1)',
    )
    .option('--open', 'open the page of all decks in your browser')
    .option('--browser-path <file>', 'browser to measure and print with')
    .option('--verbose', 'tell more: stacks of failures')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: DevOptions) => {
      const { previewDecks } = await import('../preview-decks.js')
      host.end(await previewDecks(inputs, options, host))
    })
}
