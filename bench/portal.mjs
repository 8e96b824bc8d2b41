/**
 * `npm run bench:portal`: what pages cost in archives of growing size, what a page weighs and how soon it stands; writes
 * that part of BENCHMARKS.md and docs/img/archive-cost.svg.
 *
 *   npm run bench:portal -- [--sizes 1000,10000,100000,1000000] [--folder DIR] [--base N] [--print]
 *
 * A million articles need 19 GB of disk and, on a quiet machine, three quarters of an hour.
 */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './data.mjs'
import { meter } from './progress.mjs'
import { between, portalMarks } from './report.mjs'
import { table } from './table.mjs'

const usage =
  'usage: npm run bench:portal -- [--sizes 1000,10000,…] [--folder DIR] [--base N] [--requests N] [--print]\n\n' +
  '  --sizes    articles in the archives that are measured, smallest first (default: 1000,10000,100000,1000000)\n' +
  '  --folder   where the archives are made and kept for another run   (default: a temporary folder, taken away)\n' +
  '  --base     larger archives are made from one of this many, kept one by one (default: 100000)\n' +
  '  --print    print and write nothing'
const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    folder: { type: 'string' },
    base: { type: 'string' },
    requests: { type: 'string' },
    print: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const { fill } = await import('./archive/fill.mjs')
const { multiply } = await import('./archive/multiply.mjs')
const { warmUp } = await import('./archive/speed.mjs')
const { pagesOf, weigh } = await import('./archive/weight.mjs')
const { archivePlot } = await import('./archive/plot.mjs')

const sizes = (values.sizes ?? '1000,10000,100000,1000000').split(',').map(Number)
const base = Number(values.base ?? 100_000)
const requests = Number(values.requests ?? 300)
const folder = values.folder ?? mkdtempSync(path.join(os.tmpdir(), 'broadsheet-archives-'))
/** What pages that readers wait for may take, in milliseconds at the 95th percentile; nothing is promised of the others. */
const allowed = (kind) => (kind === 'front' || kind.startsWith('search') ? 50 : kind.startsWith('article') ? 5 : null)
const drawn = ['front', 'latest', 'article', 'search, a word of the text', 'search, the commonest words']
/** Five years, as the invented news has them. */
const seconds = 5 * 365.25 * 86_400
const progress = meter()
const file = 'archive.sqlite'

const runs = []
/** The longest archive so far that was kept one by one: the next begins as a copy of it. */
let longest = null
for (const size of sizes) {
  const archive = path.join(folder, String(size))
  if (size <= base) await keptOneByOne(archive, size)
  else if (!isMade(archive, size)) {
    const first = path.join(folder, `base-${base}`)
    await keptOneByOne(first, base)
    copyArchive(first, archive)
    const by = Math.round(size / base)
    await multiply(archive, {
      by,
      seconds: Math.round((seconds * base) / size),
      progress: (done, all) => progress.say(`archive of ${size}: laid again`, done, all),
    })
    writeFileSync(path.join(archive, `made-${size}`), '')
  }
  progress.say(`archive of ${size}: its file read through`, 0, 0)
  readThrough(path.join(archive, file))
  progress.say(`archive of ${size}: pages`, 0, 0)
  // In a process of its own, as a server is: the one that filled archives holds the models of reading, and its garbage.
  const speed = ['bench/archive/speed.mjs', archive, '--json', '--requests', String(requests)]
  const run = JSON.parse(execFileSync(process.execPath, speed, { cwd: root, encoding: 'utf8' }))
  runs.push({ ...run, bytes: statSync(path.join(archive, file)).size })
}
const sample = path.join(folder, 'sample')
execFileSync(process.execPath, [path.join(root, 'bin/broadsheet.js'), 'add', 'examples', '--data', sample], {
  cwd: root,
  stdio: 'ignore',
})
const weight = await weigh({ folder: sample, pages: await pagesOf(sample) })
progress.end()
if (!values.folder) rmSync(folder, { recursive: true, force: true })

const plot = 'docs/img/archive-cost.svg'
const section = words()
if (values.print) console.log(section)
else {
  const report = path.join(root, 'BENCHMARKS.md')
  mkdirSync(path.join(root, 'docs/img'), { recursive: true })
  if (runs.length > 1) writeFileSync(path.join(root, plot), archivePlot(runs, drawn))
  writeFileSync(report, between(readFileSync(report, 'utf8'), section, portalMarks))
  console.error(`the part "The portal" of BENCHMARKS.md and ${plot} are written`)
}

async function keptOneByOne(archive, size) {
  if (longest !== null && !existsSync(path.join(archive, file))) copyArchive(longest, archive)
  await fill(archive, size, (done, all) => progress.say(`archive of ${size}: kept and read`, done, all))
  longest = archive
}

function copyArchive(from, to) {
  mkdirSync(to, { recursive: true })
  copyFileSync(path.join(from, file), path.join(to, file))
}

function isMade(archive, size) {
  try {
    return statSync(path.join(archive, `made-${size}`)).isFile()
  } catch {
    return false
  }
}

/** An archive that was just filled is in memory, one that is measured again is not: its first readers would measure the disk. */
function readThrough(name) {
  const handle = openSync(name, 'r')
  const piece = Buffer.allocUnsafe(2 ** 22)
  while (readSync(handle, piece) > 0) {}
  closeSync(handle)
}

function words() {
  const fixed = (n) => n.toFixed(n < 10 ? 1 : 0)
  const kinds = runs[0].rows.map(({ kind }) => kind)
  const at = (run, kind) => run.rows.find((row) => row.kind === kind)
  const costs = table(
    ['page', 'wanted', ...runs.map(({ articles }) => new Intl.NumberFormat('en').format(articles))],
    kinds.map((kind) => [
      kind,
      allowed(kind) === null ? '' : `< ${allowed(kind)} ms`,
      ...runs.map((run) => {
        const { p50, p95 } = at(run, kind)
        const text = `${fixed(p50)} / ${fixed(p95)}`
        return p95 < (allowed(kind) ?? Number.POSITIVE_INFINITY) ? text : `**${text}**`
      }),
    ]),
  )
  const { bytes, paints } = weight
  const day = new Date().toISOString().slice(0, 10)
  return [
    '## The portal',
    `Written by \`npm run bench:portal\` on ${day}: Node ${process.version.slice(1)}, ${os.cpus().length} cores (${os.arch()}). Milliseconds in which the program makes a page, median / 95th percentile of ${requests} requests after ${warmUp} unmeasured ones, of articles chosen all over the archive; figures past what is wanted are bold. The news is invented, a quarter of its sentences are statements, and all of it was read; an archive of more than ${new Intl.NumberFormat('en').format(base)} articles is that many laid again at later times. Size of the database: ${runs.map(({ articles, bytes: size }) => `${new Intl.NumberFormat('en').format(articles)} articles ${(size / 1e9).toFixed(2)} GB`).join(', ')}; each was read through once before, so that what is measured is the program and not the disk, on ${Math.round(os.totalmem() / 2 ** 30)} GB of memory.`,
    costs,
    ...(runs.length > 1 ? [`![Milliseconds to make a page against articles in the archive](${plot})`] : []),
    `An article of 900 words without pictures: ${kilo(bytes.html)} of HTML and ${kilo(bytes.css)} of CSS, ${kilo(bytes.html + bytes.css)} together (wanted: 60 KB at most); ${bytes.script === 0 ? 'no script' : `optional script ${kilo(bytes.scriptGzipped)} gzipped (wanted: 10 KB at most)`}.`,
    ...(paints
      ? [
          'In Chromium with the processor slowed four times, nothing cached, the sample edition; LCP is the middle of five:',
          table(
            ['page', 'width', 'LCP (wanted: < 1,000 ms)', 'layout shift'],
            paints.map(({ page, width, lcp, cls }) => [page, `${width} px`, `${Math.round(lcp)} ms`, cls.toFixed(4)]),
          ),
        ]
      : ['No Chromium was found: when pages stand in a browser was not measured.']),
  ].join('\n\n')
}

function kilo(n) {
  return `${(n / 1000).toFixed(1)} KB`
}
