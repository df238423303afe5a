import { Command } from 'commander'
import type { BuildCommandOptions } from '../build-decks.js'
import type { Host } from '../program.js'

const examples = `
Examples:
  $ polydeck build                          every deck in content/, into dist/
  $ polydeck build talk.md talk.es.md -o out --format html`

const inputs =
  'Markdown files, folders of <locale>.md files, or folders of such folders (default: content, else all that is here)'

/** `polydeck build`. What it needs to build is loaded only once it runs, so that help and version come at once. */
export function createBuildCommand(host: Host): Command {
  return addOptions(new Command('build'))
    .description('Make decks and PDFs of documents.')
    .argument('[inputs...]', inputs)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: BuildCommandOptions) => {
      const { buildDecks } = await import('../build-decks.js')
      host.end(await buildDecks(inputs, options, host.console))
    })
}

function addOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration file (default: polydeck.config.* here or above)')
    .option('-o, --out <dir>', 'folder to write to (default: dist)')
    .option('-l, --locale <tags>', 'only these locales, such as es,pt-BR')
    .option('--source-locale <tag>', 'locale that the others are translated from')
    .option('--format <list>', 'what to make, of html and pdf (default: html,pdf)')
    .option('-t, --theme <name|path>', 'name of a theme, or folder with a theme.css (default: paper)')
    .option('--size <ratio>', 'shape of the slides, 16:9 or 4:3 (default: 16:9)')
    .option(
      '--density <name>',
      'full: slides show every word; talk: leads, the rest in notes (default: full)',
    )
    .option('--min-size <px>', 'smallest body text, for a large hall (default: 24)')
    .option('--root <dir>', 'folder that holds all documents and pictures')
    .option('--pattern <p>', "where documents are: 'translations/{locale}/{deck}.md'")
    .option('--source-pattern <p>', "where the source locale's are, if elsewhere: '{deck}.md'")
    .option('--include <glob...>', 'only documents that match')
    .option('--exclude <glob...>', 'no documents that match')
    .option('--lockstep <tags>', 'locales whose slides break at the same places, such as en,es', gather)
    .option('--fail-on <level>', 'exit with 1 on an error or already on a warning (default: error)')
    .option('--json', 'print the report to stdout')
    .option('--concurrency <n>', 'decks worked on at a time (default: one for each processor)')
    .option('--browser-path <file>', 'browser to measure and print with')
    .option('-q, --quiet', 'tell only what makes the build fail')
    .option('--verbose', 'tell more: times of steps, stacks of failures')
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
