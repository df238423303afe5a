import { Command } from 'commander'
import type { Host } from '../program.js'
import { addDocumentOptions, addTellingOptions } from '../shared-options.js'
import type { StatusCommandOptions } from '../status-documents.js'

const examples = `
Examples:
  $ polydeck status                      every translation, in a table
  $ polydeck status es                   the slides to do in Spanish, and why
  $ polydeck status --min-complete 90    exit with 1 where one is further behind`

/** `polydeck status`. */
export function createStatusCommand(host: Host): Command {
  const command = new Command('status')
    .description('Tell which slides of which translation are outdated, missing or extra.')
    .argument('[inputs...]', 'files and folders, as for `build`; or locales whose slides to list, such as es')
    .helpOption('-h, --help', 'print this help')
  addTellingOptions(
    addDocumentOptions(command)
      .option('--since <revision>', 'only what changed in the source since this revision of git')
      .option('-o, --out <dir>', 'folder that `--format html` writes status.html to (default: dist)')
      .option('--min-complete <percent>', 'exit with 1 where a translation has less of its slides up to date')
      .option(
        '--format <name>',
        'how to tell it: text, html, json, github, sarif or markdown (default: text)',
      ),
  )
  return command
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: StatusCommandOptions) => {
      const { statusDocuments } = await import('../status-documents.js')
      host.end(await statusDocuments(inputs, options, host))
    })
}
