/** `broadsheet export`: the site as a folder of files that any web server can hand out. */
import { Command } from 'commander'
import { interfaceLanguages } from '../model/index.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { writeExport } from './export-folder.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { showProgress } from './progress.js'
import { siteZone } from './serve.js'
import { type SettingFlags, settingsOf, webAddress, withArchiveFlags } from './shared-flags.js'
import { onStop } from './stopping.js'
import { version } from './version.js'

interface ExportFlags extends SettingFlags {
  readonly baseUrl?: string
  readonly siteName?: string
  readonly language?: string
  readonly private?: true
  readonly json?: true
}

export function exportCommand(session: Session): Command {
  const command = new Command('export')
    .description('Write the whole site as files for any web server; a second time only what changed.')
    .argument('<folder>', 'where to; a new or empty folder, or one that an export made')
    .option('--private', 'for yourself: private articles too, as on your own machine')
    .option('--base-url <address>', 'where readers will reach it: https://news.example', webAddress)
    .option('--site-name <name>', 'name over the front page (default: Broadsheet)')
    .option('--language <code>', `language of the interface: ${interfaceLanguages.join(', ')} (default: en)`)
    .option('--json', 'print what was done as JSON')
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Without --private the rules of a public site hold: of private articles headline, outlet, time and a link to the original.
Search, "try" and the desk need the program behind them and are left out.

Examples:
  broadsheet export site/ --base-url https://news.example
  broadsheet export ~/my-reader --private`,
    )
    .action((folder: string, flags: ExportFlags) => run(folder, flags, session))
}

async function run(folder: string, flags: ExportFlags, session: Session): Promise<void> {
  const { terminal } = session
  const settings = settingsOf(flags, terminal, {
    base_url: flags.baseUrl,
    site_name: flags.siteName,
    language: flags.language,
  })
  const stopping = onStop()
  const progress =
    terminal.interactive || terminal.watched
      ? showProgress({
          total: null,
          what: 'files',
          write: (text) => process.stderr.write(text),
          clock: () => performance.now(),
        })
      : null
  try {
    const done = await withDesk(settings, { make: false, recover: null }, async (desk) => {
      const [{ createPortal }, { exportSite }] = await Promise.all([
        import('../portal/index.js'),
        import('../portal/export/index.js'),
      ])
      // The present is one moment for all pages, or an embargo could end between two that list the article.
      const now = new Date().toISOString()
      const portal = createPortal({
        reader: desk.reader,
        recover: () => Promise.reject(new Error('an export recovers nothing')),
        desk: null,
        settings: {
          siteName: settings.siteName,
          baseUrl: settings.baseUrl,
          public: flags.private !== true,
          timezone: siteZone(settings.timezone),
          language: settings.language,
          contact: settings.contact,
          version,
          tryOpen: false,
          mining: settings.mining,
          exported: true,
        },
        now: () => now,
        clientAddress: () => null,
      })
      const files = exportSite({
        ask: (path) => portal.request(`http://localhost${path}`),
        begin: beginnings(settings.baseUrl !== null && flags.private !== true),
      })
      return writeExport(folder, files, { step: () => progress?.step(), signal: stopping.signal })
    })
    progress?.clear()
    if (done.missing.length > 0 || done.stopped) session.exitCode = 1
    if (flags.json) await terminal.print(`${JSON.stringify(done)}\n`)
    else {
      for (const { missing, status } of done.missing) terminal.say(`${oneLine(missing, 120)}: not written (${status})`)
      await terminal.print(
        `${done.written} written, ${done.unchanged} as before, ${done.removed} removed${done.stopped ? '; stopped: run it again to finish' : ''}\n`,
      )
    }
  } finally {
    progress?.clear()
    stopping.release()
  }
}

/** What no page links to: for crawlers, which come to a public site alone and need whole addresses. */
const beginnings = (crawled: boolean): string[] =>
  crawled ? ['/robots.txt', '/sitemap.xml', '/.well-known/tdmrep.json'] : ['/robots.txt']
