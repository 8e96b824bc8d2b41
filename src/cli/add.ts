/** `broadsheet add`: captures go into the archive. */
import path from 'node:path'
import { Command } from 'commander'
import type { Added, Desk, RecoverOrder } from '../desk/desk.js'
import { openRecoveryPool } from '../desk/recovery-pool.js'
import type { Settings } from '../desk/settings.js'
import {
  countSources,
  openValidatorFile,
  pictureSource,
  type Taken,
  take,
  type ValidatorStore,
} from '../intake/index.js'
import type { Article, Capture, CaptureHash, Problem, Reading, Recovered, Rights } from '../model/index.js'
import { shownHeadline } from '../portal/print/article-parts.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { CliError } from './cli-error.js'
import { fetcherOf } from './fetcher-of.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { problemLine } from './problem-line.js'
import { showProgress } from './progress.js'
import { type RightsFlags, rightsOf, withRightsFlags } from './rights-flags.js'
import {
  jobsOption,
  type SettingFlags,
  settingsOf,
  webAddress,
  withArchiveFlags,
  withIntakeFlags,
} from './shared-flags.js'
import { onStop, until } from './stopping.js'
import type { Terminal } from './terminal.js'

interface AddFlags extends SettingFlags, RightsFlags {
  readonly again?: true
  readonly json?: true
  readonly url?: string
  readonly reading: boolean
  readonly jobs: number
}

const examples = `
Examples:
  broadsheet add captures/
  broadsheet add --rights own notes/*.md
  broadsheet add --rights open --licence "CC BY 4.0" https://news.example/ferries
  pbpaste | broadsheet add --url https://news.example/ferries -
  broadsheet add --again captures/        recover what is known once more, with this version
  broadsheet add --again                  read the articles that are kept, where this version has not read them yet

What is reported as added is on disk. Run it again after Ctrl-C: what is in already is passed over.
A folder with an edition.json takes captures, times and rights from there. Rights are private unless given.

Exit code: 0 done; 1 something could not be read, or there was no article; 2 used wrongly, or nothing could be read at all.`

export function addCommand(session: Session): Command {
  const command = new Command('add')
    .description('Put captures into the archive.')
    .argument(
      '[source...]',
      'file, folder, address, .list or .urls file with one of these a line, or - for standard input',
    )
    .option(
      '--again',
      'recover captures that are known already once more; without a source, bring what kept articles say up to date; makes no revision',
    )
    .option('--no-reading', 'do not read who said what: no statements, figures, times and names of what comes in')
    .option('--url <address>', 'where the page lives on the web', webAddress)
    .addOption(jobsOption('articles read side by side by --again without a source'))
    .option('--json', 'print a JSON line a capture')
  withRightsFlags(command, 'what you may do with these words (default: private)')
  return withArchiveFlags(withIntakeFlags(command))
    .addHelpText('after', examples)
    .action((sources: string[], flags: AddFlags) => add(sources, flags, session))
}

async function add(sources: readonly string[], flags: AddFlags, session: Session): Promise<void> {
  const { terminal } = session
  const settings = settingsOf(flags, terminal, { reading: flags.reading ? undefined : false })
  const rights = rightsOf(flags)
  if (sources.length === 0) {
    await readKept(flags, settings, session)
    return
  }
  if (flags.url !== undefined && sources.length > 1)
    throw new CliError({ what: '--url is the address of one page', fix: 'add one source at a time' })
  const stopping = onStop()
  const validators = await openValidatorFile(path.join(settings.data, 'fetched.ndjson'))
  // Asked for again in full when it is to be recovered again.
  const fetcher = fetcherOf(settings, flags.again ? null : validators)
  const pool = openRecoveryPool({ jobs: 1, timezone: settings.timezone })
  const notes = captureNotes()
  stopping.signal.addEventListener('abort', () => void fetcher.close())
  const total = terminal.watched ? await countSources(sources) : null
  const progress =
    terminal.watched && total !== 1
      ? showProgress({
          total,
          what: 'captures',
          write: (text) => process.stderr.write(text),
          clock: () => performance.now(),
        })
      : null
  const captures = take(sources, {
    standardInput: terminal.input,
    fetcher,
    url: flags.url ?? null,
    timezone: settings.timezone,
  })
  const recover = async (capture: Capture, options: RecoverOrder): Promise<Recovered> =>
    notes.recovered(capture, await pool.recover(capture, options))
  const fetchPicture = pictureSource({ fetcher, fileOf: notes.fileOf, pagesOf: notes.pagesOf })
  try {
    session.exitCode = await withDesk(settings, { make: true, recover, read: settings.reading }, async (desk) => {
      const line = { desk, notes, validators, rights, again: flags.again === true, fetchPicture }
      const tally = emptyTally()
      for await (const taken of until(stopping.signal, captures)) {
        const report = await addOne(taken, line)
        count(tally, report)
        progress?.clear()
        await printReport(report, terminal, flags.json === true)
        progress?.step()
      }
      progress?.clear()
      if (stopping.signal.aborted) terminal.say('broadsheet: stopped; what was reported is kept, run it again to go on')
      terminal.say(tallyLine(tally))
      return exitCode(tally, stopping.signal.aborted)
    })
  } finally {
    progress?.clear()
    stopping.release()
    await Promise.all([pool.close(), fetcher.close()])
  }
}

/** `add --again` without a source: what is kept is read by this version. */
async function readKept(flags: AddFlags, settings: Settings, session: Session): Promise<void> {
  const { terminal } = session
  if (flags.again !== true)
    throw new CliError({
      what: 'there is nothing to add',
      fix: 'name a file, a folder or an address, or - for standard input',
    })
  if (!settings.reading)
    throw new CliError({
      what: '--again without a source reads what is kept',
      fix: 'leave out --no-reading, or name a source',
    })
  const stopping = onStop()
  const pool = openRecoveryPool({ jobs: flags.jobs, timezone: settings.timezone })
  try {
    session.exitCode = await withDesk(settings, { make: false, recover: null }, async (desk) => {
      const { READ_BY } = await import('../reading/index.js')
      const total = terminal.watched ? await desk.countUnread(READ_BY) : null
      const progress = terminal.watched
        ? showProgress({
            total,
            what: 'articles',
            write: (text) => process.stderr.write(text),
            clock: () => performance.now(),
          })
        : null
      const read = async (article: Article): Promise<Reading | null> => {
        const given = {
          schema: 1,
          id: null,
          source: article.headline ?? '',
          articles: [article],
          problems: [],
        } as const
        return (await pool.read(given)).readings?.[0] ?? null
      }
      const step = () => progress?.step()
      const outcome = await desk.readAgain({ read, readBy: READ_BY, stopped: () => stopping.signal.aborted, step })
      progress?.clear()
      const left = await desk.countUnread(READ_BY)
      if (flags.json) await terminal.print(`${JSON.stringify({ ...outcome, left })}\n`)
      if (stopping.signal.aborted) terminal.say('broadsheet: stopped; run it again to go on')
      terminal.say(
        `${outcome.read} ${outcome.read === 1 ? 'article' : 'articles'} read${left > 0 ? `, ${left} left` : ''}`,
      )
      return left > 0 ? 1 : 0
    })
  } finally {
    stopping.release()
    await pool.close()
  }
}

/** What came of one source. */
interface Report {
  readonly source: string
  readonly capture: CaptureHash | null
  readonly outcome: Added['outcome'] | 'unchanged' | 'failed'
  readonly articles: Added['articles']
  readonly problems: readonly Problem[]
}

interface Line {
  readonly desk: Desk
  readonly notes: CaptureNotes
  readonly validators: ValidatorStore
  /** As the operator gave them; null: as the edition says, else private. */
  readonly rights: Rights | null
  readonly again: boolean
  readonly fetchPicture: ReturnType<typeof pictureSource>
}

async function addOne(taken: Taken, { desk, notes, validators, rights, again, fetchPicture }: Line): Promise<Report> {
  const empty = { source: taken.kind === 'capture' ? taken.capture.source : taken.source, capture: null, articles: [] }
  switch (taken.kind) {
    case 'problem':
      return { ...empty, outcome: 'failed', problems: [taken.problem] }
    case 'unchanged':
      return { ...empty, outcome: 'unchanged', problems: [] }
    case 'capture': {
      const { capture } = taken
      notes.begin(taken)
      const added = await desk.add(capture, {
        rights: rights ?? taken.rights ?? { kind: 'private' },
        again,
        fetchPicture,
      })
      // Once it is kept: sooner, and a crash in between would have the server say "unchanged" of a page nobody has.
      if (taken.validators !== null) await validators.put(taken.validators.url, taken.validators.given)
      return { ...added, source: capture.source }
    }
    default:
      return taken satisfies never
  }
}

/** What is known of the capture in hand beside its bytes: its file, what befell it on the way, its articles' addresses. */
interface CaptureNotes {
  begin(taken: Extract<Taken, { kind: 'capture' }>): void
  /** Adds the problems of the way to those of recovery. */
  recovered(capture: Capture, recovered: Recovered): Recovered
  fileOf(capture: Capture): string | null
  pagesOf(capture: Capture): readonly string[]
}

function captureNotes(): CaptureNotes {
  let current: Extract<Taken, { kind: 'capture' }> | null = null
  let pages: readonly string[] = []
  const isCurrent = (capture: Capture): boolean =>
    current !== null && capture.hash === current.capture.hash && capture.source === current.capture.source
  return {
    begin(taken) {
      current = taken
      pages = []
    },
    recovered(capture, recovered) {
      if (!isCurrent(capture) || current === null) return recovered
      pages = recovered.articles.flatMap(({ url }) => (url === null ? [] : [url]))
      return current.problems.length === 0
        ? recovered
        : { ...recovered, problems: [...current.problems, ...recovered.problems] }
    },
    fileOf: (capture) => (isCurrent(capture) ? (current?.file ?? null) : null),
    pagesOf: (capture) => (isCurrent(capture) ? pages : []),
  }
}

interface Tally {
  captures: number
  failed: number
  refused: number
  known: number
  articles: number
  without: number
}

const emptyTally = (): Tally => ({ captures: 0, failed: 0, refused: 0, known: 0, articles: 0, without: 0 })

function count(tally: Tally, { outcome, articles }: Report): void {
  tally.captures++
  if (outcome === 'failed') tally.failed++
  else if (outcome === 'refused') tally.refused++
  else if (outcome === 'known' || outcome === 'unchanged') tally.known++
  else if (articles.length === 0) tally.without++
  if (outcome === 'added' || outcome === 'recovered-again') tally.articles += articles.length
}

function tallyLine({ captures, failed, refused, known, articles, without }: Tally): string {
  const parts = [
    `${captures} ${captures === 1 ? 'capture' : 'captures'}`,
    `${articles} ${articles === 1 ? 'article' : 'articles'} in`,
    ...(known > 0 ? [`${known} known already`] : []),
    ...(without > 0 ? [`${without} without an article`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ]
  return parts.join(', ')
}

function exitCode({ captures, failed, refused, without }: Tally, interrupted: boolean): 0 | 1 | 2 {
  if (captures > 0 && failed === captures) return 2
  return interrupted || captures === 0 || failed > 0 || refused > 0 || without === captures ? 1 : 0
}

/** Said elsewhere (on the page, in `status`), and too common to be said for each capture. */
const QUIET: ReadonlySet<Problem['code']> = new Set([
  'no-zone',
  'no-headline',
  'metadata',
  'charset',
  'hostile',
  'bad-time',
])

async function printReport(report: Report, terminal: Terminal, json: boolean): Promise<void> {
  const { source, outcome, articles, problems } = report
  if (json) {
    await terminal.print(`${JSON.stringify(report)}\n`)
    return
  }
  // Of what is in already, a line is enough.
  const shown = outcome === 'known' ? [] : articles
  const lines = [
    `${outcome === 'nothing' ? 'no article' : outcome}  ${oneLine(source)}`,
    ...shown.map(({ id, change, headline, headlineOrigin }) => {
      const shown = shownHeadline({ headline: headline && oneLine(headline, 90), headlineOrigin })
      return `  ${change.padEnd(9)} ${id}  ${shown ?? '(no headline)'}`
    }),
  ]
  if (outcome !== 'failed') await terminal.print(`${lines.join('\n')}\n`)
  for (const problem of problems) if (!QUIET.has(problem.code)) terminal.say(problemLine(source, problem))
}
