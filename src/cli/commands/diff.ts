import { Command } from 'commander'
import type { DiffCommandOptions } from '../diff-documents.js'
import type { Host } from '../program.js'
import { addDocumentOptions, addTellingOptions, inputsHelp } from '../shared-options.js'

const examples = `
Examples:
  $ polydeck diff main                each slide that changed since main
  $ polydeck diff HEAD~1 -l es,bg     since the commit before, in two locales`

/** `polydeck diff`. */
export function createDiffCommand(host: Host): Command {
  const command = new Command('diff')
    .description('Show each slide that changed, before and after, on one page.')
    .argument('<revision>', 'revision of git to compare with, such as main or HEAD~1')
    .argument('[inputs...]', inputsHelp)
    .helpOption('-h, --help', 'print this help')
  addTellingOptions(
    addDocumentOptions(command)
      .option('-o, --out <dir>', 'folder to write diff/ to (default: dist)')
      .option('-t, --theme <name|path>', 'name of a theme, or folder with a theme.css (default: paper)')
      .option('--size <ratio>', 'shape of the slides, 16:9 or 4:3 (default: 16:9)')
      .option(
        '--density <name>',
        'full: slides show every word; talk: leads, the rest in notes (default: full)',
      )
      .option('--min-size <px>', 'smallest body text, for a large hall (default: 24)')
      .option('--concurrency <n>', 'decks worked on at a time (default: one for each processor)')
      .option('--browser-path <file>', 'browser to measure and draw with'),
  )
  return command
    .addHelpText('after', examples)
    .action(async (revision: string, inputs: readonly string[], options: DiffCommandOptions) => {
      const { diffDocuments } = await import('../diff-documents.js')
      host.end(await diffDocuments({ revision, inputs }, options, host))
    })
}
