// Trains the recogniser of names: node scripts/train/reading/names.mjs [--data ../shared/benchmarks] [--out FILE]
// Same data and Node version, same bytes. What it learns from, and under which terms: docs/models/names.md.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf } from '../../../dist/reading/learned/hash.js'
import { nameFeatures } from '../../../dist/reading/names/features.js'
import { NAME_KINDS, NAME_LABELS } from '../../../dist/reading/names/find-names.js'
import { readNameLists } from '../../../dist/reading/names/name-lists.js'
import { readWords } from '../../../dist/reading/tokens/words.js'
import { COUNTRIES, PEOPLES } from './countries.mjs'
import { townsOf } from './invented/names.mjs'
import { elsewhere, inventedText } from './invented/texts.mjs'
import { goldTexts, labelsOf, silverTexts } from './names-data.mjs'
import { packKeyed, seeded, trainOnline } from './online.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = argument('--data', '../shared/benchmarks')
const weights = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights')
const out = argument('--out', path.join(weights, 'names.bin'))
const tell = (text) => process.stderr.write(`names: ${text}\n`)

/** Of each word of the lists, how often a text does without it: what stands in no list must be told too. */
const FORGOTTEN = 0.1
/** Texts of our own. */
const INVENTED = 5000
/** Features that are kept: with twice as many no set is read better by .003. */
const KEPT = 100_000

for (const part of ['entities', 'attribution'])
  if (!fs.existsSync(path.join(data, part))) {
    tell(
      `no ${part} in ${data}: the data are not part of this repository; hand over their folder with --data (docs/models/names.md says what they are and where they come from)`,
    )
    process.exit(2)
  }

const lists = readNameLists(fs.readFileSync(path.join(weights, 'name-lists.bin')))
const towns = townsOf(fs.readFileSync(path.join(weights, 'places.tsv'), 'utf8'))
const random = seeded(7)

/** A run of features and labels for each sentence. */
function runsOf(texts, weight) {
  return texts.flatMap(({ id, text, names }) => {
    const words = readWords(text)
    const labels = labelsOf(words, names, NAME_KINDS)
    const kept = { listed: (lower) => ((hashOf(id + lower) >>> 0) / 2 ** 32 < FORGOTTEN ? 0 : lists.listed(lower)) }
    const features = nameFeatures(words, kept)
    return Array.from({ length: words.sentences.length - 1 }, (_, s) => {
      const first = words.sentences[s]
      const end = words.sentences[s + 1]
      const base = features.from[first]
      return {
        count: end - first,
        hashes: features.hashes.slice(base, features.from[end]),
        from: features.from.slice(first, end + 1).map((at) => at - base),
        labels: labels.slice(first, end),
        weight,
      }
    })
  })
}

const peoples = new Set([...COUNTRIES.flatMap(({ adjectives }) => adjectives), ...PEOPLES])
/** UNER marks no nationalities: they are marked by our list, so that it does not teach that they are nothing. */
function withPeoples({ text, names, ...rest }) {
  const more = [...text.matchAll(/\p{Lu}[\p{L}-]+/gu)]
    .filter(
      ({ 0: word, index }) =>
        peoples.has(word) && !names.some(([from, to]) => index < to && index + word.length > from),
    )
    .map(({ 0: word, index }) => [index, index + word.length, 'other'])
  return { ...rest, text, names: [...names, ...more].sort((a, b) => a[0] - b[0]) }
}

// Silver names are wrong one time in seven, and there are forty times as many.
const silver = silverTexts(data)
const wikigold = goldTexts(data, 'wikigold')
const runs = [
  ...runsOf(silver, 0.5),
  ...runsOf(wikigold, 2),
  ...runsOf(goldTexts(data, 'uner-pud').map(withPeoples), 1),
  ...runsOf(
    silver.filter((_, n) => n % 2 === 0).map((text) => elsewhere(text, towns, random)),
    0.5,
  ),
  ...runsOf(
    wikigold.map((text) => elsewhere(text, towns, random, 0.5)),
    1,
  ),
  ...runsOf(
    Array.from({ length: INVENTED }, (_, n) => inventedText(`invented ${n}`, towns, random)),
    0.3,
  ),
]
tell(`${runs.length} sentences, ${runs.reduce((sum, { count }) => sum + count, 0)} words`)
const model = trainOnline({ labels: NAME_LABELS, runs, rounds: 5, least: 3, tell })
const bytes = packKeyed({ name: 'names', ...model }, KEPT)
fs.mkdirSync(path.dirname(out), { recursive: true })
fs.writeFileSync(out, bytes)
tell(`${(bytes.length / 1e6).toFixed(2)} MB`)
