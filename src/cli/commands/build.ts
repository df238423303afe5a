import { Command } from 'commander'
import type { BuildCommandOptions } from '../build-decks.js'
import type { Host } from '../program.js'
import { addDocumentOptions, addTellingOptions, inputsHelp } from '../shared-options.js'

const examples = `
Examples:
  $ polydeck build                          every deck in content/, into dist/
  $ polydeck build talk.md talk.es.md -o out --format html`

/** `polydeck build`. What it needs to build is loaded only once it runs, so that help and version come at once. */
export function createBuildCommand(host: Host): Command {
  return addOptions(new Command('build'))
    .description('Make decks and PDFs of documents.')
    .argument('[inputs...]', inputsHelp)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: BuildCommandOptions) => {
      const { buildDecks } = await import('../build-decks.js')
      host.end(await buildDecks(inputs, options, host.console))
    })
}

function addOptions(command: Command): Command {
  return addTellingOptions(
    addDocumentOptions(command)
      .option('-o, --out <dir>', 'folder to write to (default: dist)')
      .option('--format <list>', 'what to make, of html and pdf (default: html,pdf)')
      .option('-t, --theme <name|path>', 'name of a theme, or folder with a theme.css (default: paper)')
      .option('--size <ratio>', 'shape of the slides, 16:9 or 4:3 (default: 16:9)')
      .option(
        '--density <name>',
        'full: slides show every word; talk: leads, the rest in notes (default: full)',
      )
      .option('--lockstep <tags>', 'locales whose slides break at the same places, such as en,es', gather)
      .option('--min-size <px>', 'smallest body text, for a large hall (default: 24)')
      .option('--concurrency <n>', 'decks worked on at a time (default: one for each processor)')
      .option('--browser-path <file>', 'browser to measure and print with'),
  )
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
