import { Command, type CommanderError } from 'commander'
import { createBuildCommand } from './commands/build.js'
import { createCheckCommand } from './commands/check.js'
import { createDevCommand } from './commands/dev.js'
import { createDiffCommand } from './commands/diff.js'
import { createInitCommand } from './commands/init.js'
import { createStatusCommand } from './commands/status.js'
import { createSyncCommand } from './commands/sync.js'
import type { Console } from './console.js'
import type { ExitCode } from './exit-code.js'
import { readVersion } from '../config/read-version.js'
import { usageError } from './usage-error.js'

/** What a command needs from the program, and tells it. */
export interface Host {
  readonly console: Console
  /** Aborted where the user or the system stops the program. */
  readonly signal: AbortSignal
  /** Called once with the exit status of the command that ran to its end. */
  readonly end: (status: ExitCode) => void
}

const name = 'polydeck'

/** What a command runs in: what it tells its news to, and what stops it. */
export type Caller = Pick<Host, 'console' | 'signal'>

/** The command line: every command with its options. It throws instead of ending the process. */
export function createProgram(host: Host): Command {
  const program = new Command(name)
    .description('One document in many languages becomes reveal.js decks and PDFs, in one build.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ subcommandTerm: nameWithArguments })
  program.addCommand(createBuildCommand(host))
  program.addCommand(createDevCommand(host))
  program.addCommand(createCheckCommand(host))
  program.addCommand(createStatusCommand(host))
  program.addCommand(createSyncCommand(host))
  program.addCommand(createDiffCommand(host))
  program.addCommand(createInitCommand(host))
  for (const command of [program, ...program.commands]) setVoice(command, host.console)
  return program
}

/** A command as the list of commands names it: that each has options goes without saying, and leaves no room for what they do. */
function nameWithArguments(command: Command): string {
  const words = command.registeredArguments.map((argument) => {
    const word = argument.variadic ? `${argument.name()}...` : argument.name()
    return argument.required ? `<${word}>` : `[${word}]`
  })
  return [command.name(), ...words].join(' ')
}

function setVoice(command: Command, console: Console): void {
  const called = command.name() === name ? name : `${name} ${command.name()}`
  command.configureOutput({
    writeOut: (text) => void console.print(text),
    writeErr: (text) => console.draw(text),
    outputError: () => undefined, // what is thrown is told once, by whoever called
  })
  command.exitOverride((error: CommanderError) => {
    throw isHelp(error) ? error : usageError(error, called)
  })
}

/** Help and version are thrown too, once they are printed. */
const isHelp = ({ code }: CommanderError) => /^commander\.(help|helpDisplayed|version)$/.test(code)
