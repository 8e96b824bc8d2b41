/** What each rule gives: recovery without it, against recovery with all. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { pageCases, root } from './data.mjs'
import { figureOf, measures, scoreCaptures, scorePages } from './scores.mjs'
import { change, share, table } from './table.mjs'

const shares = ['single F1', 'right number', 'joined F1', 'right number', 'aeb F1', 'exactly right', 'fundus F1']
const counts = ['seed fields', 'sample fields']

/** @param progress called with the number of rules done and of all */
export async function rulesPart(data, progress) {
  const { ruleNames } = await import(pathToFileURL(path.join(root, 'dist/recovery/index.js')).href)
  const wanted = [[], ...ruleNames.map((name) => [name])]
  const figures = await inPairs(wanted, (without) => figuresWithout(data, without), progress)
  const [all, ...rest] = figures
  const places = (k) => (k < shares.length ? 3 : 0)
  return [
    '### What each rule gives',
    'Without one rule at a time, the change against all of them: captures and pages of fold `tune`, and the fields that are right on the seed and on the sample edition (headlines, bylines, times, captions and notes are not in the scores of bodies). A dot is no change.',
    table(
      ['without', ...shares, ...counts],
      [
        ['(all rules)', ...all.map((v, k) => (k < shares.length ? share(v) : v))],
        ...rest.map((row, i) => [ruleNames[i], ...row.map((v, k) => change(v, all[k], places(k)))]),
      ],
    ),
  ].join('\n\n')
}

async function figuresWithout(data, without) {
  const { captures, pages, seed, sample } = await recoveredWithout(data, without)
  const { single, joined } = scoreCaptures(data, 'tune', captures).sums
  const cases = pageCases(data, ['aeb', 'fundus']).filter((c) => c.fold === 'tune')
  const scored = scorePages(data, cases, pages)
  const bodies = measures.filter((m) => m.key === 'body' || m.key === 'exact').map((m) => figureOf(scored, m).value)
  return [single.f1, single.exactCount, joined.f1, joined.exactCount, ...bodies, seed, sample]
}

function recoveredWithout(data, without) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
  const out = path.join(folder, 'recovered.json')
  const child = spawn(process.execPath, [path.join(root, 'bench/without-rule.mjs'), data, out, ...without], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      try {
        if (code !== 0) throw new Error(`recovery without ${without.join(', ') || 'nothing'} ended with ${code}`)
        resolve(JSON.parse(readFileSync(out, 'utf8')))
      } catch (error) {
        reject(error)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })
}

/** Two at a time; results in order. */
async function inPairs(list, work, progress) {
  const results = []
  let next = 0
  let done = 0
  const worker = async () => {
    while (next < list.length) {
      const at = next++
      results[at] = await work(list[at])
      progress(++done, list.length)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, os.availableParallelism()) }, worker))
  return results
}
