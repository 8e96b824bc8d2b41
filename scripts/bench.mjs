/**
 * `npm run bench`: measures recovery and writes BENCHMARKS.md.
 *
 *   npm run bench -- [--data ../shared/benchmarks] [--quick] [--print]
 *
 * Quality needs the benchmark data, which are public but other people's and not part of this repository; without them it
 * says where they come from and measures speed on the sample edition alone. --print writes nothing.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values: flags } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/benchmarks') },
    quick: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
})
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const tmp = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-bench-'))
process.on('exit', () => rmSync(tmp, { recursive: true, force: true }))

const withData = existsSync(path.join(flags.data, 'run.mjs'))
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))
const three = (x) => (x === undefined || x === null || Number.isNaN(x) ? '–' : x.toFixed(3))
const out = []
const say = (...text) => out.push(...text)

const version = (name) =>
  JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version
say('# Benchmarks', '')
say(
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Broadsheet ${JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version}, Node ${process.version.slice(1)}, ${os.cpus().length} cores (${os.arch()}), htmlparser2 ${version('htmlparser2')}, @mozilla/readability ${version('@mozilla/readability')} on linkedom ${version('linkedom')}. Peers were measured in the same run, on the same pages.`,
  '',
)

if (!withData) {
  console.error(
    `no benchmark data in ${flags.data}: quality is not measured. They come from scrapinghub/article-extraction-benchmark, the evaluation data of adbar/trafilatura and adbar/htmldate, the test pages of flairNLP/fundus and of mozilla/readability; name a folder with them by --data.`,
  )
  say('Quality was not measured in this run: the benchmark data were not at hand.', '')
} else {
  extraction()
  captures()
  await rules()
}
speed()
if (flags.print) console.log(out.join('\n'))
else {
  writeFileSync(path.join(root, 'BENCHMARKS.md'), `${out.join('\n').replace(/\n{3,}/g, '\n\n')}\n`)
  console.error('BENCHMARKS.md written')
}

/** 95 % of 400 resamples of the rows, seeded. */
function interval(rows, measure) {
  if (rows.length < 3) return ''
  let seed = 4711
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const values = Array.from({ length: 400 }, () =>
    measure(rows.map(() => rows[Math.floor(random() * rows.length)])),
  ).sort((a, b) => a - b)
  return ` (${three(values[10])}–${three(values[389])})`
}

function mean(xs) {
  return xs.length ? xs.reduce((a, b) => a + b, 0) / xs.length : Number.NaN
}

function bodyF1(rows) {
  const p = mean(rows.filter(([tp, fp]) => tp + fp > 0).map(([tp, fp]) => tp / (tp + fp)))
  const r = mean(rows.filter(([tp, , fn]) => tp + fn > 0).map(([tp, , fn]) => tp / (tp + fn)))
  return p + r ? (2 * p * r) / (p + r) : 0
}

function snippetF1(rows) {
  const [tp, fp, fn] = rows.reduce((s, r) => s.map((v, i) => v + r[i]), [0, 0, 0])
  return (2 * tp) / (2 * tp + fp + fn)
}

function casesOf(fold) {
  return ['aeb', 'trafilatura', 'fundus', 'htmldate'].flatMap((set) =>
    lines(path.join(flags.data, 'extraction', set, 'cases.ndjson'))
      .filter((c) => c.fold === fold)
      .map((c) => ({ file: path.join(flags.data, 'extraction', c.file), gz: true, url: c.url, id: c.id, set })),
  )
}

function measured(how, pages, without = []) {
  const list = path.join(tmp, 'list.json')
  const file = path.join(tmp, `${how}.ndjson`)
  writeFileSync(list, JSON.stringify(pages))
  const run = spawnSync(process.execPath, [path.join(root, 'scripts/bench/pages.mjs'), how, list, file, ...without], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (run.status !== 0) throw new Error(`${how} ended with ${run.status}`)
  const rows = lines(file)
  return { file, rows: rows.filter((r) => r.id !== undefined), peak: rows.find((r) => r.peak !== undefined)?.peak }
}

function extraction() {
  say('## Pages', '')
  say(
    '`node ../shared/benchmarks/run.mjs extraction --fold report` runs the same through the program. Fold `report` is one third of the sites: nothing was trained, tuned or looked at there. On fold `tune` the models were trained: its figures show fit, not quality. In brackets 95 % of resamples over pages.',
    '',
  )
  say(
    '| fold | reader | aeb body F1 | exactly right | fundus body F1 | trafilatura snippets F1 | headline (fundus) | instant (fundus) | authors (fundus) | day (htmldate) |',
    '|---|---|---|---|---|---|---|---|---|---|',
  )
  for (const fold of flags.quick ? ['report'] : ['report', 'tune']) {
    const pages = casesOf(fold)
    for (const how of fold === 'report' ? ['broadsheet', 'readability'] : ['broadsheet']) {
      const { file } = measured(how, pages)
      const cases = path.join(tmp, 'cases.ndjson')
      const scored = spawnSync(
        process.execPath,
        [
          path.join(flags.data, 'extraction/score.mjs'),
          path.join(flags.data, 'extraction'),
          file,
          '--fold',
          fold,
          '--set',
          'aeb,trafilatura,fundus,htmldate',
          '--bootstrap',
          '0',
          '--cases',
          cases,
          '--json',
          '-',
        ],
        { encoding: 'utf8', maxBuffer: 1e9 },
      )
      if (scored.status !== 0) throw new Error(scored.stderr)
      const rows = lines(cases)
      const of = (set, key) => rows.filter((r) => r.set === set && r[key] !== undefined).map((r) => r[key])
      const cell = (list, measure) => `${three(measure(list))}${interval(list, measure)}`
      say(
        `| ${fold} | ${how === 'broadsheet' ? '**Broadsheet**' : 'Readability'} | ${cell(of('aeb', 'body'), bodyF1)} | ${cell(of('aeb', 'exact'), mean)} | ${cell(of('fundus', 'body'), bodyF1)} | ${cell(of('trafilatura', 'snip'), snippetF1)} | ${cell(of('fundus', 'headline'), mean)} | ${cell(of('fundus', 'instant'), mean)} | ${cell(of('fundus', 'authors'), mean)} | ${cell(of('htmldate', 'day'), mean)} |`,
      )
    }
  }
  say('')
}

function captures() {
  say('## Captures: plain text, one page or two run together', '')
  say(
    '`node ../shared/benchmarks/run.mjs captures --fold report`. No peer takes plain text apart; "long lines" keeps every line of 80 characters or more.',
    '',
  )
  say(
    '| fold | reader | single F1 | right number | headline | joined F1 | right number | headline |',
    '|---|---|---|---|---|---|---|---|',
  )
  const row = (fold, name, r) =>
    say(
      `| ${fold} | ${name} | ${['single', 'joined'].flatMap((k) => [r[k]?.f1, r[k]?.exactCount, r[k]?.headline].map(three)).join(' | ')} |`,
    )
  for (const fold of ['report', 'tune']) {
    const run = spawnSync(process.execPath, [path.join(flags.data, 'run.mjs'), 'captures', '--fold', fold, '--json'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    })
    row(fold, '**Broadsheet**', JSON.parse(run.stdout))
    const file = path.join(flags.data, 'captures/captures.ndjson.gz')
    const long = spawnSync(
      process.execPath,
      [path.join(flags.data, 'captures/score.mjs'), file, '--baseline', 'long', '--fold', fold, '--json'],
      { encoding: 'utf8' },
    )
    if (long.status === 0 && long.stdout.startsWith('{')) row(fold, 'long lines', JSON.parse(long.stdout))
  }
  say('')
}

async function rules() {
  const { loadRecovery, ruleNames } = await import('../dist/recovery/index.js')
  const recovery = await loadRecovery()
  const file = path.join(flags.data, 'captures/captures.ndjson.gz')
  const cases = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l))
    .filter((c) => c.fold === 'tune')
  const score = (without) => {
    const predicted = cases.map((c) => {
      const { articles } = recovery.recover(
        {
          hash: '',
          bytes: Buffer.from(c.text),
          source: c.id,
          url: null,
          mediaType: 'text/plain',
          charset: null,
          retrieved: null,
          timezone: null,
          id: c.id,
        },
        { without },
      )
      return JSON.stringify({
        id: c.id,
        articles: articles.map((a) => ({
          headline: a.headlineOrigin === 'lede' ? null : a.headline,
          standfirst: a.standfirst,
          text: `${a.dateline ? `${a.dateline.text} ` : ''}${a.text}`,
        })),
      })
    })
    const made = path.join(tmp, 'rule.ndjson')
    writeFileSync(made, `${predicted.join('\n')}\n`)
    return JSON.parse(
      spawnSync(
        process.execPath,
        [path.join(flags.data, 'captures/score.mjs'), file, made, '--fold', 'tune', '--json'],
        { encoding: 'utf8' },
      ).stdout,
    )
  }
  // Fields of the seed and of the sample edition that are right: what the scores of bodies cannot see.
  const known = [...seedCaptures(), ...sampleCaptures()]
  const fields = (without, of) =>
    known
      .filter((k) => k.of === of)
      .reduce((n, k) => n + right(recovery.recover(k.capture, { without }).articles.map(withoutPictures), k.want), 0)
  const pages = casesOf('tune').filter((c) => c.set === 'aeb' || c.set === 'fundus')
  const onPages = (without) => {
    const { file: made } = measured('broadsheet', pages, without)
    const cases = path.join(tmp, 'rule-cases.ndjson')
    const folder = path.join(flags.data, 'extraction')
    execFileSync(
      process.execPath,
      [
        path.join(folder, 'score.mjs'),
        folder,
        made,
        '--fold',
        'tune',
        '--set',
        'aeb,fundus',
        '--bootstrap',
        '0',
        '--cases',
        cases,
      ],
      { stdio: 'ignore' },
    )
    const rows = lines(cases)
    return ['aeb', 'fundus'].map((set) => bodyF1(rows.filter((r) => r.set === set && r.body).map((r) => r.body)))
  }
  const all = (without) => {
    const r = score(without)
    return [
      r.single.f1,
      r.single.exactCount,
      r.joined.f1,
      r.joined.exactCount,
      ...onPages(without),
      fields(without, 'seed'),
      fields(without, 'sample'),
    ]
  }
  const whole = all([])
  const change = (a, b, k) => {
    const d = k < 6 ? Math.abs(a - b).toFixed(3) : String(Math.abs(a - b))
    return Number(d) === 0 ? '·' : `${a > b ? '+' : '−'}${d}`
  }
  say(
    '### What each rule gives',
    '',
    'Without one rule at a time, the change against all of them: captures and pages of fold `tune`, and the fields that are right on the seed and on the sample edition (headlines, bylines, times, captions and notes are not in the scores of bodies). A dot is no change.',
    '',
  )
  say(
    '| without | single F1 | right number | joined F1 | right number | aeb F1 | fundus F1 | seed fields | sample fields |',
    '|---|---|---|---|---|---|---|---|---|',
  )
  say(`| (all rules) | ${whole.map((v, k) => (k < 6 ? three(v) : v)).join(' | ')} |`)
  for (const name of ruleNames)
    say(
      `| ${name} | ${all([name])
        .map((v, k) => change(v, whole[k], k))
        .join(' | ')} |`,
    )
  say('')
}

/** Places of pictures in the body are not part of what is expected. */
function withoutPictures(article) {
  return { ...article, body: article.body.filter((b) => b.kind !== 'picture') }
}

/** Leaves of what is wanted that the articles have. */
function right(got, want) {
  if (Array.isArray(want)) return want.reduce((n, w, k) => n + right(got?.[k], w), 0)
  if (want && typeof want === 'object') return Object.keys(want).reduce((n, k) => n + right(got?.[k], want[k]), 0)
  return (got ?? null) === want ? 1 : 0
}

function captureOf(bytes, more) {
  const nothing = { url: null, mediaType: null, charset: null, retrieved: null, timezone: null, id: null }
  return { hash: '', bytes, source: 'bench', ...nothing, ...more }
}

function seedCaptures() {
  const folder = path.join(flags.data, '../seed')
  if (!existsSync(path.join(folder, 'expected.json'))) return []
  const { articles } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'))
  const capture = captureOf(readFileSync(path.join(folder, 'capture.txt')), { mediaType: 'text/plain' })
  return [{ of: 'seed', capture, want: articles }]
}

function sampleCaptures() {
  const folder = path.join(root, 'examples')
  return JSON.parse(readFileSync(path.join(folder, 'edition.json'), 'utf8')).captures.map((c) => ({
    of: 'sample',
    capture: captureOf(readFileSync(path.join(folder, c.file)), {
      url: c.url ?? null,
      mediaType: c.type,
      charset: c.charset ?? null,
      retrieved: c.retrieved,
    }),
    want: JSON.parse(readFileSync(path.join(folder, path.dirname(c.file), 'expected.json'), 'utf8')).articles,
  }))
}

function speed() {
  const sample = JSON.parse(readFileSync(path.join(root, 'examples/edition.json'), 'utf8'))
    .captures.map((c) => ({ file: path.join(root, 'examples', c.file), gz: false, id: c.file, set: 'examples' }))
    .filter((p) => p.file.endsWith('.html'))
  const all = withData ? casesOf('tune').filter((p, i, list) => list.findIndex((q) => q.file === p.file) === i) : sample
  const pages = flags.quick ? all.slice(0, 120) : all.slice(0, 500)
  say(
    '## Speed',
    '',
    `CPU milliseconds a page, each reader alone in one process of one thread, on ${pages.length} pages${withData ? '' : ' of the sample edition'}. Peak memory is of the whole process.`,
    '',
  )
  say(
    '| reader | median ms | p95 ms | slowest ms | pages/s | against htmlparser2 DOM | peak MB |',
    '|---|---|---|---|---|---|---|',
  )
  const results = ['tokens', 'dom', 'broadsheet', 'readability'].map((how) => ({ how, ...measured(how, pages) }))
  const total = (r) => r.rows.reduce((s, x) => s + x.ms, 0)
  const dom = total(results.find((r) => r.how === 'dom'))
  const names = {
    tokens: 'htmlparser2, tokens only',
    dom: 'htmlparser2, DOM only',
    broadsheet: '**Broadsheet**, everything',
    readability: 'Readability on linkedom',
  }
  const bars = []
  for (const r of results) {
    const ms = r.rows.map((x) => x.ms).sort((a, b) => a - b)
    const at = (q) => ms[Math.min(ms.length - 1, Math.floor(ms.length * q))]
    say(
      `| ${names[r.how]} | ${at(0.5).toFixed(1)} | ${at(0.95).toFixed(1)} | ${ms.at(-1).toFixed(0)} | ${((1000 * ms.length) / total(r)).toFixed(0)} | ${(total(r) / dom).toFixed(1)}× | ${r.peak?.toFixed(0) ?? '–'} |`,
    )
    bars.push([names[r.how].replaceAll('*', ''), total(r) / ms.length])
  }
  say('', `Mean size of these pages: ${(mean(results[0].rows.map((r) => r.bytes)) / 1000).toFixed(0)} kB.`, '')
  if (!flags.print) {
    writeFileSync(path.join(root, 'docs/img/speed.svg'), plot(bars))
    say('![CPU milliseconds a page](docs/img/speed.svg)', '')
  }
}

function plot(bars) {
  const most = Math.max(...bars.map((b) => b[1]))
  const rows = bars.map(
    ([name, ms], i) =>
      `<text x="0" y="${26 + i * 30}" font-size="13">${name}</text><rect x="210" y="${14 + i * 30}" width="${Math.max(1, (ms / most) * 330).toFixed(1)}" height="16" fill="${name.startsWith('Broadsheet') ? '#8c1d18' : '#8b877c'}"/><text x="${220 + (ms / most) * 330}" y="${26 + i * 30}" font-size="12">${ms.toFixed(1)} ms</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 640 ${bars.length * 30 + 20}" font-family="sans-serif" fill="#1a1916" role="img" aria-label="CPU milliseconds a page: ${bars.map(([n, m]) => `${n} ${m.toFixed(1)}`).join(', ')}"><rect x="-10" width="640" height="${bars.length * 30 + 20}" fill="#fbf9f4"/>${rows.join('')}</svg>\n`
}
