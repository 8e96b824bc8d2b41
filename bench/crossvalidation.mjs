/** The figures that say most: each page read by models that have not seen its site. The trainer makes them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { lines, root } from './data.mjs'

/**
 * The hook: `node scripts/train/cv.mjs --predictions FILE --data DIR` writes lines { set, id, articles } to FILE, as the
 * scorer reads them, and ends with 0.
 * @param file predictions that are there already, or null: then the command is run
 * @returns { answers } or { why }: why there are none
 */
export function crossValidated(data, file) {
  if (file) return { answers: lines(file) }
  const script = path.join(root, 'scripts/train/cv.mjs')
  // A trainer that does not know the flag would train for minutes and write nothing.
  if (!readFileSync(script, 'utf8').includes('predictions'))
    return { why: 'scripts/train/cv.mjs writes no predictions yet' }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
  try {
    const made = path.join(folder, 'predictions.ndjson')
    const args = [script, '--predictions', made, '--data', path.resolve(data)]
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return { why: `scripts/train/cv.mjs --predictions ended with ${status}` }
    if (!existsSync(made)) return { why: 'scripts/train/cv.mjs --predictions wrote no predictions' }
    return { answers: lines(made) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The cases that a list of answers covers; a set of which a case is missing counts with the cases that are there. */
export function covered(cases, answers) {
  const there = new Set(answers.map((a) => `${a.set}/${a.id}`))
  return cases.filter((c) => there.has(`${c.set}/${c.id}`))
}
