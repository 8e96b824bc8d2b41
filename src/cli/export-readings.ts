/** `broadsheet export-readings`: what articles say, as tables. */
import { Command, Option } from 'commander'
import { discreetReader } from '../portal/discreet-reader.js'
import {
  allArticles,
  foundArticles,
  mostFound,
  type ReadingTable,
  readingLines,
  readingTables,
  type TableFormat,
  tableFormats,
} from '../portal/given/reading-lines.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { type SettingFlags, settingsOf, webAddress, withArchiveFlags } from './shared-flags.js'

interface Flags extends SettingFlags {
  readonly table: ReadingTable
  readonly format: TableFormat
  readonly public?: true
  readonly baseUrl?: string
}

export function exportReadingsCommand(session: Session): Command {
  const command = new Command('export-readings')
    .description(
      'Print what articles say: statements, figures, times or names, a line each with the article it stands in.',
    )
    .argument('[query]', `only of what this search finds, its first ${mostFound} articles; all without it`)
    .addOption(new Option('--table <name>', 'what to print').choices(readingTables).default('statements'))
    .addOption(new Option('--format <form>', 'how to print').choices(tableFormats).default('ndjson'))
    .option('--public', 'as a public site gives it: nothing of private articles')
    .option('--base-url <address>', 'where readers reach the site: its pages are named with it', webAddress)
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet export-readings > statements.ndjson
  broadsheet export-readings --table figures --format csv > figures.csv
  broadsheet export-readings --public 'said:"Ann Vey" after:2031-05'

What is not sure enough to be shown is not printed, nor what a correction withdrew; names that are never to be shown are withheld.

Exit code: 0 printed; 1 nothing to print; 2 used wrongly.`,
    )
    .action(async (query: string | undefined, flags: Flags) => {
      const { terminal } = session
      const settings = settingsOf(flags, terminal, { public: flags.public, base_url: flags.baseUrl })
      const { table, format } = flags
      session.exitCode = await withDesk(settings, { make: false, recover: null }, async (desk) => {
        const now = new Date().toISOString()
        const reader = discreetReader(desk.reader, {
          siteName: settings.siteName,
          baseUrl: settings.baseUrl,
          public: settings.public,
          timezone: settings.timezone,
          language: settings.language,
          tryOpen: false,
        })
        const articles =
          query === undefined
            ? allArticles(reader, { now, open: settings.public })
            : foundArticles(reader, { query, now })
        const address = (path: string) => `${settings.baseUrl ?? ''}${path}`
        let pieces = 0
        for await (const lines of readingLines(reader, articles, { table, format, address, now })) {
          await terminal.print(lines)
          pieces++
        }
        // The head of a table is no line of it.
        const printed = pieces > (format === 'csv' ? 1 : 0)
        if (!printed) terminal.say('nothing to print: "broadsheet add --again" reads what is kept')
        return printed ? 0 : 1
      })
    })
}
