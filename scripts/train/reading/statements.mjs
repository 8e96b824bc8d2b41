// Trains what finds statements: node scripts/train/reading/statements.mjs [--data ../shared/benchmarks] [--out src/reading/weights]
// cue-rates.bin, cues.bin, contents.bin, choice.bin and weighing.bin; tagger.mjs and parser.mjs go before it. Ten minutes; same data and Node
// version, same bytes. Other data of the same form: --data names a folder that holds attribution/. The card: docs/models/statements.md.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTrees } from '../../../dist/reading/learned/trees.js'
import { choose, drawAll, LEAST_LIKELY_CUE } from '../../../dist/reading/statements/find-statements.js'
import { spansOf } from '../../../dist/reading/statements/printed.js'
import {
  COMPANY_COLUMNS,
  columnsOf,
  companyOf,
  STATEMENT_COLUMNS,
} from '../../../dist/reading/statements/statement-columns.js'
import { readParseModel } from '../../../dist/reading/syntax/parse.js'
import { readTagModel } from '../../../dist/reading/tokens/tags.js'
import { boost } from '../boost.mjs'
import { mostAlike, pairs } from './pairs.mjs'
import { parserExamples, trainParser } from './parser-training.mjs'
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
import { packTrees } from './trees.mjs'

const argument = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise
const data = path.join(argument('--data', '../shared/benchmarks'), 'attribution')
const out = argument('--out', path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../src/reading/weights'))
const begun = performance.now()
const save = (name, bytes) => {
  fs.writeFileSync(path.join(out, name), bytes)
  console.error(
    `${name}: ${(bytes.length / 1000).toFixed(0)} kB, after ${((performance.now() - begun) / 1000).toFixed(0)} s`,
  )
}
/** Parts that are answered by a model of the others: features of the next stage must look as they will on articles that nobody saw. */
const PARTS = 3

const tagger = readTagModel(new Uint8Array(fs.readFileSync(path.join(out, 'tagger.bin'))))
const trees = parserExamples(data, 'train', tagger)
const parsers = [0, 1].map((half) =>
  readParseModel(
    new Uint8Array(
      trainParser(
        trees.filter(({ index }) => index % 2 !== half),
        { quiet: true },
      ),
    ),
  ),
)
const examples = statementExamples(data, 'train', { tagger, parserOf: (index) => parsers[index % 2] })
const total = countStems(examples)
setRates(examples, total, { counted: true })
save('cue-rates.bin', packRates(ratesOf(total)))
save('cues.bin', trainCues(examples, { quiet: true }))
jackknife(examples, PARTS, (rest, held) => {
  const model = readSequence(trainCues(rest, { quiet: true }))
  for (const example of held) example.likely = likelyOf(model, example)
})
save('contents.bin', trainContents(examples, LEAST_LIKELY_CUE, { quiet: true }))
const spans = ({ words }, { source, cue, content }) => ({
  source: spansOf(words, source),
  cue: spansOf(words, [[cue.from, cue.to]]),
  content: spansOf(words, content),
})
jackknife(examples, PARTS, (rest, held) => {
  const model = readSequence(trainContents(rest, LEAST_LIKELY_CUE, { quiet: true }))
  for (const example of held) {
    const { ground, likely, article } = example
    example.drafts = drawAll(ground, likely, model)
    const all = example.drafts.flat()
    example.rows = columnsOf(
      ground,
      all,
      example.drafts.map(([first]) => first),
      likely,
    )
    example.right = mostAlike(
      article.text,
      all.map((one) => spans(example, one)),
      article.attributions,
      // Of two right readings the one with the very bounds is the better.
    ).map((likeness) => (likeness === 0 ? 0 : 0.7 + 0.3 * likeness))
  }
})
const grow = (some, options) => {
  const rows = some.flatMap((example) => example.rows)
  return packTrees(
    boost(
      rows,
      some.flatMap((example) => example.right),
      new Float32Array(rows.length).fill(1),
      options,
    ),
  )
}
const CHOICE = { name: 'choice', names: STATEMENT_COLUMNS, trees: 260, depth: 6, rate: 0.08, minWeight: 30 }
save('choice.bin', grow(examples, CHOICE))
jackknife(examples, PARTS, (rest, held) => {
  const choice = readTrees(new Uint8Array(grow(rest, CHOICE)), STATEMENT_COLUMNS)
  for (const example of held) example.chosen = choose(example.ground, example.drafts, example.likely, choice)
})
for (const example of examples) {
  const { ground, likely, chosen, article } = example
  example.rows = companyOf(ground, chosen, likely)
  const found = chosen.map((one) => spans(example, one))
  example.right = pairs(article.text, found, article.attributions).map((of) => (of === -1 ? 0 : 1))
}
save(
  'weighing.bin',
  grow(examples, { name: 'weighing', names: COMPANY_COLUMNS, trees: 160, depth: 4, rate: 0.08, minWeight: 25 }),
)
