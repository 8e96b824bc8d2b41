/**
 * Trains the dependency parser (`src/reading/syntax/parse.ts`): an averaged perceptron with a dynamic oracle (Goldberg and Nivre 2013)
 * over silver trees. The same sentences give the same bytes.
 */
import {
  ARCS,
  Arc,
  LABEL_FEATURES,
  labelFeatures,
  MOVE_FEATURES,
  MOVES,
  Move,
  moveFeatures,
  ParseState,
} from '../../../dist/reading/syntax/parse.js'
import { tagWords } from '../../../dist/reading/tokens/tags.js'
import { formsOf } from '../../../dist/reading/tokens/word-forms.js'
import { articlesOf, silverOf } from './attribution-data.mjs'

const MERGED = {
  root: 'top',
  nsubj: 'subject',
  csubj: 'subject',
  nsubjpass: 'passive-subject',
  csubjpass: 'passive-subject',
  dobj: 'object',
  iobj: 'object',
  ccomp: 'clause',
  xcomp: 'open-clause',
  advcl: 'adverbial-clause',
  'acl:relcl': 'relative-clause',
  acl: 'participle',
  nmod: 'noun-modifier',
  case: 'marker',
  mark: 'marker',
  det: 'modifier',
  amod: 'modifier',
  compound: 'modifier',
  nummod: 'modifier',
  'nmod:poss': 'modifier',
  aux: 'auxiliary',
  auxpass: 'auxiliary',
  cop: 'auxiliary',
  neg: 'auxiliary',
  conj: 'conjunct',
  cc: 'conjunction',
  appos: 'apposition',
  parataxis: 'beside',
  punct: 'mark',
  advmod: 'adverb',
  'nmod:tmod': 'adverb',
  'nmod:npmod': 'adverb',
}
const labelOf = (name) => Arc[MERGED[name] ?? 'other']

/** Sentences whose words are the silver ones, with a whole projective tree. */
export function parserExamples(data, set, tagger) {
  let all = 0
  const docs = articlesOf(data, set)
    .map((article, index) => ({ ...article, index }))
    .filter(({ silver }) => silver !== undefined)
    .map(({ words, silver, index }) => {
      const forms = formsOf(words)
      const tags = tagWords(tagger, words, forms)
      const of = silverOf(words, silver)
      const names = silver.d.split(' ')
      const first = []
      silver.s.reduce((at, count) => {
        first.push(at)
        return at + count
      }, 0)
      const sentenceOf = new Int32Array(names.length)
      for (const [s, count] of silver.s.entries()) sentenceOf.fill(s, first[s], first[s] + count)
      const back = new Int32Array(names.length).fill(-1)
      for (let i = words.count - 1; i >= 0; i--) if (of[i] >= 0) back[of[i]] = i
      const head = new Int32Array(words.count).fill(-1)
      const label = new Uint8Array(words.count)
      const sentences = []
      for (let s = 0; s + 1 < words.sentences.length; s++) {
        const from = words.sentences[s]
        const to = words.sentences[s + 1]
        const home = sentenceOf[of[from]]
        let whole = of[from] >= 0 && to - from === silver.s[home] && to - from < 120
        for (let i = from; whole && i < to; i++) {
          const t = of[i]
          if (t !== of[from] + i - from || sentenceOf[t] !== home) whole = false
          else {
            const h = silver.h[t]
            head[i] = h === 0 ? -1 : back[first[home] + h - 1]
            label[i] = labelOf(names[t])
          }
        }
        all++
        if (whole && projective(head, from, to)) sentences.push([from, to])
      }
      return { words, forms, tags, head, label, sentences, index }
    })
  console.error(`${set}: ${docs.reduce((n, d) => n + d.sentences.length, 0)} of ${all} sentences`)
  return docs
}

function projective(head, from, to) {
  let tops = 0
  for (let i = from; i < to; i++) {
    if (head[i] < 0) tops++
    const a = Math.min(i, head[i] < 0 ? to : head[i])
    const b = Math.max(i, head[i] < 0 ? to : head[i])
    for (let j = a + 1; j < b; j++) {
      const h = head[j] < 0 ? to : head[j]
      if (h < a || h > b) return false
    }
  }
  return tops === 1
}

class Weights {
  constructor(bits, width) {
    this.mask = 2 ** bits - 1
    this.width = width
    this.w = new Float32Array(2 ** bits * width)
    this.sums = new Float64Array(2 ** bits * width)
    this.step = 1
  }
  scores(features, into) {
    into.fill(0)
    for (let f = 0; f < features.length; f++) {
      const row = (features[f] & this.mask) * this.width
      for (let y = 0; y < this.width; y++) into[y] += this.w[row + y]
    }
  }
  update(features, right, wrong) {
    for (let f = 0; f < features.length; f++) {
      const row = (features[f] & this.mask) * this.width
      this.w[row + right] += 1
      this.w[row + wrong] -= 1
      this.sums[row + right] += this.step
      this.sums[row + wrong] -= this.step
    }
  }
  bytes() {
    const mean = Float64Array.from(this.w, (w, j) => w - this.sums[j] / this.step)
    const sizes = Float64Array.from(mean, Math.abs)
      .filter((x) => x > 0)
      .sort()
    const most = sizes[Math.floor(sizes.length * 0.9999)]
    return Buffer.from(Int8Array.from(mean, (w) => Math.max(-127, Math.min(127, Math.round((w / most) * 127)))).buffer)
  }
}
/** What each move would lose of the tree: a move that costs nothing is right. */
function costs(state, gold, into) {
  const { stack, depth, next, to } = state
  const s0 = state.top
  const s1 = state.below
  let shift = 0
  let left = 0
  let right = 0
  const b0 = next
  // The top of the sentence hangs on what stands behind its last word.
  const headOf = (i) => (gold[i] < 0 ? to : gold[i])
  const h0 = headOf(s0)
  for (let i = next; i < to; i++)
    if (gold[i] === s0) {
      left++
      right++
    }
  if (h0 !== b0 && (h0 === s1 || h0 > b0)) left++
  if (h0 >= b0) right++
  for (let k = 0; k < depth; k++) if (gold[stack[k]] === b0) shift++
  for (let k = 0; k < depth - 1; k++) if (headOf(b0) === stack[k]) shift++
  into[Move.shift] = shift
  into[Move.left] = left
  into[Move.right] = depth < 2 ? 1e9 : right
  // Shifting loses the stack's arcs to b0 but for the top's own: attaching it is `left`.
}

/**
 * @param {ReturnType<typeof parserExamples>} examples
 * @returns {Buffer} the file of the model
 */
export function trainParser(examples, { moveBits = 17, labelBits = 13, rounds = 6, quiet = false } = {}) {
  const moves = new Weights(moveBits, MOVES)
  const labels = new Weights(labelBits, ARCS.length)
  let seed = 5
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0
    return (seed >>> 0) / 2 ** 32
  }

  const features = new Int32Array(MOVE_FEATURES)
  const ofLabel = new Int32Array(LABEL_FEATURES)
  const moveScores = new Float64Array(MOVES)
  const labelScores = new Float64Array(ARCS.length)
  const cost = new Float64Array(MOVES)
  for (let round = 0; round < rounds; round++) {
    const order = examples.flatMap((doc) => doc.sentences.map((sentence) => [doc, sentence]))
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[order[i], order[j]] = [order[j], order[i]]
    }
    let wrong = 0
    let all = 0
    for (const [{ words, forms, tags, head, label }, [from, to]] of order) {
      const state = new ParseState(words.count)
      state.begin(from, to)
      const attach = (to_) => {
        const word = state.top
        let given = label[word]
        if (to_ >= 0) {
          labelFeatures(state, to_, word, forms, tags, ofLabel)
          labels.scores(ofLabel, labelScores)
          let best = 1
          for (let y = 2; y < ARCS.length; y++) if (labelScores[y] > labelScores[best]) best = y
          labels.step++
          if (head[word] === to_ && best !== label[word]) labels.update(ofLabel, label[word], best)
          given = head[word] === to_ ? label[word] : best
        } else given = Arc.top
        state.attach(to_, given)
      }
      while (!state.done) {
        if (state.depth === 0) {
          state.shift()
          continue
        }
        if (state.next >= state.to) {
          attach(state.below)
          continue
        }
        moveFeatures(state, forms, tags, features)
        moves.scores(features, moveScores)
        costs(state, head, cost)
        let best = -1
        let right = -1
        for (let m = 0; m < MOVES; m++) {
          if (cost[m] >= 1e9) continue
          if (best < 0 || moveScores[m] > moveScores[best]) best = m
        }
        const least = Math.min(cost[0], cost[1], cost[2])
        for (let m = 0; m < MOVES; m++)
          if (cost[m] === least && (right < 0 || moveScores[m] > moveScores[right])) right = m
        moves.step++
        all++
        if (cost[best] !== least) {
          wrong++
          moves.update(features, right, best)
        }
        const go = round > 0 && random() < 0.9 ? best : right
        if (go === Move.shift) state.shift()
        else attach(go === Move.left ? state.next : state.below)
      }
    }
    if (!quiet) console.error(`round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % of moves wrong`)
  }
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32LE(2 ** moveBits, 0)
  sizes.writeUInt32LE(2 ** labelBits, 4)
  return Buffer.concat([sizes, moves.bytes(), labels.bytes()])
}
