/** `broadsheet token`: tokens of programs that write by the API. */
import { Command } from 'commander'
import { isScope, type Scope, scopes } from '../desk/tokens.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { CliError } from './cli-error.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'

interface CreateFlags extends SettingFlags {
  readonly scope: readonly Scope[]
}
interface ListFlags extends SettingFlags {
  readonly json?: true
}

export function tokenCommand(session: Session): Command {
  const command = new Command('token')
    .description('Make, list and revoke the tokens by which programs write through the API.')
    .addHelpText(
      'after',
      `
Examples:
  broadsheet token create crawler --scope add
  broadsheet token create desk-bot --scope add,edit,withdraw
  broadsheet token list
  broadsheet token revoke crawler

Scopes: add (captures), edit (mend fields), withdraw (take off the site), metrics (read /metrics from another machine).`,
    )
  for (const make of [createCommand, listCommand, revokeCommand])
    command.addCommand(
      make(session).exitOverride().showHelpAfterError('(broadsheet token --help shows how it is used)'),
    )
  return command
}

function createCommand(session: Session): Command {
  const command = new Command('create')
    .description('Make a token. It is printed once: only its hash is kept.')
    .argument('<name>', 'what you call it', named)
    .requiredOption('--scope <names>', `what it may do: ${scopes.join(', ')}; commas between`, scopesOf)
  return withArchiveFlags(command).action(async (name: string, flags: CreateFlags) => {
    const { terminal } = session
    const token = await withDesk(settingsOf(flags, terminal), { make: true, recover: null }, (desk) =>
      desk.tokens.create({ name, scopes: flags.scope }),
    )
    if (token === null)
      throw new CliError({ what: `there is or was a token called ${name}`, fix: 'choose another name' })
    terminal.say('Keep it well: it is not shown again.')
    await terminal.print(`${token}\n`)
  })
}

function listCommand(session: Session): Command {
  const command = new Command('list').description('The tokens that there are.').option('--json', 'print them as JSON')
  return withArchiveFlags(command).action(async (flags: ListFlags) => {
    const { terminal } = session
    const tokens = await withDesk(settingsOf(flags, terminal), { make: false, recover: null }, (desk) =>
      desk.tokens.list(),
    )
    if (flags.json) await terminal.print(`${JSON.stringify(tokens)}\n`)
    else if (tokens.length === 0) terminal.say('There is no token.')
    else
      await terminal.print(
        tokens
          .map(({ name, scopes: may, created, used, revoked }) => {
            const state =
              revoked === null ? (used === null ? 'never used' : `used ${used}`) : `revoked ${revoked.slice(0, 10)}`
            return `${oneLine(name)}: ${may.join(', ')}; made ${created.slice(0, 10)}, ${state}\n`
          })
          .join(''),
      )
  })
}

function revokeCommand(session: Session): Command {
  const command = new Command('revoke').description('Make a token worthless at once.').argument('<name>', 'its name')
  return withArchiveFlags(command).action(async (name: string, flags: SettingFlags) => {
    const { terminal } = session
    const done = await withDesk(settingsOf(flags, terminal), { make: false, recover: null }, (desk) =>
      desk.tokens.revoke(name),
    )
    if (done) await terminal.print(`${oneLine(name)}: revoked\n`)
    else terminal.say(`broadsheet: no token called ${oneLine(name)} is good`)
    session.exitCode = done ? 0 : 1
  })
}

function named(name: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(name))
    throw new CliError({
      what: `"${oneLine(name)}" does not do as a name`,
      fix: 'take letters, digits, spaces, dots, lines; at most 60',
    })
  return name
}

function scopesOf(list: string): Scope[] {
  const names = list.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !isScope(name))
  if (unknown !== undefined)
    throw new CliError({ what: `there is no scope "${oneLine(unknown)}"`, fix: `name some of ${scopes.join(', ')}` })
  return [...new Set(names.filter(isScope))]
}
