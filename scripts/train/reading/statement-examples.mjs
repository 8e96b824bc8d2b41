/** Articles with marked statements as what the two stages of `src/reading/statements/` learn from. */
import { likelihoods, readSequenceModel } from '../../../dist/reading/learned/sequence-model.js'
import { candidateCues } from '../../../dist/reading/statements/candidate-cues.js'
import {
  CONTENT_LABELS,
  ContentLabel,
  contentFeatures,
  windowOf,
} from '../../../dist/reading/statements/content-features.js'
import { cueOf } from '../../../dist/reading/statements/cue.js'
import { CUE_LABELS, CueLabel, cueFeatures } from '../../../dist/reading/statements/cue-features.js'
import { cueRatesIn, groundOf, rateKey, rateStep } from '../../../dist/reading/statements/ground.js'
import { articlesOf } from './attribution-data.mjs'
import { trainBuckets } from './online-buckets.mjs'
import { packSequence } from './sequence.mjs'

export const CUES = { bits: 17, penalty: 0.2, byCount: 0.7, rounds: 8, rate: 0.1 }
export const CONTENTS = { bits: 17, penalty: 0.2, byCount: 0.7, rounds: 7, rate: 0.1 }

/**
 * Articles in words, with the gold spans as indexes of words and a label for each word.
 * @param {(index: number) => import('../../../dist/reading/syntax/parse.js').ParseModel} parserOf  of an article's place in the set
 */
export function statementExamples(folder, set, { tagger, parserOf }) {
  return articlesOf(folder, set).map((article, index) => {
    const { words } = article
    const at = (offset) => {
      let low = 0
      let high = words.count
      while (low < high) {
        const middle = (low + high) >> 1
        if (words.start[middle] < offset) low = middle + 1
        else high = middle
      }
      return low
    }
    const spans = (list) => (list ?? []).map(([from, to]) => [at(from), at(to)]).filter(([from, to]) => to > from)
    const gold = article.attributions.map((one) => ({
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
    }))
    const labels = new Uint8Array(words.count)
    const put = (list, label) => {
      for (const [from, to] of list) labels.fill(label, from, to)
    }
    for (const { content } of gold) put(content, CueLabel.content)
    for (const { source } of gold) put(source, CueLabel.source)
    for (const { cue } of gold) {
      put(cue, CueLabel.moreCue)
      if (cue.length > 0) labels[cue[0][0]] = CueLabel.cue
    }
    return {
      article,
      words,
      ground: groundOf(words, { tagger, parser: parserOf(index), rates: new Map() }),
      gold,
      labels,
    }
  })
}

/** Of each stem and part of speech: how often it is part of a cue, how often it stands, in how many articles. */
export function countStems(examples) {
  const total = new Map()
  for (const example of examples) {
    const { words, ground, labels } = example
    const own = new Map()
    for (let i = 0; i < words.count; i++) {
      const key = rateKey(ground.stems[i], ground.tags[i])
      const counts = own.get(key) ?? [0, 0]
      own.set(key, counts)
      if (labels[i] === CueLabel.cue || labels[i] === CueLabel.moreCue) counts[0]++
      counts[1]++
    }
    example.counts = own
    for (const [key, [cues, all]] of own) {
      const counts = total.get(key) ?? [0, 0, 0]
      total.set(key, counts)
      counts[0] += cues
      counts[1] += all
      counts[2]++
    }
  }
  return total
}

/** Words of fewer articles have no rate: what is rare would name an article. */
const LEAST_ARTICLES = 3
const rateOf = (cues, all) => rateStep((cues + 0.3) / (all + 4))

export const ratesOf = (total) =>
  new Map(
    [...total]
      .filter(([, [, , articles]]) => articles >= LEAST_ARTICLES)
      .map(([key, [cues, all]]) => [key, rateOf(cues, all)]),
  )

/** Gives examples their rates; those that were counted themselves get rates counted without them. */
export function setRates(examples, total, { counted }) {
  const rates = ratesOf(total)
  for (const example of examples) {
    const own = {
      get(key) {
        const mine = example.counts.get(key)
        if (!mine) return rates.get(key)
        const [cues, all, articles] = total.get(key)
        return articles - 1 < LEAST_ARTICLES ? undefined : rateOf(cues - mine[0], all - mine[1])
      },
    }
    Object.assign(example.ground, cueRatesIn(example.words, example.ground.tags, counted ? own : rates))
  }
}

export function packRates(rates) {
  const bytes = Buffer.alloc(rates.size * 5)
  let at = 0
  for (const [key, step] of [...rates].sort((a, b) => a[0] - b[0])) {
    bytes.writeInt32LE(key, at)
    bytes.writeUInt8(step, at + 4)
    at += 5
  }
  return bytes
}

function cueRuns({ words, ground, labels }) {
  return Array.from({ length: words.sentences.length - 1 }, (_, s) => {
    const from = words.sentences[s]
    const to = words.sentences[s + 1]
    return { ...cueFeatures(ground, from, to), labels: labels.subarray(from, to), start: from }
  })
}

export const trainCues = (examples, more) =>
  packSequence(trainBuckets({ name: 'cues', labels: CUE_LABELS, runs: examples.flatMap(cueRuns), ...CUES, ...more }))

export const readSequence = (bytes) => readSequenceModel(new Uint8Array(bytes))

/** The first stage's answers. */
export function likelyOf(model, example) {
  const likely = new Float32Array(example.words.count * CUE_LABELS.length)
  for (const run of cueRuns(example)) likely.set(likelihoods(model, run), run.start * CUE_LABELS.length)
  return likely
}

/** Runs around the cues that were found and are right, and around those that were missed. */
function contentRuns({ ground, likely, gold }, leastLikely) {
  const runs = []
  const add = (cue, { source, content }) => {
    const window = windowOf(ground, cue)
    const features = contentFeatures(ground, cue, window, likely)
    const labels = new Uint8Array(features.count)
    const put = (spans, label) => {
      for (const [from, to] of spans)
        for (let i = Math.max(from, window.from); i < Math.min(to, window.to); i++) labels[i - window.from] = label
    }
    put(content, ContentLabel.content)
    put(source, ContentLabel.source)
    put([[cue.from, cue.to]], ContentLabel.cue)
    runs.push({ ...features, labels })
  }
  const used = new Set()
  for (const cue of candidateCues(ground, likely, leastLikely)) {
    const statement = gold.find((one) => one.cue.some(([from, to]) => from < cue.to && to > cue.from))
    if (!statement) continue
    used.add(statement)
    add(cue, statement)
  }
  for (const statement of gold) {
    const [first] = statement.cue
    if (!used.has(statement) && first) add(cueOf(ground, first[0], first[1]), statement)
  }
  return runs
}

export const trainContents = (examples, leastLikely, more) =>
  packSequence(
    trainBuckets({
      name: 'contents',
      labels: CONTENT_LABELS,
      runs: examples.flatMap((example) => contentRuns(example, leastLikely)),
      ...CONTENTS,
      ...more,
    }),
  )

/** Calls `use(rest, held)` for each part of the examples, so that every one is answered by a model that has not seen it. */
export function jackknife(examples, parts, use) {
  for (let part = 0; part < parts; part++)
    use(
      examples.filter((_, index) => index % parts !== part),
      examples.filter((_, index) => index % parts === part),
    )
}
