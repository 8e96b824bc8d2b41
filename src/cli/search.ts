/** `broadsheet search`: the archive in the terminal. */
import { Command } from 'commander'
import type { SearchHit, SearchPage } from '../archive/archive.js'
import { shownHeadline, shownTime } from '../portal/print/article-parts.js'
import { oneLine } from '../portal/print/plain-characters.js'
import { CliError } from './cli-error.js'
import type { Session } from './main.js'
import { withDesk } from './open-archive-desk.js'
import { problemLine } from './problem-line.js'
import { count, type SettingFlags, settingsOf, withArchiveFlags } from './shared-flags.js'
import type { Terminal } from './terminal.js'

interface SearchFlags extends SettingFlags {
  readonly json?: true
  readonly limit: number
}

export function searchCommand(session: Session): Command {
  const command = new Command('search')
    .description('Find articles of the archive.')
    .argument(
      '<query...>',
      'words, "phrases", -not, OR, agency: author: outlet: section: after: before: said: figure: when:',
    )
    .option('--limit <count>', 'most that are printed', count('A limit', 1, 1000), 20)
    .option('--json', 'print JSON')
    // `-rain` is part of a query; what begins with two dashes is still held for a flag.
    .allowUnknownOption()
  return withArchiveFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  broadsheet search ferry strike
  broadsheet search '"port aven" -rain agency:"Harbour News"'
  broadsheet search storm OR flood after:2031-05 before:2031-06
  broadsheet search --json 灯台
  broadsheet search 'said:"Ann Vey"' figure:passengers when:2031-05    whom it quotes, what it counts, of which days it speaks

Exit code: 0 found; 1 nothing found; 2 used wrongly.`,
    )
    .action(async (words: string[], flags: SearchFlags) => {
      session.exitCode = await search(words, flags, session.terminal)
    })
}

async function search(words: readonly string[], flags: SearchFlags, terminal: Terminal): Promise<0 | 1> {
  const unknown = words.find((word) => word.startsWith('--'))
  if (unknown !== undefined)
    throw new CliError({ what: `unknown option ${unknown}`, fix: 'broadsheet search --help names them' })
  // A shell takes the quotes off a phrase; an argument with a space in it was one.
  const query = words.length === 1 ? (words[0] ?? '') : words.map((word) => asPhrase(word)).join(' ')
  const settings = settingsOf(flags, terminal)
  const page = await withDesk(settings, { make: false, recover: null }, (desk) =>
    desk.reader.search(query, { limit: flags.limit, offset: 0, now: new Date().toISOString() }),
  )
  if (flags.json) await terminal.print(`${JSON.stringify({ query, ...page })}\n`)
  else await printPage(page, terminal)
  return page.total === 0 ? 1 : 0
}

function asPhrase(word: string): string {
  const field = /^(-?\w+:)(.*\s.*)$/s.exec(word)
  if (/["()]/.test(word) || !/\s/.test(word)) return word
  return field === null ? `"${word}"` : `${field[1]}"${field[2]}"`
}

async function printPage({ hits, total, atLeast, problems }: SearchPage, terminal: Terminal): Promise<void> {
  for (const problem of problems) terminal.say(problemLine('query', problem))
  if (hits.length > 0) await terminal.print(`${hits.map((hit) => hitText(hit, terminal)).join('\n\n')}\n`)
  if (total === 0) terminal.say('nothing found')
  else if (total > hits.length)
    terminal.say(`${hits.length} of ${atLeast ? 'more than ' : ''}${total}; --limit prints more`)
}

function hitText({ summary, snippet }: SearchHit, terminal: Terminal): string {
  const time = summary.published ?? summary.updated
  const about = [summary.outlet, summary.agency, time === null ? null : shownTime(time), summary.id]
  const words = snippet.map(({ text, hit }) => {
    const plain = oneLine(`x${text}x`).slice(1, -1)
    return hit ? terminal.bold(plain) : plain
  })
  return [
    terminal.bold(oneLine(shownHeadline(summary) ?? '(no headline)')),
    `  ${about.flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · ')}`,
    ...(snippet.length === 0 ? [] : [`  ${words.join('')}`]),
  ].join('\n')
}
