// Rebuilds the weights of recovery from the benchmark folder: npm run train -- [--data ../shared/benchmarks] [--only NAME]
// Same data and Node version, same bytes. Trains on fold "tune" alone.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { cutFeatureNames, gapFeatures, gapsOf } from '../../dist/recovery/cut/gap-features.js'
import { featureNames } from '../../dist/recovery/features.js'
import { bodyLabels } from '../../dist/recovery/label/body-labels.js'
import { labelBlocks } from '../../dist/recovery/label/label.js'
import { readModel } from '../../dist/recovery/label/trees.js'
import { boost } from './boost.mjs'
import {
  bodySettings as body,
  briefs,
  captureCases,
  flatten,
  headlineRows,
  headSettings as heads,
  htmlExamples,
  joins,
  plainExample,
  siteHash,
  trainLooks,
} from './rows.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = argument('--data', '../shared/benchmarks')
const only = argument('--only', null)
if (!fs.existsSync(path.join(data, 'extraction'))) {
  console.error(
    `no benchmark data in ${data}: it is not part of this repository; hand over its folder with --data (see docs/training.md)`,
  )
  process.exit(2)
}
const out = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../src/recovery/weights')
fs.mkdirSync(out, { recursive: true })
const save = (name, model) => {
  const file = path.join(out, `${name}.json`)
  fs.writeFileSync(file, `${JSON.stringify(model)}\n`)
  console.error(`${name}: ${model.trees.length} trees, ${(fs.statSync(file).size / 1000).toFixed(0)} kB`)
}
const wanted = (name) => !only || only.split(',').includes(name)

if (wanted('html-body') || wanted('html-headline')) {
  const pages = htmlExamples(path.join(data, 'extraction'))
  if (wanted('html-body')) {
    const { htmlBody, htmlContext } = trainLooks(pages)
    save('html-body', htmlBody)
    save('html-context', htmlContext)
  }
  if (wanted('html-headline')) {
    const { rows, labels, weights } = headlineRows(pages)
    save('html-headline', boost(rows, labels, weights, { ...heads, name: 'html-headline' }))
  }
}

if (wanted('plain-body') || wanted('plain-headline') || wanted('plain-cut')) {
  const cases = captureCases(data)
  const examples = [...cases, ...joins(cases, 320), ...briefs(cases, 200)].map(plainExample)
  const trained = (part) => {
    const { rows, labels, weights } = flatten(part)
    return boost(rows, labels, weights, { ...body, name: 'plain-body' })
  }
  const trainedHeads = (part) => {
    // Briefs would teach that a headline stands at the top of the capture.
    const { rows, labels, weights } = headlineRows(part.filter((e) => e.set !== 'brief'))
    return boost(rows, labels, weights, { ...heads, name: 'plain-headline' })
  }
  if (wanted('plain-body')) save('plain-body', trained(examples))
  if (wanted('plain-headline')) save('plain-headline', trainedHeads(examples))
  if (wanted('plain-cut')) {
    // The cutter learns from labels as they come out on sites that the labeller has not seen.
    const rows = []
    const labels = []
    const weights = []
    for (let f = 0; f < 2; f++) {
      const seen = examples.filter((e) => e.sites.every((s) => siteHash(s) % 2 !== f))
      const plainBody = readModel(trained(seen), featureNames, 'plain-body of a part')
      const plainHeadline = readModel(trainedHeads(seen), featureNames, 'plain-headline of a part')
      for (const e of examples.filter((e) => e.sites.some((s) => siteHash(s) % 2 === f))) {
        const verdicts = labelBlocks(e.page, e.claims, e.features, { plainBody, plainHeadline })
        const gaps = gapRows(e, verdicts)
        for (const g of gaps) {
          rows.push(g.row)
          labels.push(g.label)
          weights.push(e.set === 'brief' ? 0.3 : 1)
        }
      }
    }
    console.error(`gaps: ${rows.length}, cuts: ${labels.filter((l) => l === 1).length}`)
    save(
      'plain-cut',
      boost(rows, labels, weights, {
        trees: 120,
        depth: 4,
        rate: 0.1,
        minWeight: 8,
        names: cutFeatureNames,
        name: 'plain-cut',
        columns: 0.8,
      }),
    )
  }
}

function gapRows(e, verdicts) {
  const bodyAt = []
  verdicts.forEach((v, i) => {
    if (bodyLabels.has(v.label)) bodyAt.push(i)
  })
  const evidence = {
    blocks: e.page.blocks,
    claims: e.claims,
    features: e.features,
    headline: verdicts.map((v) => v.headline),
    body: verdicts.map((v) => v.body),
    bodyAt,
  }
  const gaps = gapsOf(evidence)
  const values = gapFeatures(evidence, gaps)
  const width = cutFeatureNames.length
  const out = []
  let last = -1
  gaps.forEach((gap, g) => {
    const [from, to] = e.border ?? [Infinity, Infinity]
    // Between the last block of one body and the first of the next lies the cut; where the labels leave several gaps
    // there, the last one before the text is it and the others say nothing.
    const inside = gap.previous >= from && gap.next <= to
    if (inside) last = out.length
    out.push({
      row: values.slice(g * width, (g + 1) * width),
      label: inside ? -1 : gap.previous < from && gap.next > to ? 1 : 0,
    })
  })
  if (last >= 0) out[last].label = 1
  else if (e.border && !out.some((o) => o.label === 1)) {
    const [from, to] = e.border
    gaps.forEach((gap, g) => {
      if (gap.previous <= from && gap.next >= to) out[g].label = 1
      else if (gap.next > from && gap.previous < to) out[g].label = -1
    })
  }
  return out.filter((o) => o.label >= 0)
}
