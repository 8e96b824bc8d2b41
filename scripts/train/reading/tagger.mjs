// Trains the tagger of parts of speech: node scripts/train/reading/tagger.mjs [--data ../shared/benchmarks] [--out FILE]
// An averaged perceptron over the silver tags of the attribution benchmark's train part. Same data and Node version, same bytes.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  LEARNED,
  markTag,
  readTagModel,
  TAG_FEATURES,
  TAGS,
  tagFeatures,
  tagWords,
} from '../../../dist/reading/tokens/tags.js'
import { formsOf, Shape } from '../../../dist/reading/tokens/word-forms.js'
import { articlesOf, silverOf } from './attribution-data.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = path.join(argument('--data', '../shared/benchmarks'), 'attribution')
const out = argument(
  '--out',
  path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights/tagger.bin'),
)
const bits = Number(argument('--bits', 15))
const rounds = Number(argument('--rounds', 5))

const MERGED = {
  NNPS: 'NNP',
  JJR: 'JJ',
  JJS: 'JJ',
  RBR: 'RB',
  RBS: 'RB',
  WP$: 'WP',
  PDT: 'DT',
  FW: 'X',
  LS: 'X',
  SYM: 'X',
  UH: 'X',
  $: 'X',
  '#': 'X',
}
const number = new Map(TAGS.map((tag, index) => [tag, index]))

function examples(set) {
  return articlesOf(data, set)
    .filter(({ silver }) => silver !== undefined)
    .map(({ words, silver }) => {
      const tags = silver.p.split(' ')
      const at = silverOf(words, silver)
      const forms = formsOf(words)
      const gold = new Int16Array(words.count).fill(-1)
      for (let i = 0; i < words.count; i++) {
        const mark = forms.shape[i] === Shape.mark ? markTag(words.at(i)) : -1
        if (mark >= 0) continue
        const tag = tags[at[i]]
        const index = number.get(MERGED[tag] ?? tag) ?? number.get('X')
        gold[i] = index < LEARNED ? index : number.get('X')
      }
      return { words, forms, gold, at }
    })
}

const train = examples('train')
const k = LEARNED
const buckets = 2 ** bits
const mask = buckets - 1
const weights = new Float32Array(buckets * k)
const sums = new Float64Array(buckets * k)
let step = 0
// Perceptron with averaging: `sums` holds each update times the step it came at.
let seed = 7
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) | 0
  return (seed >>> 0) / 2 ** 32
}
const features = new Int32Array(TAG_FEATURES)
const scores = new Float64Array(k)
for (let round = 0; round < rounds; round++) {
  const order = train.map((_, index) => index)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  let wrong = 0
  let all = 0
  for (const index of order) {
    const { words, forms, gold } = train[index]
    const tags = new Uint8Array(words.count)
    for (let i = 0; i < words.count; i++) {
      if (gold[i] < 0) {
        const mark = markTag(words.at(i))
        tags[i] = mark >= 0 ? mark : number.get('X')
        continue
      }
      tagFeatures(forms, words.sentence, tags, i, features)
      scores.fill(0)
      for (let f = 0; f < TAG_FEATURES; f++) {
        const row = (features[f] & mask) * k
        for (let y = 0; y < k; y++) scores[y] += weights[row + y]
      }
      let best = 0
      for (let y = 1; y < k; y++) if (scores[y] > scores[best]) best = y
      step++
      all++
      if (best !== gold[i]) {
        wrong++
        for (let f = 0; f < TAG_FEATURES; f++) {
          const row = (features[f] & mask) * k
          weights[row + gold[i]] += 1
          weights[row + best] -= 1
          sums[row + gold[i]] += step
          sums[row + best] -= step
        }
      }
      tags[i] = best
    }
  }
  console.error(`round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % wrong`)
}
const mean = Float64Array.from(weights, (w, j) => w - sums[j] / step)
// Few weights are large: the scale fits all but one in ten thousand, those are clipped.
const sizes = Float64Array.from(mean, Math.abs)
  .filter((x) => x > 0)
  .sort()
const most = sizes[Math.floor(sizes.length * 0.9999)]
const bytes = Buffer.alloc(4 + mean.length)
bytes.writeUInt32LE(buckets)
mean.forEach((w, j) => {
  bytes.writeInt8(Math.max(-127, Math.min(127, Math.round((w / most) * 127))), 4 + j)
})
fs.writeFileSync(out, bytes)

const model = readTagModel(new Uint8Array(bytes))
let right = 0
let all = 0
let count = 0
const dev = examples('dev')
const begun = performance.now()
const answers = dev.map(({ words, forms }) => tagWords(model, words, forms))
const took = performance.now() - begun
dev.forEach(({ gold, words }, d) => {
  count += words.count
  for (let i = 0; i < words.count; i++)
    if (gold[i] >= 0) {
      all++
      if (answers[d][i] === gold[i]) right++
    }
})
console.error(
  `dev: ${((100 * right) / all).toFixed(2)} % of ${all} words as the silver tags, ${(count / took).toFixed(0)} thousand words a second`,
)
