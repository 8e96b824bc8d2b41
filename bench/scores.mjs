/** What the scorers beside the data say of one reader's answers, and the measures over their lines. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { interval, mean } from './bootstrap.mjs'
import { captureFile, lines } from './data.mjs'

/**
 * @param answers  lines { set, id, articles }, as a file or a list
 * @returns a line a case { set, id, site, fold, body, exact, snip, headline, instant, day, authors }, what is not asked left out
 */
export function scorePages(data, cases, answers) {
  return withFolder((folder) => {
    const given = typeof answers === 'string' ? answers : written(path.join(folder, 'answers.ndjson'), answers)
    const scored = path.join(folder, 'scored.ndjson')
    const extraction = path.join(data, 'extraction')
    const sets = [...new Set(cases.map((c) => c.set))].join(',')
    const args = [extraction, given, '--set', sets, '--bootstrap', '0', '--cases', scored, '--json', '-']
    run(path.join(extraction, 'score.mjs'), args)
    const known = new Map(cases.map((c) => [`${c.set}/${c.id}`, c]))
    return lines(scored).flatMap((row) => {
      const found = known.get(`${row.set}/${row.id}`)
      return found ? [{ ...row, site: found.site ?? found.domain, fold: found.fold }] : []
    })
  })
}

/** @returns a line a case { id, kind, f, expected, got } and the sums { single, joined } */
export function scoreCaptures(data, fold, answers) {
  return withFolder((folder) => {
    const scored = path.join(folder, 'scored.ndjson')
    const given = answers === 'long' ? ['--baseline', 'long'] : [written(path.join(folder, 'answers.ndjson'), answers)]
    const args = [captureFile(data), ...given, '--fold', fold, '--json', '--cases', scored]
    const sums = JSON.parse(run(path.join(data, 'captures/score.mjs'), args))
    return { sums, rows: lines(scored) }
  })
}

/** A case's answer in the scorer's format, from what a reader found on its page. */
export function answerOf({ set, id }, found) {
  if (!found) return { set, id, articles: [] }
  const { standfirst, text, ...article } = found
  // The truth of this set begins with the standfirst, which is no part of our text; peers have no such field.
  const begins = set === 'fundus' && standfirst && !text.slice(0, 400).includes(standfirst.slice(0, 40))
  return { set, id, articles: [{ ...article, text: begins ? `${standfirst}\n\n${text}` : text }] }
}

/** The measures, each with the set and the key of the scorer's line that it sums. */
export const measures = [
  { name: 'aeb body F1', set: 'aeb', key: 'body', of: bodyF1 },
  { name: 'exactly right (aeb)', set: 'aeb', key: 'exact', of: mean },
  { name: 'fundus body F1', set: 'fundus', key: 'body', of: bodyF1 },
  { name: 'trafilatura snippets F1', set: 'trafilatura', key: 'snip', of: snippetF1 },
  { name: 'headline (fundus)', set: 'fundus', key: 'headline', of: mean },
  { name: 'instant (fundus)', set: 'fundus', key: 'instant', of: mean },
  { name: 'authors (fundus)', set: 'fundus', key: 'authors', of: mean },
  { name: 'day (htmldate)', set: 'htmldate', key: 'day', of: mean },
]

/** What the text is worth, in one figure: the mean of these. */
export const textMeasures = measures.filter(({ key }) => key === 'body' || key === 'snip')

/** The values that a measure sums, with their sites. */
export function valuesOf(rows, { set, key }) {
  return rows.filter((r) => r.set === set && r[key] !== undefined).map((r) => ({ site: r.site, value: r[key] }))
}

/** @returns { value, ends, n } */
export function figureOf(rows, measure) {
  const values = valuesOf(rows, measure)
  return {
    value: values.length ? measure.of(values.map((v) => v.value)) : null,
    ends: interval(values, measure.of),
    n: values.length,
  }
}

/** From [found, extra, lost] of each page: F1 of the mean precision and the mean recall, as the benchmark defines it. */
export function bodyF1(rows) {
  const p = mean(rows.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp)))
  const r = mean(rows.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn)))
  return p + r > 0 ? (2 * p * r) / (p + r) : 0
}

/** From [found, leaked, missing] of each page, summed. */
export function snippetF1(rows) {
  const [tp, fp, fn] = rows.reduce((sums, row) => sums.map((v, i) => v + row[i]), [0, 0, 0])
  return tp > 0 ? (2 * tp) / (2 * tp + fp + fn) : 0
}

function run(script, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`${path.basename(path.dirname(script))}/score.mjs ended with ${status}: ${stderr}`)
  return stdout
}

function withFolder(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function written(file, rows) {
  writeFileSync(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
  return file
}
