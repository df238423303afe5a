import { Command } from 'commander'
import type { CheckCommandOptions } from '../check-documents.js'
import type { Host } from '../program.js'
import { addDocumentOptions, addTellingOptions, inputsHelp } from '../shared-options.js'

const examples = `
Examples:
  $ polydeck check                    what is wrong with documents in content/
  $ polydeck check --changed-from origin/main --format github`

/** `polydeck check`. */
export function createCheckCommand(host: Host): Command {
  const command = new Command('check')
    .description('Say what is wrong with documents and translations; nothing is made.')
    .argument('[inputs...]', inputsHelp)
    .helpOption('-h, --help', 'print this help')
  addTellingOptions(
    addDocumentOptions(command)
      .option('--fit', 'also what only measuring in a browser shows')
      .option('--changed-from <revision>', 'only documents that changed since this revision of git')
      .option('--min-complete <percent>', 'exit with 1 where a translation has less of its slides up to date')
      .option('--format <name>', 'how to tell it: text, json, github, sarif or markdown (default: text)')
      .option('--browser-path <file>', 'browser to measure with'),
  )
  return command
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: CheckCommandOptions) => {
      const { checkDocuments } = await import('../check-documents.js')
      host.end(await checkDocuments(inputs, options, host))
    })
}
