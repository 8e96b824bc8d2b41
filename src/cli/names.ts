/** `broadsheet names`: names that are never to be shown. */
import { Command } from 'commander'
import { nameKey } from '../archive/name-key.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { CliError } from './cli-error.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'

interface Flags extends SettingFlags {
  readonly json?: true
}

export function namesCommand(session: Session): Command {
  const { terminal } = session
  const command = new Command('names').description(
    'Names that are never to be shown: whoever bears one is quoted without it, in every page, feed, search and export.',
  )
  const part = (name: string, description: string) => {
    const sub = withArchiveFlags(new Command(name).description(description).option('--json', 'print JSON'))
    command.addCommand(sub.exitOverride().showHelpAfterError('(broadsheet names --help shows how it is used)'))
    return sub
  }
  const counted = (articles: number) => `${articles} ${articles === 1 ? 'article' : 'articles'}`

  part('list', 'Print them.').action(async (flags: Flags) => {
    const names = await withDesk(settingsOf(flags, terminal), { make: false, recover: null }, (desk) =>
      desk.operator.hiddenNames(),
    )
    if (flags.json) await terminal.print(names.map((name) => `${JSON.stringify(name)}\n`).join(''))
    else if (names.length > 0) await terminal.print(names.map(({ name }) => `${oneLine(name)}\n`).join(''))
    else terminal.say('There are none.')
    session.exitCode = 0
  })
  part('hide', 'Withhold a name.')
    .argument('<name>', 'in full, as articles print it; letter case and accents do not count')
    .action(async (name: string, flags: Flags) => {
      const articles = await withDesk(settingsOf(flags, terminal), { make: true, recover: null }, (desk) =>
        desk.hideName(name),
      )
      if (articles === null)
        throw new CliError({ what: `${JSON.stringify(name)} is no name`, fix: 'write its letters' })
      if (flags.json) await terminal.print(`${JSON.stringify({ name, articles })}\n`)
      else await terminal.print(`${oneLine(name)} is withheld, in ${counted(articles)} so far\n`)
      session.exitCode = 0
    })
  part('show', 'Show a name again.')
    .argument('<name>')
    .action(async (name: string, flags: Flags) => {
      const articles = await withDesk(settingsOf(flags, terminal), { make: false, recover: null }, (desk) =>
        desk.showName(nameKey(name) ?? ''),
      )
      if (articles === null) {
        terminal.say(`broadsheet: ${oneLine(name)} is not among the names that are withheld`)
        session.exitCode = 1
        return
      }
      if (flags.json) await terminal.print(`${JSON.stringify({ name, articles })}\n`)
      else await terminal.print(`${oneLine(name)} may be shown again\n`)
      session.exitCode = 0
    })
  return command.addHelpText(
    'after',
    `
Examples:
  broadsheet names hide "Ann Vey"
  broadsheet names list
  broadsheet names show "Ann Vey"

What an article itself prints stays. Exit code: 0 done; 1 the name was not withheld; 2 used wrongly.`,
  )
}
