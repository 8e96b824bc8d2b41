/** `broadsheet edit`, `withdraw` and `erase`: what an operator does to one article. */
import { createInterface } from 'node:readline/promises'
import { Command, Option } from 'commander'
import { writtenTime } from '../archive/instants.js'
import type { Desk, EditOutcome, Edits } from '../desk/desk.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { CliError } from './cli-error.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type RightsFlags, rightsOf, withRightsFlags } from './rights-flags.js'
import { collect, type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'

interface Flags extends SettingFlags {
  readonly json?: true
}

async function act(flags: Flags, { terminal }: Session, deed: (desk: Desk) => Promise<EditOutcome>): Promise<0 | 1> {
  const settings = settingsOf(flags, terminal)
  const outcome = await withDesk(settings, { make: false, recover: null }, deed)
  if (flags.json) await terminal.print(`${JSON.stringify(outcome)}\n`)
  else if (outcome.kind === 'done') await terminal.print(`${oneLine(outcome.id)}: ${oneLine(outcome.what)}\n`)
  else terminal.say(`broadsheet: ${oneLine(outcome.what)}`)
  return outcome.kind === 'done' ? 0 : 1
}

const CLEARED = [
  'headline',
  'standfirst',
  'kicker',
  'byline',
  'authors',
  'agency',
  'publisher',
  'section',
  'published',
  'updated',
] as const
type Cleared = (typeof CLEARED)[number]

interface EditFlags extends Flags, RightsFlags {
  readonly headline?: string
  readonly standfirst?: string
  readonly kicker?: string
  readonly byline?: string
  readonly author?: readonly string[]
  readonly agency?: string
  readonly publisher?: string
  readonly section?: string
  readonly published?: string
  readonly updated?: string
  readonly pin?: true
  readonly unpin?: true
  readonly clear?: readonly Cleared[]
}

export function editCommand(session: Session): Command {
  const command = new Command('edit')
    .description(
      'Mend fields of one article. The mend is kept apart from what was recovered, and stays when it is recovered again.',
    )
    .argument('<id>', 'the article, as in its address and in "broadsheet search"')
    .option('--headline <text>', 'headline')
    .option('--standfirst <text>', 'summary under the headline')
    .option('--kicker <text>', 'label over the headline')
    .option('--byline <text>', 'byline as it is to be printed')
    .option('--author <name>', 'an author (repeat for more; replaces all)', collect)
    .option('--agency <name>', 'news agency')
    .option('--publisher <name>', 'outlet')
    .option('--section <name>', 'section that it stands in')
    .option(
      '--published <time>',
      'when it was published: 2031-05-03, "2031-05-03 18:41", "2031-05-03 18:41 +02:00"',
      timeOf,
    )
    .option('--updated <time>', 'when it was changed, likewise', timeOf)
    .option('--pin', 'make it the lead of the front page')
    .option('--unpin', 'let the lead be chosen by time again')
    .addOption(
      new Option('--clear <field>', `take a mend back: ${CLEARED.join(', ')} (repeat for more)`).argParser(
        clearedField,
      ),
    )
    .option('--json', 'print the outcome as JSON')
  withRightsFlags(command, 'what you may do with its words')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet edit k7m2p9 --headline "Ferries stop at Port Aven" --section Local
  broadsheet edit k7m2p9 --pin
  broadsheet edit k7m2p9 --clear headline
  broadsheet edit k7m2p9 --rights open --licence "CC BY 4.0"`,
    )
    .action(async (id: string, flags: EditFlags) => {
      const edits = editsOf(flags)
      session.exitCode = await act(flags, session, (desk) => desk.edit(id, edits))
    })
}

function timeOf(text: string): string {
  if (writtenTime(text) !== null) return text.trim()
  throw new CliError({
    what: `"${text}" is no time`,
    fix: 'write it like 2031-05-03, "2031-05-03 18:41" or "2031-05-03 18:41 +02:00"',
  })
}

function clearedField(field: string, before: readonly Cleared[] | undefined): Cleared[] {
  const known = CLEARED.find((name) => name === field)
  if (known === undefined)
    throw new CliError({
      what: `there is no mend of "${field}" to take back`,
      fix: `name one of ${CLEARED.join(', ')}`,
    })
  return [...(before ?? []), known]
}

function editsOf(flags: EditFlags): Edits {
  const { headline, standfirst, kicker, byline, agency, publisher, section, published, updated, author } = flags
  if (flags.pin && flags.unpin)
    throw new CliError({ what: '--pin and --unpin say the opposite', fix: 'give one of them' })
  const rights = rightsOf(flags)
  const given = {
    headline,
    standfirst,
    kicker,
    byline,
    agency,
    publisher,
    section,
    published,
    updated,
    authors: author,
  }
  const empty = Object.entries(given).find(([, value]) => value === '' || (Array.isArray(value) && value.includes('')))
  if (empty !== undefined)
    throw new CliError({
      what: `--${empty[0]} is empty`,
      fix: `give words, or take a mend back with --clear ${empty[0]}`,
    })
  const mends = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const twice = flags.clear?.find((field) => Object.hasOwn(mends, field))
  if (twice !== undefined) throw new CliError({ what: `${twice} is given and cleared`, fix: 'do one of them' })
  const edits: Edits = {
    ...mends,
    ...Object.fromEntries((flags.clear ?? []).map((field) => [field, null])),
    ...(flags.pin || flags.unpin ? { pinned: flags.pin === true } : {}),
    ...(rights === null ? {} : { rights }),
  }
  if (Object.keys(edits).length === 0)
    throw new CliError({ what: 'nothing to change was given', fix: 'name a field: broadsheet edit --help' })
  return edits
}

interface ReasonFlags extends Flags {
  readonly reason: string
}

export function withdrawCommand(session: Session): Command {
  const command = new Command('withdraw')
    .description('Take one article off every page, feed and search at once. Its address answers 410, with the reason.')
    .argument('<id>', 'the article')
    .requiredOption('--reason <text>', 'why; readers see it', reason)
    .option('--json', 'print the outcome as JSON')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet withdraw k7m2p9 --reason "Withdrawn by the agency on 3 May"`,
    )
    .action(async (id: string, flags: ReasonFlags) => {
      session.exitCode = await act(flags, session, (desk) => desk.withdraw(id, flags.reason))
    })
}

export function eraseCommand(session: Session): Command {
  const command = new Command('erase')
    .description(
      'Erase one article with its captures, revisions and pictures. A hash stays, so that it does not come back.',
    )
    .argument('<id>', 'the article')
    .requiredOption('--reason <text>', 'why; readers see it', reason)
    .option('--yes', 'do not ask')
    .option('--json', 'print the outcome as JSON')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet erase k7m2p9 --reason "Personal data" --yes

This cannot be taken back. "broadsheet withdraw" hides an article and keeps it.`,
    )
    .action(async (id: string, flags: ReasonFlags & { readonly yes?: true }) => {
      if (flags.yes !== true && !(await confirmed(id, session)))
        throw new CliError({ what: 'nothing was erased', fix: 'say yes, or add --yes' })
      session.exitCode = await act(flags, session, (desk) => desk.erase(id, flags.reason))
    })
}

function reason(text: string): string {
  if (text.trim() === '') throw new CliError({ what: '--reason is empty', fix: 'say in a few words why' })
  return text.trim()
}

async function confirmed(id: string, { terminal }: Session): Promise<boolean> {
  if (!terminal.interactive) return false
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await asking.question(`Erase ${oneLine(id)} with its captures and pictures for good? (yes/no) `)
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    asking.close()
  }
}
