// Trains what finds statements: node scripts/train/reading/statements.mjs [--data ../shared/benchmarks] [--out src/reading/weights]
// Same data and Node version, same bytes. The card is docs/reading-models.md.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { LEAST_LIKELY_CUE } from '../../../dist/reading/statements/find-statements.js'
import { readTagModel } from '../../../dist/reading/tokens/tags.js'
import {
  countStems,
  jackknife,
  likelyOf,
  packRates,
  ratesOf,
  readSequence,
  setRates,
  statementExamples,
  trainContents,
  trainCues,
} from './statement-examples.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = path.join(argument('--data', '../shared/benchmarks'), 'attribution')
const out = argument('--out', path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights'))
const save = (name, bytes) => {
  fs.writeFileSync(path.join(out, name), bytes)
  console.error(`${name}: ${(bytes.length / 1000).toFixed(0)} kB`)
}

const tagger = readTagModel(new Uint8Array(fs.readFileSync(path.join(out, 'tagger.bin'))))
const examples = statementExamples(data, 'train', tagger)
const total = countStems(examples)
setRates(examples, total, { counted: true })
save('cue-rates.bin', packRates(ratesOf(total)))
const cues = trainCues(examples)
save('cues.bin', cues)
// The second stage learns from answers of a first one that had not seen the article.
jackknife(examples, 4, (rest, held) => {
  const model = readSequence(trainCues(rest, { quiet: true }))
  for (const example of held) example.likely = likelyOf(model, example)
})
save('contents.bin', trainContents(examples, LEAST_LIKELY_CUE))
