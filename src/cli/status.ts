/** `broadsheet status`: what the archive holds, which sources are well, what failed and why. */
import { Command } from 'commander'
import type { Status } from '../desk/desk.js'
import { oneLine } from '../portal/print/plain-characters.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'

interface StatusFlags extends SettingFlags {
  readonly json?: true
}

export function statusCommand(session: Session): Command {
  const command = new Command('status')
    .description('Say what the archive holds, which sources are well, and what failed and why.')
    .option('--json', 'print JSON')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet status
  broadsheet status --json | jq '.sources[] | select(.failed > 0)'`,
    )
    .action(async (flags: StatusFlags) => {
      const settings = settingsOf(flags, session.terminal)
      const status = await withDesk(settings, { make: false, recover: null }, (desk) => desk.status())
      await session.terminal.print(flags.json ? `${JSON.stringify(status)}\n` : statusText(status))
    })
}

export function statusText(status: Status): string {
  const { bytes } = status
  const counts: readonly (readonly [number, string])[] = [
    [status.captures, 'captures'],
    [status.articles, 'articles'],
    [status.revisions, 'revisions'],
    [status.copies, 'copies'],
    [status.withdrawn, 'withdrawn'],
    [status.erased, 'erased'],
    [status.embargoed, 'embargoed'],
    [status.canceled, 'canceled'],
  ]
  const sizes: readonly (readonly [number, string])[] = [
    [bytes.database, 'database'],
    [bytes.captures, 'captures'],
    [bytes.pictures, 'pictures'],
  ]
  const width = Math.max(...counts.map(([number]) => String(number).length))
  const size = Math.max(...sizes.map(([number]) => amount(number).length))
  return [
    ...counts.map(([number, what]) => `${String(number).padStart(width)}  ${what}`),
    '',
    ...sizes.map(([number, what]) => `${amount(number).padStart(size)}  ${what}`),
    ...(status.sources.length === 0 ? [] : ['', ...sourceLines(status.sources)]),
    '',
  ].join('\n')
}

function sourceLines(sources: Status['sources']): string[] {
  const rows = sources.map(({ source, captures, articles, failed, last, problems }) => ({
    row: [oneLine(source, 60), String(captures), String(articles), String(failed), last.slice(0, 16).replace('T', ' ')],
    problems,
  }))
  const heads = ['source', 'captures', 'articles', 'without', 'last (UTC)']
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(({ row }) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at >= 1 && at <= 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [
    line(heads),
    ...rows.flatMap(({ row, problems }) => [
      line(row),
      ...problems.map(({ count, what }) => `  ${count} × ${oneLine(what, 120)}`),
    ]),
  ]
}

function amount(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`
  return `${Math.ceil(bytes / 1e3)} kB`
}
