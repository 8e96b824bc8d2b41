// Cross-validation by site: how the labeller would do on sites it has not seen. node scripts/train/cv.mjs html|plain [--data DIR]
import path from 'node:path'
import { featureNames } from '../../dist/recovery/features.js'
import { probability } from '../../dist/recovery/label/trees.js'
import { boost } from './boost.mjs'
import { captureCases, flatten, htmlExamples, plainExample } from './rows.mjs'

const shape = process.argv[2] ?? 'html'
const data = process.argv[process.argv.indexOf('--data') + 1 || 999] ?? '../shared/benchmarks'
const examples = shape === 'html' ? htmlExamples(path.join(data, 'extraction')) : captureCases(data).map(plainExample)
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
  trees: 150,
  depth: 5,
  rate: 0.12,
  names: featureNames,
  name: shape,
  ...JSON.parse(process.env.SET ?? '{}'),
}
const stats = {}
const wrong = []
for (let f = 0; f < folds; f++) {
  const test = examples.filter((e) => hash(e.site) % folds === f)
  const train = flatten(examples.filter((e) => hash(e.site) % folds !== f))
  const model = boost(train.rows, train.labels, train.weights, settings)
  for (const e of test) {
    if (e.weak) continue
    let tp = 0,
      fp = 0,
      fn = 0
    e.rows.forEach((row, i) => {
      if (!e.texts[i]) return
      const p = probability(model, row, 0)
      const w = e.texts[i].split(/\s+/).length
      if (p > 0.5 && e.labels[i] === 1) tp += w
      else if (p > 0.5 && e.labels[i] === 0) {
        fp += w
        wrong.push([w, 'extra', p, e.id, e.texts[i]])
      } else if (p <= 0.5 && e.labels[i] === 1) {
        fn += w
        wrong.push([w, 'lost', p, e.id, e.texts[i]])
      }
    })
    stats[e.set] ??= { n: 0, p: 0, r: 0, f: 0, exact: 0 }
    const s = stats[e.set]
    s.n++
    s.p += tp + fp ? tp / (tp + fp) : 0
    s.r += tp + fn ? tp / (tp + fn) : 1
    s.f += tp ? (2 * tp) / (2 * tp + fp + fn) : 0
    s.exact += fp + fn === 0
  }
}
for (const [set, s] of Object.entries(stats))
  console.log(
    set,
    `n=${s.n} precision ${(s.p / s.n).toFixed(3)} recall ${(s.r / s.n).toFixed(3)} page F1 ${(s.f / s.n).toFixed(3)} exact ${(s.exact / s.n).toFixed(3)}`,
  )
if (process.argv.includes('--wrong'))
  for (const [w, kind, p, id, text] of wrong.sort((a, b) => b[0] - a[0]).slice(0, 60))
    console.log(kind, p.toFixed(2), w, id.slice(0, 30), JSON.stringify(text.slice(0, 140)))
