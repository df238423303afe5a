import { Command } from 'commander'
import { outputFormats } from '../../model/build.js'
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
    .action(async (inputs: readonly string[], { watch, ...options }: BuildCommandOptions & Watched) => {
      const { buildDecks } = await import('../build-decks.js')
      const run = watch ? (await import('../watch-decks.js')).watchDecks : buildDecks
      host.end(await run(inputs, options, host))
    })
}

/** Whether the command goes on as files change. */
interface Watched {
  readonly watch?: boolean
}

function addOptions(command: Command): Command {
  return addTellingOptions(
    addDocumentOptions(command)
      .option('-o, --out <dir>', 'folder to write to (default: dist)')
      .option('--format <list>', `what to make, of ${outputFormats.join(', ')} (default: html,pdf,handout)`)
      .option('--standalone', 'each deck as one file too, with everything inside, to mail')
      .option('-t, --theme <name|path>', 'name of a theme, or folder with a theme.css (default: paper)')
      .option('--size <ratio>', 'shape of the slides, 16:9 or 4:3 (default: 16:9)')
      .option(
        '--density <name>',
        'full: slides show every word; talk: leads, the rest in notes (default: full)',
      )
      .option('--lockstep <tags>', 'locales whose slides break at the same places, such as en,es', gather)
      .option('--min-size <px>', 'smallest body text, for a large hall (default: 24)')
      .option('--handout <kind>', 'notes, pages, article, bilingual or review (default: notes)')
      .option('--second <tag>', 'second language of a bilingual handout')
      .option('--paper <name>', 'paper of handouts, A4 or Letter (default: A4)')
      .option('--per-page <n>', 'slides on a page of a pages handout: 2, 3, 4, 6, 9 (default: 3)')
      .option('--large-print', 'set the text of handouts large')
      .option('--links <name>', 'print: handouts tell the addresses of links (default: work)')
      .option('--notes <name>', 'where notes go: deck, speaker (a file for the speaker), none')
      .option('--pdf-notes', 'notes as annotations of slides PDFs')
      .option('--fragments <name>', 'slides PDFs: final, or steps, a page for each (default: final)')
      .option('--pages <list>', 'only these slides in PDFs and pictures, such as 1,3-5,8-')
      .option('--picture-scale <n>', 'pictures of slides: 1, or 2 for twice the size (default: 1)')
      .option('-w, --watch', 'build again what changed, whenever something does')
      .option('--force', 'make everything anew, whatever earlier runs left')
      .option('--concurrency <n>', 'decks worked on at a time (default: one for each processor)')
      .option('--browser-path <file>', 'browser to measure and print with')
      .option('--timings', 'tell how long each step took')
      .option('--trace <file>', 'write the steps as trace events, for chrome://tracing or ui.perfetto.dev'),
  )
}

/** An option that may be given several times. */
const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
