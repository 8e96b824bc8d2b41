/** `broadsheet password`: sets the password of the desk in the browser. */
import { Command } from 'commander'
import { shortestPassword, weakness } from '../desk/password.js'
import { CliError } from './cli-error.js'
import { askHidden } from './hidden-words.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'
import type { Terminal } from './terminal.js'

interface PasswordFlags extends SettingFlags {
  readonly remove?: true
}

export function passwordCommand(session: Session): Command {
  const command = new Command('password')
    .description('Set the password of the desk in the browser. Whoever is logged in there is logged out.')
    .option('--remove', 'take the password away: nobody comes to the desk in the browser')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet password                     asks for it twice and shows nothing
  broadsheet password < password.txt      the first line of standard input
  broadsheet password --remove

A password has at least ${shortestPassword} characters. It is kept as its scrypt hash. The desk is at /desk.`,
    )
    .action(async (flags: PasswordFlags) => {
      const settings = settingsOf(flags, session.terminal)
      const password = flags.remove ? null : await passwordFrom(session.terminal)
      await withDesk(settings, { make: true, recover: null }, (desk) => desk.access.setPassword(password))
      session.terminal.say(
        password === null
          ? 'The desk has no password now: nobody comes in.'
          : 'The password is set. Everybody who was logged in at the desk is logged out.',
      )
    })
}

/** Characters of standard input that are looked at for its first line. */
const mostRead = 10_000

async function passwordFrom(terminal: Terminal): Promise<string> {
  const password = terminal.interactive ? await askedTwice() : await firstLine(terminal.input)
  const weak = weakness(password)
  if (weak === null) return password
  throw new CliError({
    what:
      weak === 'short'
        ? `a password of the desk has at least ${shortestPassword} characters`
        : weak === 'long'
          ? 'the password is longer than anybody types'
          : 'the password repeats a few characters',
    fix: 'take four or five words that do not belong together',
  })
}

async function askedTwice(): Promise<string> {
  const first = await askHidden('New password of the desk: ')
  const second = first === null ? null : await askHidden('Once more: ')
  if (first === null || second === null) throw new CliError({ what: 'nothing was changed', fix: null })
  if (first !== second) throw new CliError({ what: 'the two differ: nothing was changed', fix: 'try again' })
  return first
}

async function firstLine(input: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of input) {
    text += decoder.decode(piece, { stream: true })
    if (/[\r\n]/.test(text) || text.length > mostRead) break
  }
  return text.split(/\r\n|\r|\n/, 1)[0] ?? ''
}
