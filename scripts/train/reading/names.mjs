// Trains the recogniser of names: node scripts/train/reading/names.mjs [--data ../shared/benchmarks] [--out FILE]
// Same data and Node version, same bytes. What it learns from, and under which terms: docs/models/names.md.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { nameFeatures } from '../../../dist/reading/names/features.js'
import { NAME_KINDS, NAME_LABELS } from '../../../dist/reading/names/find-names.js'
import { readWords } from '../../../dist/reading/tokens/words.js'
import { goldTexts, labelsOf, silverTexts } from './names-data.mjs'
import { packKeyed, trainOnline } from './online.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = argument('--data', '../shared/benchmarks')
const out = argument(
  '--out',
  path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights/names.bin'),
)
const tell = (text) => process.stderr.write(`names: ${text}\n`)

for (const part of ['entities', 'attribution'])
  if (!fs.existsSync(path.join(data, part))) {
    tell(
      `no ${part} in ${data}: the data are not part of this repository; hand over their folder with --data (docs/models/names.md says what they are and where they come from)`,
    )
    process.exit(2)
  }

/** A run of features and labels for each sentence. */
function runsOf(texts, weight) {
  return texts.flatMap((text) => {
    const words = readWords(text.text)
    const labels = labelsOf(words, text.names, NAME_KINDS)
    const features = nameFeatures(words)
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

// Silver names are wrong one time in seven, and there are forty times as many.
const runs = [
  ...runsOf(silverTexts(data), 0.5),
  ...runsOf(goldTexts(data, 'wikigold'), 2),
  ...runsOf(goldTexts(data, 'uner-pud'), 1),
]
tell(`${runs.length} sentences, ${runs.reduce((sum, { count }) => sum + count, 0)} words`)
const model = trainOnline({ labels: NAME_LABELS, runs, rounds: 5, least: 3, tell })
const bytes = packKeyed({ name: 'names', ...model }, 190_000)
fs.mkdirSync(path.dirname(out), { recursive: true })
fs.writeFileSync(out, bytes)
tell(`${(bytes.length / 1e6).toFixed(2)} MB`)
