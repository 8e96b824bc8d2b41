// Whole captures of plain text, cross-validated by site: node scripts/train/cv.mjs plain --whole [--data DIR] [--seed 1,2] [--share 0.5] [--drop MODEL=PATTERN] [--cases FILE]
// Every model of plain text is trained without the sites of a fold, and the fold's captures are recovered from end to end.
import fs from 'node:fs'
import { readModel } from '../../dist/recovery/label/trees.js'
import { columnsOf, weightsFiles } from '../../dist/recovery/models.js'
import { random } from './boosting.mjs'
import { trainPlain } from './plain.mjs'
import { siteHash } from './rows.mjs'
import { heldOut, plainTraining, scoreWith } from './whole.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = argument('--data', '../shared/benchmarks')
const share = Number(argument('--share', '1'))
const cases = argument('--cases', null)
const drop = Object.fromEntries(
  process.argv.flatMap((a, i) => {
    if (a !== '--drop') return []
    const [model, pattern] = process.argv[i + 1].split('=')
    return [[model, new RegExp(pattern)]]
  }),
)
const stored = (name) => {
  const file = new URL(`../../src/recovery/weights/${weightsFiles[name]}.json`, import.meta.url)
  return readModel(JSON.parse(fs.readFileSync(file, 'utf8')), columnsOf[name], name)
}
const htmlModels = Object.fromEntries(['htmlBody', 'htmlContext', 'htmlHeadline'].map((name) => [name, stored(name)]))

for (const seed of argument('--seed', '1').split(',').map(Number)) {
  const began = performance.now()
  const material = plainTraining(data, htmlModels, { seed })
  const seen = (site) => random(siteHash(site) + seed)() < share
  const say = console.error
  const { folds } = trainPlain(material.examples, {
    foldOf: material.foldOf,
    seed: 6 + seed,
    drop,
    seen,
    whole: false,
    say,
  })
  const predictions = heldOut(material.cases, folds, material.foldOf)
  console.log(`seed ${seed}, share of sites ${share}, ${((performance.now() - began) / 1000).toFixed(0)} s`)
  console.log(scoreWith(data, predictions, cases ? ['--cases', cases] : []))
}
