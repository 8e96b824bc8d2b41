/** The program: reads the command line, runs one command, answers with an exit code. */
import { Command, CommanderError } from 'commander'
import { SettingsError } from '../desk/settings.js'
import { addCommand } from './add.js'
import { CliError, type ExitCode } from './cli-error.js'
import { exportCommand } from './export.js'
import { exportLabelsCommand } from './export-labels.js'
import { exportReadingsCommand } from './export-readings.js'
import { namesCommand } from './names.js'
import { editCommand, eraseCommand, withdrawCommand } from './one-article.js'
import { passwordCommand } from './password.js'
import { readCommand } from './read.js'
import { searchCommand } from './search.js'
import { serveCommand } from './serve.js'
import { statusCommand } from './status.js'
import { NobodyReads, processTerminal, type Terminal } from './terminal.js'
import { tokenCommand } from './token.js'
import { version } from './version.js'

export { processTerminal } from './terminal.js'

/** What a command is given beside its flags, and where it leaves its exit code. */
export interface Session {
  readonly terminal: Terminal
  exitCode: ExitCode
}

/** Runs the command and sets the exit code of the process. */
export async function run(argv: readonly string[]): Promise<void> {
  // Set and not exited with: what is still on its way to a pipe arrives.
  process.exitCode = await main(argv, processTerminal())
  // Standard input may still be open, with nobody left to print for.
  process.stdin.unref?.()
}

export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const session: Session = { terminal, exitCode: 0 }
  try {
    await program(session).parseAsync([...argv], { from: 'user' })
    return session.exitCode
  } catch (error) {
    return report(error, terminal)
  }
}

function program(session: Session): Command {
  const program = new Command('broadsheet')
    .description('Raw news in, a newspaper out.')
    .version(version, '-V, --version', 'print the version')
    .showHelpAfterError('(broadsheet --help shows how it is used)')
    .exitOverride()
    .addHelpText(
      'after',
      `
Examples:
  broadsheet read page.html               what it makes of one page; nothing is kept
  broadsheet add captures/                put a folder into the archive
  broadsheet serve                        the site on http://127.0.0.1:8080
  broadsheet search "ferry strike"        find it again
  broadsheet password                     opens the desk in the browser, at /desk

Settings: a flag, then a BROADSHEET_* variable, then broadsheet.toml:
  data, bind, port, base_url, site_name, language, timezone, allow_hosts, contact, public, try_open,
  desk_over_http, text_and_data_mining, reading, people_pages

Exit code: 0 done; 1 done in part or nothing found; 2 used wrongly or impossible.`,
    )
  const commands = [
    readCommand,
    addCommand,
    serveCommand,
    searchCommand,
    editCommand,
    withdrawCommand,
    eraseCommand,
    statusCommand,
    exportCommand,
    exportLabelsCommand,
    exportReadingsCommand,
    passwordCommand,
    tokenCommand,
    namesCommand,
  ]
  for (const make of commands) program.addCommand(inherit(make(session)))
  return program
}

/** `addCommand` leaves a command its own ways; these must be the program's. */
function inherit(command: Command): Command {
  return command.exitOverride().showHelpAfterError(`(broadsheet ${command.name()} --help shows how it is used)`)
}

function report(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof NobodyReads) return 0
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof CliError || error instanceof SettingsError) terminal.say(`broadsheet: ${error.message}`)
  else if (isOurs(error)) terminal.say(`broadsheet: ${error.message}`)
  else terminal.say(`broadsheet: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return 2
}

/** Errors of the parts that say what, where and what to do: their stack helps nobody. */
function isOurs(error: unknown): error is Error {
  return error instanceof Error && 'what' in error && 'fix' in error
}
