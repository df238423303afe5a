import { Command } from 'commander'
import type { InitOptions } from '../init-project.js'
import type { Host } from '../program.js'

const examples = `
Examples:
  $ polydeck init --from slides.md         of a deck for Marp, in this folder
  $ polydeck init --from slides.md talk    in the folder talk`

/** `polydeck init`. What it needs is loaded only once it runs. */
export function createInitCommand(host: Host): Command {
  return new Command('init')
    .description('Make a project of a deck for another tool.')
    .argument('[folder]', 'folder of the project (default: this one)')
    .requiredOption('--from <file>', 'deck for Marp, reveal-md or Slidev, or any Markdown file')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { initProject } = await import('../init-project.js')
      host.end(await initProject(folder ?? '.', options, host))
    })
}
