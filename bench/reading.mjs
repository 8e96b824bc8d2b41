/**
 * `npm run bench:reading`: how right readings are (who said what, times, names) and what they cost; writes that part of
 * BENCHMARKS.md.
 *
 *   npm run bench:reading -- [--data DIR] [--print]
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { newsTexts, ownTexts, scoreFigures } from '../scripts/train/reading/labelled-figures.mjs'
import { atConfidence, calibration, judge } from './attribution.mjs'
import { parsed, root } from './data.mjs'
import { between, readingMarks } from './report.mjs'
import { fixed, share, table } from './table.mjs'

const usage =
  'usage: npm run bench:reading -- [--data DIR] [--print]\n\n' +
  '  --data     folder of the benchmarks, with attribution/, timex/ and entities/ in it   (default: ../shared/benchmarks)\n' +
  '  --print    print and write nothing'
const whereFrom =
  'They are PolNeAR (Newell and others, 2018), TempEval-3 and MEANTIME, and the corpora of names that docs/training.md lists, brought to one format with scorers; name a folder with them by --data.'
const { values } = parseArgs({
  options: { data: { type: 'string' }, print: { type: 'boolean' }, help: { type: 'boolean' } },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const data = path.resolve(values.data ?? path.join(root, '../shared/benchmarks'))
for (const folder of ['attribution', 'timex', 'entities'])
  if (!existsSync(path.join(data, folder))) {
    console.error(`bench: there is no ${path.join(data, folder)}. ${whereFrom}`)
    process.exit(2)
  }
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})

const begun = performance.now()
const library = await import(pathToFileURL(path.join(root, 'dist/reading/index.js')).href)
const reader = await library.loadReading()
const loaded = performance.now() - begun
const { readCleanRecord } = await import(pathToFileURL(path.join(root, 'dist/intake/clean-record.js')).href)
const { readingFigures } = await import(pathToFileURL(path.join(root, 'dist/reading/shown-figures.js')).href)
const { readWords } = await import(pathToFileURL(path.join(root, 'dist/reading/tokens/words.js')).href)

const rows = (file) => parsed(gunzipSync(readFileSync(path.join(data, file))).toString('utf8'))
const dev = rows('attribution/dev.ndjson.gz')
const isSpeech = speechOf(path.join(data, 'attribution/score.mjs'))
const readings = new Map(dev.map((one) => [one.id, reader.read(finished(one.text, one.date))]))
const judged = dev.map(({ id, text, attributions }) =>
  judge(
    text,
    (readings.get(id).statements ?? []).map(({ spans, confidence, quoted }) => ({ ...spans, confidence, quoted })),
    attributions,
    isSpeech,
  ),
)
/** As pages part them: the speaker's own words, and what the article reports in its own. */
const kinds = {
  direct: ({ own }) => own,
  reported: ({ own, speech }) => !own && speech,
}
const shownFrom = { direct: readingFigures.direct?.from ?? 1, reported: readingFigures.reported?.from ?? 1 }
const attribution = JSON.parse(scored('attribution', ['--json'])).attribution
const times = Object.fromEntries(
  ['timebank,aquaint,platinum,meantime', 'timebank', 'aquaint', 'platinum', 'meantime', 'wikiwars'].map((set) => [
    set,
    JSON.parse(scored('timex', ['--set', set])),
  ]),
)
const names = Object.fromEntries(
  ['conll20', 'worldwide', 'wikigold', 'uner-pud'].map((set) => [set, JSON.parse(scored('entities', ['--set', set]))]),
)
const figures = figuresOf()
const cost = costOf()

const section = words()
if (values.print) console.log(section)
else {
  const file = path.join(root, 'BENCHMARKS.md')
  writeFileSync(file, between(readFileSync(file, 'utf8'), section, readingMarks))
  console.error('the part "Reading" of BENCHMARKS.md is written')
}

/** Of the figures marked by hand, by halves: those that were looked at, and those that were only scored. */
function figuresOf() {
  const texts = [...ownTexts(), ...newsTexts(data)]
  const read = (body) => reader.read(finished(body)).figures
  return Object.fromEntries(
    ['tune', 'held'].map((half) => [
      half,
      scoreFigures(
        texts.filter((text) => text.half === half),
        read,
      ),
    ]),
  )
}

/** The article of a clean record. */
function finished(body, published) {
  const [article] = readCleanRecord({
    id: null,
    source: 'bench',
    url: null,
    body,
    headline: null,
    published: published ?? null,
  }).articles
  return article
}

function scored(task, options) {
  return execFileSync(process.execPath, [path.join(data, 'run.mjs'), task, ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
}

/** The scorer's own list of words of speech, so that both mean the same by it. */
function speechOf(scorer) {
  const list = /const SPEECH = new Set\(\(([\s\S]*?)\)\.split/.exec(readFileSync(scorer, 'utf8'))?.[1] ?? ''
  const speech = new Set([...list.matchAll(/'([^']*)'/g)].flatMap(([, some]) => some.split(' ')).filter(Boolean))
  return (cue) => {
    const words = cue.match(/[\p{L}]+|[:―—]/gu) ?? []
    return words.length === 0 || words.some((word) => speech.has(word))
  }
}

/** CPU of one core: every article of the development part read once, after the first tenth to warm the compiler. */
function costOf() {
  const articles = [...dev, ...rows('attribution/train.ndjson.gz').slice(0, 300)].map(({ text, date }) =>
    finished(text, date),
  )
  const warm = Math.floor(articles.length / 10)
  for (const article of articles.slice(0, warm)) reader.read(article)
  const before = process.cpuUsage()
  let tokens = 0
  for (const article of articles.slice(warm)) reader.read(article)
  const { user, system } = process.cpuUsage(before)
  for (const article of articles.slice(warm)) tokens += readWords(article.text).count
  const folder = path.join(root, 'dist/reading/weights')
  const files = existsSync(folder) ? readdirSync(folder).map((name) => statSync(path.join(folder, name)).size) : []
  return { rate: tokens / ((user + system) / 1e6), bytes: files.reduce((a, b) => a + b, 0), loaded, tokens }
}

function words() {
  const day = new Date().toISOString().slice(0, 10)
  const hundred = (x) => fixed(100 * x, 1)
  const parts = [
    '## Reading',
    `Written by \`npm run bench:reading\` on ${day}: ${library.READ_BY}, Node ${process.version.slice(1)}, ${os.cpus().length} cores (${os.arch()}).`,
    '### Who said what',
    `PolNeAR, development part (${dev.length} articles): F1 × 100 by the scorer beside the data. As measured elsewhere: a second person has 95.6 / 90.3 / 77.6, an earlier trial had 82.7 / 78.2 / 64.9.`,
    table(
      ['measure', 'precision', 'recall', 'F1', 'reach', 'aim'],
      [['direct', 85, 88], ['speech', 80, 84], ['all', 65, 68], ['indirect'], ['strict']].map(([kind, reach, aim]) => {
        const { p, r, f1 } = attribution[kind]
        return [kind, hundred(p), hundred(r), hundred(f1), reach ?? '', aim ?? '']
      }),
    ),
    'Statements from a confidence on; what pages show is bold. Own words are contents that stand wholly in quotation marks, reported speech is the rest of what was said or written.',
    table(
      ['confidence from', 'own words: precision', 'recall', 'shown', 'reported speech: precision', 'recall', 'shown'],
      [...new Set([0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, ...Object.values(shownFrom)])]
        .sort((a, b) => a - b)
        .map((least) => [
          least,
          ...Object.entries(kinds).flatMap(([kind, of]) => {
            const { precision, recall, shown } = atConfidence(judged, of, least)
            return [share(precision), share(recall), shown].map((text) =>
              least === shownFrom[kind] ? `**${text}**` : text,
            )
          }),
        ]),
    ),
    'What a confidence promises, and what held:',
    table(
      ['confidence', 'statements', 'promised', 'held'],
      calibration(judged).map(({ from, count, promised, right }) => [
        `${fixed(from, 1)}–${fixed(from + 0.1, 1)}`,
        count,
        share(promised / count),
        share(right / count),
      ]),
    ),
    '### Times',
    'F1 as in TempEval-3, task A, development halves. As measured elsewhere: HeidelTime has value .776 on the whole of platinum.',
    table(
      ['data', 'expressions', 'strict', 'relaxed', 'value', 'reach'],
      Object.entries(times).map(([set, { strict, relaxed, value, gold }]) => [
        set.includes(',') ? 'news together' : set,
        gold,
        share(strict.f1),
        share(relaxed.f1),
        share(value.f1),
        set.includes(',') ? 'strict .79, value .77' : '',
      ]),
    ),
    '### Names',
    'F1 of persons, organisations and places, from a model trained on data that may be shipped. As measured elsewhere: an earlier trial had .64 / .67, compromise .48 / .46 (conll20 / worldwide).',
    table(
      ['data', 'all', 'person', 'organisation', 'place', 'reach'],
      Object.entries(names).map(([set, { all, byType }]) => [
        set,
        share(all.f1),
        ...['PER', 'ORG', 'LOC'].map((type) => share(byType[type]?.f1)),
        set === 'conll20' ? '.68' : set === 'worldwide' ? '.64' : '',
      ]),
    ),
    'wikigold and uner-pud are among what the model was trained on: they show how well it fits, not how well it does elsewhere.',
    '### Figures',
    'Figures marked by hand in texts of our own and in news (docs/models/figures.md): found at their place with their value, and what is told of those, each right where something is marked or given.',
    table(
      [
        'half',
        'texts',
        'figures',
        'precision',
        'recall',
        'F1',
        'unit',
        'currency',
        'bound',
        'per',
        'in brackets',
        'all of it',
      ],
      Object.entries(figures).map(([half, { texts, marked, precision, recall, f1, told, same, whole }]) => [
        half === 'held' ? 'only scored' : 'looked at',
        texts,
        marked,
        ...[precision, recall, f1].map(share),
        ...['unit', 'currency', 'bound', 'per', 'conversion'].map((kind) => `${told[kind].right} of ${told[kind].of}`),
        `${whole} of ${same}`,
      ]),
    ),
    '### Cost',
    `${Math.round(cost.rate / 1000)},000 tokens a second of one core, all readings together (${Math.round(cost.tokens / 1000)},000 tokens; reach: 25,000); models ${fixed(cost.bytes / 1e6, 1)} MB in all (reach: 6 MB); loaded in ${Math.round(cost.loaded)} ms (reach: 200 ms).`,
  ]
  return parts.join('\n\n')
}
