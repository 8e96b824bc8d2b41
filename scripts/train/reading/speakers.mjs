#!/usr/bin/env node
/**
 * How often the right name is found for a speaker, on the sources labelled by hand.
 *
 *     node scripts/train/reading/speakers.mjs --data ../shared/benchmarks [--half tune|held] [--set own|news] [--names found|listed]
 *         [--statements marked|found]
 *         [--errors]
 */
import path from 'node:path'
import { resolveSpeakers } from '../../../dist/reading/speakers/resolve-speakers.js'
import { readText } from './labelled-reader.mjs'
import { newsTexts, ownTexts, verdict } from './labelled-sources.mjs'

const options = {
  data: '../shared/benchmarks',
  half: null,
  set: null,
  names: 'found',
  statements: 'marked',
  errors: false,
}
const given = process.argv.slice(2)
while (given.length > 0) {
  const flag = given.shift().replace(/^--/, '')
  options[flag] = flag === 'errors' ? true : given.shift()
}
const rows = []
let unfound = 0
for (const text of [...ownTexts(), ...newsTexts(path.join(options.data, 'attribution'))]) {
  if ((options.half && text.half !== options.half) || (options.set && text.set !== options.set)) continue
  const { words, statements, registry } = readText(text, {
    listed: options.names === 'listed',
    found: options.statements === 'found',
  })
  const speakers = resolveSpeakers(registry, statements)
  for (const source of text.sources) {
    const at = statements.findIndex(
      ({ source: [span] }) =>
        span !== undefined && words.start[span[0]] < source.at[0][1] && words.end[span[1] - 1] > source.at[0][0],
    )
    if (at < 0) unfound++
    if (at < 0 && options.statements === 'found') continue
    const speaker = speakers[at] ?? null
    const printed = source.at.map(([s, e]) => text.text.slice(s, e)).join(' ')
    rows.push({
      text,
      source,
      printed,
      speaker,
      is: verdict(source, speaker?.name ?? null),
    })
  }
}

const share = (part, whole) => (whole === 0 ? '   -' : (part / whole).toFixed(3))
const looks = (printed) =>
  /^(he|she|him|her|his|hers)$/i.test(printed)
    ? 'he, she'
    : /^(they|it|who|them|their)$/i.test(printed)
      ? 'they, it, who'
      : /^[A-Z][\p{L}’'-]+$/u.test(printed)
        ? 'one word'
        : 'other'
function table(title, keyOf) {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  process.stdout.write(`\n${title.padEnd(18)}     n  right  wrong  none short\n`)
  for (const [key, of] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const count = (is) => of.filter((row) => row.is === is).length
    process.stdout.write(
      `${String(key).padEnd(18)} ${String(of.length).padStart(5)}  ${share(count('right'), of.length)}  ${String(count('wrong')).padStart(5)} ${String(count('none')).padStart(5)} ${String(count('short')).padStart(5)}\n`,
    )
  }
}
if (options.errors)
  for (const { text, printed, speaker, is, source } of rows)
    if (is !== 'right')
      process.stdout.write(
        `${is.padEnd(6)} ${(speaker?.confidence ?? 0).toFixed(2)} ${speaker?.method ?? '-'} | ${printed} | given ${speaker?.name} | right ${source.nobody ? '? ' : ''}${source.right.map((names) => names.join('+')).join('|')} | ${text.title}\n`,
      )
if (options.statements === 'found') process.stdout.write(`${unfound} sources of which no statement was found\n`)
table('all', () => 'all')
table('by set and half', ({ text }) => `${text.set} ${text.half}`)
table('by source', ({ printed }) => looks(printed))
table('by method', ({ speaker }) => speaker?.method ?? 'none')
process.stdout.write('\nconfidence  shown  of those with a name  wrong share\n')
const nameable = rows.filter(({ source }) => source.right.length > 0 && !source.nobody).length
for (const from of [0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95]) {
  const shown = rows.filter(({ speaker }) => speaker?.name != null && speaker.confidence >= from)
  const wrong = shown.filter(({ is }) => is === 'wrong').length
  process.stdout.write(
    `${from.toFixed(2).padEnd(10)} ${String(shown.length).padStart(6)}  ${share(shown.length, nameable).padStart(20)}  ${wrong} ${share(wrong, shown.length)}\n`,
  )
}
const roles = rows.filter(({ source, is }) => source.role && is === 'right')
if (roles.length > 0) {
  const fits = ({ source, speaker }) =>
    source.role.split(' ').every((word) => (speaker.role ?? '').toLowerCase().includes(word.toLowerCase()))
  process.stdout.write(`\nroles: ${roles.filter(fits).length} of ${roles.length}\n`)
  if (options.errors)
    for (const row of roles)
      if (!fits(row))
        process.stdout.write(`role   ${row.printed} | given ${row.speaker.role} | right ${row.source.role}\n`)
}
