// Trains the dependency parser: node scripts/train/reading/parser.mjs [--data ../shared/benchmarks] [--out src/reading/weights]
// Same data and Node version, same bytes. `tagger.mjs` goes before it.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ARCS, Arc, parse, readParseModel } from '../../../dist/reading/syntax/parse.js'
import { readTagModel } from '../../../dist/reading/tokens/tags.js'
import { parserExamples, trainParser } from './parser-training.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = path.join(argument('--data', '../shared/benchmarks'), 'attribution')
const out = argument('--out', path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights'))
const tagger = readTagModel(new Uint8Array(fs.readFileSync(path.join(out, 'tagger.bin'))))
const bytes = trainParser(parserExamples(data, 'train', tagger))
fs.writeFileSync(path.join(out, 'parser.bin'), bytes)
console.error(`parser.bin: ${(bytes.length / 1000).toFixed(0)} kB`)

const model = readParseModel(new Uint8Array(bytes))
let heads = 0
let both = 0
let all = 0
let count = 0
const dev = parserExamples(data, 'dev', tagger)
const begun = performance.now()
const trees = dev.map(({ words, forms, tags }) => parse(model, words, forms, tags))
const took = performance.now() - begun
const perLabel = ARCS.map(() => [0, 0])
dev.forEach(({ words, head, label, sentences }, d) => {
  count += words.count
  for (const [from, to] of sentences)
    for (let i = from; i < to; i++) {
      if (label[i] === Arc.mark) continue
      all++
      perLabel[label[i]][1]++
      if (trees[d].head[i] === head[i]) {
        heads++
        if (trees[d].label[i] === label[i]) {
          both++
          perLabel[label[i]][0]++
        }
      }
    }
})
console.error(
  `dev: heads ${((100 * heads) / all).toFixed(2)} %, with labels ${((100 * both) / all).toFixed(2)} %, ${(count / took).toFixed(0)} thousand words a second`,
)
console.error(ARCS.map((name, i) => `${name} ${((100 * perLabel[i][0]) / perLabel[i][1]).toFixed(0)}`).join('  '))
