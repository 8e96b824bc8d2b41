// Cross-validation by site: how the labeller would do on sites it has not seen. node scripts/train/cv.mjs html|plain [--data DIR] [--wrong] [--dump FILE]
// With --whole, plain text from end to end: see cv-whole.mjs.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { featureNames } from '../../dist/recovery/features.js'
import { enoughAlone, enoughBeside, inRuns, neighbourShare } from '../../dist/recovery/label/runs.js'
import { probability, readModel } from '../../dist/recovery/label/trees.js'
import { boost } from './boost.mjs'
import { briefs, captureCases, flatten, htmlExamples, plainExample } from './rows.mjs'

if (process.argv[2] === 'plain' && process.argv.includes('--whole')) {
  await import('./cv-whole.mjs')
  process.exit(0)
}
const predictionsAt = process.argv.indexOf('--predictions')
if (predictionsAt > 0 || process.argv.includes('--whole')) {
  const { wholePages } = await import('./whole-pages.mjs')
  const value = (name, otherwise) => process.argv[process.argv.indexOf(name) + 1 || 999] ?? otherwise
  const fold = predictionsAt > 0 ? null : 'tune'
  const made = path.join(os.tmpdir(), 'broadsheet-cv.ndjson')
  console.log(await wholePages(value('--data', '../shared/benchmarks'), value('--predictions', made), { fold }))
  process.exit(0)
}
const shape = process.argv[2] ?? 'html'
const data = process.argv[process.argv.indexOf('--data') + 1 || 999] ?? '../shared/benchmarks'
const cases = shape === 'html' ? [] : captureCases(data)
const examples =
  shape === 'html' ? htmlExamples(path.join(data, 'extraction')) : [...cases, ...briefs(cases, 100)].map(plainExample)
const folds = 3
const hash = (s) => [...s].reduce((a, c) => (a * 31 + c.charCodeAt(0)) >>> 0, 7)
const drop = new RegExp(process.env.DROP ?? '^$')
const keep = featureNames.map((n, i) => (drop.test(n) ? -1 : i)).filter((i) => i >= 0)
console.error(`${examples.length} pages, ${examples.reduce((s, e) => s + e.rows.length, 0)} rows`)
if (process.env.DROP)
  for (const e of examples)
    e.rows = e.rows.map((r) => {
      const c = new Float32Array(r.length)
      for (const k of keep) c[k] = r[k]
      return c
    })
const settings = {
  trees: 160,
  depth: 5,
  rate: 0.12,
  names: featureNames,
  name: shape,
  ...JSON.parse(process.env.SET ?? '{}'),
}
// Share of each neighbour, what is enough alone, what is enough beside them: see inRuns.
const decisions = [
  [0, 0.5, 0],
  [0, 0.6, 0],
  [0, 0.7, 0],
  [neighbourShare, enoughAlone, enoughBeside],
]
const stats = {}
const wrong = []
const said = []
for (let f = 0; f < folds; f++) {
  const test = examples.filter((e) => hash(e.site) % folds === f)
  const unseen = (site) => hash(site) % folds === f
  const train = flatten(examples.filter((e) => !(e.sites ?? [e.site]).some(unseen)))
  const model = readModel(boost(train.rows, train.labels, train.weights, settings), featureNames, 'this fold')
  for (const e of test) {
    const ps = e.rows.map((row) => probability(model, row, 0))
    const words = e.texts.map((t) => (t ? t.split(/\s+/).length : 0))
    said.push({ id: e.id, set: e.weak ? `${e.set} (snippets)` : e.set, p: ps, label: [...e.labels], words })
    if (e.weak && e.set !== 'brief') continue
    for (const decision of decisions) score(e, ps, decision)
  }
}
for (const [key, s] of Object.entries(stats))
  console.log(
    key,
    `n=${s.n} precision ${(s.p / s.n).toFixed(3)} recall ${(s.r / s.n).toFixed(3)} page F1 ${(s.f / s.n).toFixed(3)} exact ${(s.exact / s.n).toFixed(3)}`,
  )
const dump = process.argv[process.argv.indexOf('--dump') + 1 || 999]
if (dump) fs.writeFileSync(dump, JSON.stringify(said))
if (process.argv.includes('--wrong'))
  for (const [w, kind, p, id, text] of wrong.sort((a, b) => b[0] - a[0]).slice(0, 60))
    console.log(kind, p.toFixed(2), w, id.slice(0, 30), JSON.stringify(text.slice(0, 140)))

/** Words of blocks taken and missed by a decision. */
function score(e, ps, decision) {
  const words = { taken: 0, extra: 0, lost: 0 }
  const textAt = e.texts.flatMap((t, i) => (t ? [i] : []))
  const body = inRuns(ps, textAt, ...decision)
  e.rows.forEach((_, i) => {
    if (!e.texts[i] || e.labels[i] < 0) return
    const w = e.texts[i].split(/\s+/).length
    const kind = body[i] ? (e.labels[i] === 1 ? 'taken' : 'extra') : e.labels[i] === 1 ? 'lost' : null
    if (kind) words[kind] += w
    if (decision === decisions.at(-1) && (kind === 'extra' || kind === 'lost'))
      wrong.push([w, kind, ps[i], e.id, e.texts[i]])
  })
  const { taken, extra, lost } = words
  const key = `${e.set}, neighbours ${decision[0]}, alone ${decision[1]}`
  stats[key] ??= { n: 0, p: 0, r: 0, f: 0, exact: 0 }
  const s = stats[key]
  s.n++
  s.p += taken + extra ? taken / (taken + extra) : 0
  s.r += taken + lost ? taken / (taken + lost) : 1
  s.f += taken ? (2 * taken) / (2 * taken + extra + lost) : 0
  s.exact += extra + lost === 0
}
