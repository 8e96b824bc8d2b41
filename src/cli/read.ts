/** `broadsheet read`: prints what recovery makes of captures, and what their articles say. Keeps nothing. */
import { Command, Option } from 'commander'
import { openRecoveryPool, type RecoveryPool } from '../desk/recovery-pool.js'
import { isTimezone } from '../desk/settings.js'
import { type TakenRecord, takeRecords } from '../intake/records.js'
import { countSources, take } from '../intake/take.js'
import type { Taken } from '../intake/taken.js'
import type { Capture, Problem, Recovered } from '../model/index.js'
import { shownReading } from '../reading/shown.js'
import { CliError } from './cli-error.js'
import { fetcherOf } from './fetcher-of.js'
import { inOrder } from './in-order.js'
import type { Session } from './main.js'
import { type Format, printRecovered, separator } from './print-recovered.js'
import { problemLine } from './problem-line.js'
import { type Progress, showProgress } from './progress.js'
import {
  jobsOption,
  type SettingFlags,
  settingsOf,
  webAddress,
  withConfigFlag,
  withIntakeFlags,
} from './shared-flags.js'

interface ReadFlags extends SettingFlags {
  readonly format: Format
  readonly explain?: true
  readonly url?: string
  readonly reading: boolean
  readonly said?: true
  readonly jobs: number
  readonly records?: true
  readonly timings?: true
}

const examples = `
Examples:
  broadsheet read page.html
  broadsheet read --format markdown https://news.example/ferries
  pbpaste | broadsheet read --explain -
  broadsheet read --format json captures/ > articles.ndjson
  zcat crawl.ndjson.gz | broadsheet read --records --format json --jobs 4 - > answers.ndjson

A record is a line such as
  {"id":"7","url":"https://news.example/7","type":"text/html","body":"<h1>…","retrieved":"2031-05-02T17:00:00Z"}
with "bodyBase64" in place of "body" for bytes, and "clean":true for a finished article that is taken as it is.

Exit code: 0 done; 1 something could not be read, or there was no article; 2 used wrongly, or nothing could be read at all.`

export function readCommand(session: Session): Command {
  const command = new Command('read')
    .description('Print the articles of captures. Nothing is kept.')
    .argument(
      '<source...>',
      'file, folder, address, .list or .urls file with one of these a line, or - for standard input',
    )
    .addOption(new Option('--format <form>', 'how to print').choices(['text', 'markdown', 'json']).default('text'))
    .option('--explain', 'print every block of the capture, with its label and the reason')
    .option('--url <address>', 'where the page lives on the web', webAddress)
    .option('--no-reading', 'JSON without statements, figures, times and mentions; loads no models for them')
    .option('--said', 'text and Markdown: print who said what after each article')
    .addOption(jobsOption())
    .option('--records', 'the sources hold a JSON record a line; an answer each, in order')
    .option('--timings', 'print the milliseconds that recovery took, and reading')
  return withConfigFlag(withIntakeFlags(command))
    .addHelpText('after', examples)
    .action((sources: string[], flags: ReadFlags) => read(sources, flags, session))
}

/** What one source or record comes to, before recovery; an answer that holds articles is finished and yet to be read. */
type Item =
  | { readonly kind: 'capture'; readonly capture: Capture; readonly problems: readonly Problem[] }
  | { readonly kind: 'answer'; readonly answer: Recovered; readonly usable: boolean }

interface Answer {
  readonly recovered: Recovered
  /** Whether there was something to recover from. */
  readonly usable: boolean
  /** Of the capture, where blocks are explained in words. */
  readonly decoded: string
}

/** Bytes of captures that are held at once, beside the one that is looked at. */
const HELD = 64_000_000

async function read(sources: readonly string[], flags: ReadFlags, session: Session): Promise<void> {
  const { terminal } = session
  const settings = settingsOf(flags, terminal)
  checkUse(sources, flags)
  const total = terminal.watched && flags.records !== true ? await countSources(sources) : null
  const progress = terminal.watched && (total === null || total > 1) ? watch(total, flags) : null
  const pool = openRecoveryPool({ jobs: flags.jobs, timezone: settings.timezone })
  const fetcher = fetcherOf(settings, null)
  const items = flags.records
    ? takeRecords(sources, { standardInput: terminal.input, isTimezone })
    : itemsOf(
        take(sources, { standardInput: terminal.input, fetcher, url: flags.url ?? null, timezone: settings.timezone }),
      )
  try {
    const answers = inOrder(items, (item) => recover(item, pool, flags), {
      atOnce: flags.jobs * 2 + 1,
      most: HELD,
      weigh: (item) => (item.kind === 'capture' ? item.capture.bytes.length : lettersOf(item.answer)),
    })
    session.exitCode = await printAll(answers, flags, { session, progress, sources })
  } finally {
    progress?.clear()
    await Promise.all([pool.close(), fetcher.close()])
  }
}

const lettersOf = ({ articles }: Recovered): number => articles.reduce((sum, { text }) => sum + text.length, 0)

/** What is printed for people is the article; who said what in it only when they ask. */
const isRead = ({ format, reading, said }: ReadFlags): boolean => reading && (format === 'json' || said === true)

function checkUse(sources: readonly string[], flags: ReadFlags): void {
  if (flags.said === true && !flags.reading)
    throw new CliError({ what: '--said prints what --no-reading leaves out', fix: 'give one of them' })
  if (flags.url !== undefined && (sources.length > 1 || flags.records === true))
    throw new CliError({ what: '--url is the address of one page', fix: 'read one source, or give records a "url"' })
  if (sources.filter((source) => source === '-').length > 1)
    throw new CliError({ what: 'standard input can be read once', fix: 'name - once' })
}

function watch(total: number | null, { records }: ReadFlags): Progress {
  return showProgress({
    total,
    what: records ? 'records' : 'captures',
    write: (text) => process.stderr.write(text),
    clock: () => performance.now(),
  })
}

async function* itemsOf(captures: AsyncIterable<Taken>): AsyncGenerator<Item> {
  for await (const taken of captures)
    if (taken.kind === 'capture') yield taken
    else if (taken.kind === 'problem')
      yield {
        kind: 'answer',
        usable: false,
        answer: { schema: 1, id: null, source: taken.source, articles: [], problems: [taken.problem] },
      }
}

async function recover(item: Item | TakenRecord, pool: RecoveryPool, flags: ReadFlags): Promise<Answer> {
  const read = isRead(flags)
  const timings = flags.timings === true
  if (item.kind === 'answer') {
    const { answer, usable } = item
    const finished = read && answer.articles.length > 0
    return { recovered: finished ? await pool.read(answer, { timings }) : answer, usable, decoded: '' }
  }
  const { capture, problems } = item
  const explained = flags.explain === true
  const shown = explained && flags.format !== 'json'
  // Before the bytes are given away.
  const decoded = shown ? (await import('../recovery/index.js')).decode(capture).text : ''
  const recovered = await pool.recover(capture, { explain: explained, read, timings, give: true })
  return {
    recovered: problems.length === 0 ? recovered : { ...recovered, problems: [...problems, ...recovered.problems] },
    usable: true,
    decoded,
  }
}

function timingLines({ source, ms, readingMs }: Recovered): string[] {
  return [
    ...(ms === undefined ? [] : [`${source}: ${ms} ms`]),
    ...(readingMs === undefined ? [] : [`${source}: ${readingMs} ms of reading`]),
  ]
}

/** Statements that were read and are left out of what is printed for people. */
const unsureOf = ({ readings = [] }: Recovered): number =>
  readings.reduce(
    (sum, reading) =>
      reading === null
        ? sum
        : sum + (reading.statements?.length ?? 0) - (shownReading(reading).statements?.length ?? 0),
    0,
  )

async function printAll(
  answers: AsyncIterable<Answer>,
  { format, timings, said }: ReadFlags,
  {
    session: { terminal },
    progress,
    sources,
  }: { session: Session; progress: Progress | null; sources: readonly string[] },
): Promise<0 | 1 | 2> {
  let usable = 0
  let failed = 0
  let articles = 0
  let printed = false
  for await (const { recovered, usable: used, decoded } of answers) {
    if (used) usable++
    else failed++
    articles += recovered.articles.length
    // Recovery that was stopped or broke down is a failure too, though its capture was there.
    if (used && recovered.articles.length === 0 && recovered.problems.some(({ code }) => code === 'unreadable'))
      failed++
    const text = printRecovered(recovered, format, decoded)
    if (text !== '') await terminal.print(printed ? separator[format] + text : text)
    printed ||= text !== ''
    if (format !== 'json') {
      progress?.clear()
      for (const problem of recovered.problems) terminal.say(problemLine(recovered.source, problem))
      if (timings) for (const line of timingLines(recovered)) terminal.say(line)
      const unsure = unsureOf(recovered)
      if (said && unsure > 0)
        terminal.say(
          `${recovered.source}: ${unsure} ${unsure === 1 ? 'statement is' : 'statements are'} not sure enough to be shown; JSON has all`,
        )
    }
    progress?.step()
  }
  if (usable === 0) {
    if (failed === 0)
      terminal.say(
        `broadsheet: there was nothing to read in ${sources.join(', ')} (name a file, or a folder with files in it)`,
      )
    return failed === 0 ? 1 : 2
  }
  return failed > 0 || articles === 0 ? 1 : 0
}
