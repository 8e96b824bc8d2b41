#!/usr/bin/env node
/**
 * Fits what decides whom he and she stand for: a softmax over those in mind and nobody, on the tuned half of the labelled sources
 * and on pronouns that were judged. Writes `src/reading/speakers/pronoun-weights.ts`.
 *
 *     node scripts/train/reading/pronouns.mjs --data ../shared/benchmarks [--dry]
 */
import fs from 'node:fs'
import path from 'node:path'
import { PRONOUN_FEATURES } from '../../../dist/reading/speakers/antecedents.js'
import { resolveSources } from '../../../dist/reading/speakers/resolve-sources.js'
import { readText } from './labelled-reader.mjs'
import { newsTexts, ownTexts, verdict } from './labelled-sources.mjs'

const flag = process.argv.indexOf('--data')
const data = flag > 0 ? process.argv[flag + 1] : '../shared/benchmarks'
const folder = path.join(data, 'attribution')
const texts = [...ownTexts(), ...newsTexts(folder)]
  .filter(({ half }) => half === 'tune')
  .concat(newsTexts(folder, 'judged-pronouns.json'))

/** A pronoun: candidates' features, and which of them are right. */
const cases = []
let missed = 0
for (const text of texts) {
  const { words, registry, statements } = readText(text)
  const seen = new Map()
  resolveSources(registry, statements, (at, candidates) => seen.set(words.start[at], candidates))
  for (const source of text.sources) {
    const candidates = seen.get(source.at[0][0])
    if (!candidates || source.at[0][1] - source.at[0][0] > 4) continue
    const right = candidates.map(
      ({ entity }) => verdict(source, entity < 0 ? null : registry.entities[entity].name) === 'right',
    )
    if (right.some(Boolean))
      cases.push({ group: text.title, candidates: candidates.map(({ features }) => features), right })
    else missed++
  }
}
process.stdout.write(`${cases.length} pronouns; of ${missed} more the right name was not in mind\n`)

const k = PRONOUN_FEATURES.length
function learn(of, l2) {
  const weights = new Float64Array(k)
  const step = new Float64Array(k)
  const squares = new Float64Array(k)
  for (let round = 0; round < 1500; round++) {
    step.fill(0)
    for (const { candidates, right } of of) {
      const { shares } = softmax(candidates, weights)
      let mass = 0
      for (const [i, is] of right.entries()) if (is) mass += shares[i]
      for (const [i, features] of candidates.entries()) {
        const pull = (right[i] ? shares[i] / mass : 0) - shares[i]
        for (let f = 0; f < k; f++) step[f] += pull * features[f]
      }
    }
    for (let f = 0; f < k; f++) {
      const slope = step[f] / of.length - l2 * weights[f]
      squares[f] += slope * slope
      weights[f] += (0.3 * slope) / Math.sqrt(squares[f] + 1e-8)
    }
  }
  return weights
}
function softmax(candidates, weights) {
  const scores = candidates.map((features) => features.reduce((sum, value, f) => sum + value * weights[f], 0))
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((a, b) => a + b)
  return { shares: raised.map((one) => one / sum), best: scores.indexOf(most) }
}

const groups = [...new Set(cases.map(({ group }) => group))].sort()
for (const l2 of [0.003, 0.005, 0.01]) {
  let right = 0
  const told = []
  for (let fold = 0; fold < 8; fold++) {
    const here = ({ group }) => groups.indexOf(group) % 8 === fold
    const weights = learn(
      cases.filter((one) => !here(one)),
      l2,
    )
    for (const one of cases.filter(here)) {
      const { shares, best } = softmax(one.candidates, weights)
      if (one.right[best]) right++
      told.push([shares[best], one.right[best]])
    }
  }
  const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01]
  const shown = bins.slice(0, -1).map((from, i) => {
    const of = told.filter(([share]) => share >= from && share < bins[i + 1])
    return `${from}: ${of.filter(([, is]) => is).length}/${of.length}`
  })
  process.stdout.write(
    `l2 ${l2}: ${(right / cases.length).toFixed(3)} right, cross-validated by article; by likelihood ${shown.join('  ')}\n`,
  )
}
const weights = learn(cases, 0.005)
for (const [f, name] of PRONOUN_FEATURES.entries())
  process.stdout.write(`${weights[f].toFixed(2).padStart(6)}  ${name}\n`)
if (!process.argv.includes('--dry'))
  fs.writeFileSync(
    new URL('../../../src/reading/speakers/pronoun-weights.ts', import.meta.url),
    `/** Made by \`scripts/train/reading/pronouns.mjs\`: a weight for each of \`PRONOUN_FEATURES\`. */\nexport const PRONOUN_WEIGHTS: readonly number[] = [\n${[...weights].map((value) => `  ${Number(value.toFixed(2))},\n`).join('')}]\n`,
  )
