/** `broadsheet export-labels`: labels that were set at the desk, as truth to train on. */
import { Command } from 'commander'
import { labelLine } from '../desk/label-line.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'

export function exportLabelsCommand(session: Session): Command {
  const command = new Command('export-labels').description(
    'Print the labels that were set by hand at the desk, a line of JSON each: truth to train on.',
  )
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet export-labels > labels.ndjson

Each line: {"capture": hash of its bytes, "url", "span": [from, to) in its decoded text, "label", "article": from 0 or null,
"made"}. The bytes stand under that hash in the archive's folder blobs.`,
    )
    .action(async (flags: SettingFlags) => {
      const { terminal } = session
      const printed = await withDesk(settingsOf(flags, terminal), { make: false, recover: null }, async (desk) => {
        let count = 0
        for await (const label of desk.operator.labels()) {
          await terminal.print(labelLine(label))
          count++
        }
        return count
      })
      if (printed === 0)
        terminal.say('No label was set by hand yet: that is done at the desk, on the page of a capture.')
      session.exitCode = printed === 0 ? 1 : 0
    })
}
