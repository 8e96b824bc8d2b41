// Rebuilds the weights from the benchmark folder: npm run train -- [--data ../shared/benchmarks] [--only PARTS]
// Same code, data and Node version, same bytes. Trains on fold "tune" alone.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readModel } from '../../dist/recovery/label/trees.js'
import { columnsOf, weightsFiles } from '../../dist/recovery/models.js'
import { boost } from './boost.mjs'
import { plainNames, trainPlain } from './plain.mjs'
import { headlineRows, headSettings as heads, htmlExamples, trainLooks } from './rows.mjs'
import { heldOut, plainTraining, scoreWith } from './whole.mjs'

const parts = ['html-body', 'html-headline', 'plain', 'tagger', 'parser', 'statements', 'names']
const usage = `usage: npm run train -- [options]

Rebuilds the weights in src/recovery/weights and src/reading/weights, over those that are there.

  --data DIR    the benchmark data    (default: ../shared/benchmarks)
  --only A,B    of ${parts.join(', ')} (default: all of them)`
const { data, only } = readFlags()
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
const wanted = (name) => only.includes(name)

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

if (wanted('plain')) {
  const { cases, examples, foldOf } = plainTraining(data, htmlModels())
  const { folds, all } = trainPlain(examples, { foldOf, say: console.error })
  for (const name of plainNames) save(name.replace('plain', 'plain-').toLowerCase(), all[name])
  console.error('whole captures of sites not seen (see cv.mjs plain --whole):')
  console.error(scoreWith(data, heldOut(cases, folds, foldOf)))
}

// Models of reading: each is a program of its own, since it also runs alone.
for (const name of ['tagger', 'parser', 'statements', 'names']) {
  if (!wanted(name)) continue
  const script = fileURLToPath(new URL(`./reading/${name}.mjs`, import.meta.url))
  const { status } = spawnSync(process.execPath, [script, '--data', data], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Over weights nothing is written by mistake: a flag that is none ends it, as does an unknown part. */
function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: '../shared/benchmarks' },
        only: { type: 'string', default: parts.join(',') },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const chosen = values.only.split(',')
    const unknown = chosen.find((part) => !parts.includes(part))
    if (unknown !== undefined) throw new TypeError(`there is no part “${unknown}”`)
    return { data: values.data, only: chosen }
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}

/** Pages without a stated body are labelled by the recogniser of pages, with the weights as they stand now. */
function htmlModels() {
  const names = ['htmlBody', 'htmlContext', 'htmlHeadline']
  return Object.fromEntries(names.map((name) => [name, readModel(stored(name), columnsOf[name], name)]))
}

function stored(name) {
  return JSON.parse(fs.readFileSync(path.join(out, `${weightsFiles[name]}.json`), 'utf8'))
}
