import { Command } from 'commander'
import type { Host } from '../program.js'
import { addDocumentOptions, addTellingOptions, inputsHelp } from '../shared-options.js'
import type { SyncCommandOptions } from '../sync-documents.js'

const examples = `
Examples:
  $ polydeck sync                           where translations changed enough
  $ polydeck sync --accept es:prompt-flow   this small edit was all to do`

/** `polydeck sync`. */
export function createSyncCommand(host: Host): Command {
  const command = new Command('sync')
    .description('Record that translations follow their source as it is now.')
    .argument('[inputs...]', inputsHelp)
    .helpOption('-h, --help', 'print this help')
  addTellingOptions(
    addDocumentOptions(command)
      .option('--accept <names...>', 'slides that follow their source, such as es:prompt-flow')
      .option('--accept-all', 'all slides do'),
  )
  return command
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], options: SyncCommandOptions) => {
      const { syncDocuments } = await import('../sync-documents.js')
      host.end(await syncDocuments(inputs, options, host))
    })
}
