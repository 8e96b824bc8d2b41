/** Captures: plain text with its furniture, one page or two run together, through the program itself. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { interval, mean } from './bootstrap.mjs'
import { lines, root } from './data.mjs'
import { scoreCaptures } from './scores.mjs'
import { share, table, withInterval } from './table.mjs'

const kinds = ['single', 'joined']

export function capturesPart(data) {
  const rows = ['report', 'tune'].flatMap((fold) => [
    row(fold, '**Broadsheet**', scoreCaptures(data, fold, throughProgram(data, fold))),
    row(fold, 'long lines', scoreCaptures(data, fold, 'long')),
  ])
  return [
    '## Captures: plain text, one page or two run together',
    '`node ../shared/benchmarks/run.mjs captures --fold report`. No peer takes plain text apart; "long lines" keeps every line of 80 characters or more. In brackets 95 % of resamples over captures.',
    table(['fold', 'reader', ...kinds.flatMap((kind) => [`${kind} F1`, 'right number', 'headline'])], rows),
  ].join('\n\n')
}

function row(fold, name, { sums, rows }) {
  return [
    fold,
    name,
    ...kinds.flatMap((kind) => {
      const own = rows.filter((r) => r.kind === kind)
      const sure = (value) =>
        interval(
          own.map((r) => ({ site: r.id, value: value(r) })),
          mean,
        )
      return [
        withInterval(
          sums[kind]?.f1,
          sure((r) => r.f),
        ),
        withInterval(
          sums[kind]?.exactCount,
          sure((r) => Number(r.expected === r.got)),
        ),
        share(sums[kind]?.headline),
      ]
    }),
  ]
}

function throughProgram(data, fold) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
  try {
    const kept = path.join(folder, 'answers.ndjson')
    const args = [path.join(data, 'run.mjs'), 'captures', '--fold', fold, '--keep', kept, '--json']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 })
    if (status !== 0) throw new Error(`run.mjs captures ended with ${status}: ${stderr}`)
    return lines(kept)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
