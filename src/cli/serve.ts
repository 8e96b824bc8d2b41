/** `broadsheet serve`: the site, until Ctrl-C. */
import { createServer, type Server } from 'node:http'
import { isIP } from 'node:net'
import { Command } from 'commander'
import type { Desk, Recover } from '../desk/desk.js'
import { openRecoveryPool } from '../desk/recovery-pool.js'
import type { Settings } from '../desk/settings.js'
import { interfaceLanguages } from '../model/index.js'
import { CliError } from './cli-error.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { count, type SettingFlags, settingsOf, timezone, webAddress, withArchiveFlags } from './shared-flags.js'
import { onStop, stopped } from './stopping.js'
import type { Terminal } from './terminal.js'
import { version } from './version.js'

interface ServeFlags extends SettingFlags {
  readonly bind?: string
  readonly port?: number
  readonly public?: true
  readonly tryOpen?: true
  readonly deskOverHttp?: true
  readonly baseUrl?: string
  readonly siteName?: string
  readonly language?: string
  readonly reading: boolean
}

export function serveCommand(session: Session): Command {
  const command = new Command('serve')
    .description('Serve the site, until Ctrl-C.')
    .option('--port <number>', 'port; 0 takes any that is free (default: 8080)', count('A port', 0, 65535))
    .option('--bind <address>', 'address to listen on (default: 127.0.0.1: this machine only)')
    .option('--public', 'everybody may read: of private articles headline, outlet, time and link, and no more')
    .option('--try-open', 'let other machines use the page "try" too')
    .option('--desk-over-http', 'let other machines reach the desk without https, where others can read the password')
    .option('--base-url <address>', 'where readers reach the site: https://news.example', webAddress)
    .option('--site-name <name>', 'name over the front page (default: Broadsheet)')
    .option('--language <code>', `language of the interface: ${interfaceLanguages.join(', ')} (default: en)`)
    .option('--timezone <zone>', 'zone of printed times that state none: Europe/Berlin, +09:00', timezone)
  command.option(
    '--no-reading',
    'do not read who said what in what comes in: no statements, figures, times and names of it',
  )
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet serve
  broadsheet serve --port 8090 --site-name "The Port Aven Reader"
  broadsheet serve --bind 0.0.0.0 --public --base-url https://news.example

Settings: bind, port, public, try_open, desk_over_http, text_and_data_mining, base_url, site_name, language, timezone, reading,
  people_pages, data.`,
    )
    .action((flags: ServeFlags) => serve(flags, session.terminal))
}

async function serve(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const settings = settingsOf(flags, terminal, {
    bind: flags.bind,
    port: flags.port,
    public: flags.public,
    try_open: flags.tryOpen,
    desk_over_http: flags.deskOverHttp,
    base_url: flags.baseUrl,
    site_name: flags.siteName,
    language: flags.language,
    reading: flags.reading ? undefined : false,
  })
  checkBind(settings)
  const pool = openRecoveryPool({ jobs: 1, timezone: settings.timezone })
  const stopping = onStop()
  try {
    await withDesk(settings, { make: true, recover: pool.recover, read: settings.reading }, async (desk) => {
      const server = await listen(settings, desk, pool.recover)
      try {
        const address = addressOf(server)
        const way = (await desk.access.hasPassword())
          ? `The desk is on ${address}/desk`
          : `"broadsheet password" opens the desk on ${address}/desk`
        terminal.say(`${settings.siteName} is on ${address}\n${way}\nCtrl-C stops it.`)
        await stopped(stopping.signal)
      } finally {
        await close(server)
      }
    })
  } finally {
    stopping.release()
    await pool.close()
  }
}

/** What comes in is mostly somebody else's: it is not put on a network without being told to. */
export function checkBind({ bind, public: open }: Pick<Settings, 'bind' | 'public'>): void {
  if (open || isLoopback(bind)) return
  throw new CliError({
    what: `on ${bind} others could read what is in this archive`,
    fix: '--public allows it, and shows of private articles no more than headline, outlet, time and link; or leave out --bind',
  })
}

function isLoopback(bind: string): boolean {
  return (
    bind === 'localhost' || (isIP(bind) === 4 && bind.startsWith('127.')) || (isIP(bind) === 6 && isLoopback6(bind))
  )
}

/** `::1` in any spelling. */
function isLoopback6(bind: string): boolean {
  return new URL(`http://[${bind.split('%')[0]}]/`).hostname === '[::1]'
}

async function listen(settings: Settings, desk: Desk, recover: Recover): Promise<Server> {
  const [{ getRequestListener }, { getConnInfo }, { createPortal }] = await Promise.all([
    import('@hono/node-server'),
    import('@hono/node-server/conninfo'),
    import('../portal/index.js'),
  ])
  const portal = createPortal({
    reader: desk.reader,
    recover,
    desk,
    settings: {
      siteName: settings.siteName,
      baseUrl: settings.baseUrl,
      public: settings.public,
      timezone: siteZone(settings.timezone),
      tryOpen: settings.tryOpen,
      deskOverHttp: settings.deskOverHttp,
      mining: settings.mining,
      language: settings.language,
      peoplePages: settings.peoplePages,
      contact: settings.contact,
      version,
    },
    now: () => new Date().toISOString(),
    clientAddress: (context) => {
      // Behind a proxy everybody comes from this machine: such a client is nobody's neighbour.
      const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => context.req.header(name))
      return forwarded ? null : (getConnInfo(context).remote.address ?? null)
    },
  })
  const server = createServer(getRequestListener(portal.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(whyNot(error, settings)))
    server.listen(settings.port, settings.bind, resolve)
  })
  return server
}

/** The zone of the site's own clock, by a name that `Intl` of Node 20 knows: it takes no offsets. null: UTC. */
export function siteZone(zone: string | null): string | null {
  if (zone === null || /^[A-Za-z]{2}/.test(zone)) return zone
  const hours = /^([+-])(\d\d):00$/.exec(zone)
  // Etc/GMT-9 is nine hours ahead of Greenwich: the sign is the other way round there.
  return hours === null || hours[2] === '00' ? null : `Etc/GMT${hours[1] === '+' ? '-' : '+'}${Number(hours[2])}`
}

function whyNot(error: NodeJS.ErrnoException, { port, bind }: Settings): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CliError({
        what: `port ${port} on ${bind} is taken by another program`,
        fix: `take another with --port ${port === 8080 ? 8081 : 8080}, or --port 0 for any`,
      })
    case 'EACCES':
      return new CliError({
        what: `port ${port} may not be opened by this user`,
        fix: 'take one above 1023 with --port',
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CliError({ what: `${bind} is no address of this machine`, fix: 'give --bind one that is' })
    default:
      return error
  }
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
}

/** Milliseconds that requests which are under way are given. */
const GRACE = 3_000

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearTimeout(timer)
}
