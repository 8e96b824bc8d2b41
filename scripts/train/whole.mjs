// The whole recovery of plain captures, cross-validated by site: every model of plain text is trained on the other sites, the
// held-out captures are recovered from end to end, and the benchmark's own scorer reads the answers.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { decode } from '../../dist/recovery/decode.js'
import { recoverWith } from '../../dist/recovery/recover.js'
import { random } from './boosting.mjs'
import { crowded, framed } from './crowded.mjs'
import { flattened, readersWords, readPages } from './flattened.mjs'
import { readPlainModels } from './plain.mjs'
import { briefs, captureCases, furniture, joins, plainExample } from './rows.mjs'

/** Sites that stand in one capture stay in one fold, so that no part of a held-out capture has been seen. */
export function foldsOf(cases, count, seed) {
  const parent = new Map()
  const root = (s) => {
    while (parent.get(s) !== s) s = parent.get(s)
    return s
  }
  for (const c of cases) {
    for (const s of c.sites) if (!parent.has(s)) parent.set(s, s)
    for (const s of c.sites.slice(1)) parent.set(root(s), root(c.sites[0]))
  }
  const groups = new Map()
  for (const s of parent.keys()) groups.set(root(s), [...(groups.get(root(s)) ?? []), s])
  const rnd = random(seed)
  const order = [...groups.values()]
    .map((sites) => ({ sites, key: sites.length + rnd() }))
    .sort((a, b) => b.key - a.key)
  const sizes = new Array(count).fill(0)
  const fold = new Map()
  for (const { sites } of order) {
    const least = Math.min(...sizes)
    const open = sizes.flatMap((n, f) => (n === least ? [f] : []))
    const f = open[Math.floor(rnd() * open.length)]
    sizes[f] += sites.length
    for (const s of sites) fold.set(s, f)
  }
  // Sites of captures made by us alone: wherever chance puts them.
  return (site) =>
    fold.get(site) ?? Math.floor(random(seed + [...site].reduce((a, c) => a * 31 + c.charCodeAt(0), 7))() * count)
}

/** No score asks for the language. */
const noLanguage = () => null

const encoder = new TextEncoder()
export const captureOf = (c) => ({
  hash: '0',
  bytes: encoder.encode(c.text),
  source: 'capture.txt',
  url: null,
  mediaType: 'text/plain',
  charset: null,
  retrieved: null,
  timezone: null,
  id: c.id,
})

/** As the benchmark's runner reads the contract. */
export const scored = (c, recovered) => ({
  id: c.id,
  articles: recovered.articles.map((a) => ({
    headline: a.headlineOrigin === 'lede' ? null : (a.headline ?? null),
    standfirst: a.standfirst ?? null,
    text: (a.dateline?.text ? `${a.dateline.text} ` : '') + (a.text ?? ''),
  })),
})

export function scoreWith(data, predictions, extra = []) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-cv-'))
  const file = path.join(folder, 'predictions.ndjson')
  fs.writeFileSync(file, predictions.map((p) => `${JSON.stringify(p)}\n`).join(''))
  const captures = path.join(data, 'captures', 'captures.ndjson.gz')
  const args = [path.join(data, 'captures', 'score.mjs'), captures, file, '--fold', 'tune', ...extra]
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
  fs.rmSync(folder, { recursive: true, force: true })
  return run.stdout
}

const folds = 5

/** @param htmlModels  the models of pages, which label the pages whose body nobody has stated */
export function plainTraining(data, htmlModels, { seed = 1 } = {}) {
  const cases = captureCases(data)
  const foldOf = foldsOf(cases, folds, seed)
  return { cases, foldOf, examples: plainMaterial(cases, readPages(data, htmlModels), foldOf) }
}

/** What the models of plain text learn from: captures, and captures made of them and of pages as `readPages` gives them. */
export function plainMaterial(cases, read, foldOf) {
  const pages = flattened(read)
  const singles = [...cases.filter((c) => c.kind === 'single'), ...pages]
  const joined = (list, count, seed) => joins(list, count, foldOf, seed)
  const isPair = (c) => c.sites.length > 1
  return [
    ...cases,
    ...pages,
    ...joined(cases, 260),
    ...joined(pages, 200).filter(isPair),
    // Their lines stand in the others too: what is learned from these is where texts end and begin.
    ...joined(singles, 300, 12)
      .filter(isPair)
      .map((c) => ({ ...c, forCuts: true })),
    ...briefs(cases, 200, 5, foldOf),
    ...furniture([...cases, ...pages]),
    ...crowded(singles, readersWords(read), 320, foldOf),
    ...framed(singles, 160, foldOf),
  ].map(plainExample)
}

/**
 * @param cases  the captures that are scored
 * @param stored  weights trained without each fold's sites
 * @returns predictions as the scorer reads them
 */
export function heldOut(cases, stored, foldOf) {
  return stored.flatMap((weights, f) => {
    const models = readPlainModels(weights)
    return cases
      .filter((c) => foldOf(c.sites[0]) === f)
      .map((c) => {
        const capture = captureOf(c)
        return scored(c, recoverWith(models, noLanguage, decode(capture), capture, {}))
      })
  })
}
