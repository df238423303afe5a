import type { Command } from 'commander'

/** What the first argument of most commands names. */
export const inputsHelp =
  'Markdown files, folders of <locale>.md files, or folders of such folders (default: content, else all that is here)'

/** Options that say where documents are and what locales they are in; the same in every command. */
export function addDocumentOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration file (default: polydeck.config.* here or above)')
    .option('-l, --locale <tags>', 'only these locales, such as es,pt-BR')
    .option('--source-locale <tag>', 'locale that the others are translated from')
    .option('--root <dir>', 'folder that holds all documents and pictures')
    .option('--pattern <p>', "where documents are: 'translations/{locale}/{deck}.md'")
    .option('--source-pattern <p>', "where the source locale's are, if elsewhere: '{deck}.md'")
    .option('--include <glob...>', 'only documents that match')
    .option('--exclude <glob...>', 'no documents that match')
}

/** Options that say what is told, and when the exit status is 1; the same in every command. */
export function addTellingOptions(command: Command): Command {
  return command
    .option('--fail-on <level>', 'exit with 1 on an error or already on a warning (default: error)')
    .option('--json', 'print the report to stdout')
    .option('-q, --quiet', 'tell only what makes the exit status 1')
    .option('--verbose', 'tell more: times of steps, stacks of failures')
}
