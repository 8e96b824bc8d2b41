/**
 * `npm run bench`: measures Broadsheet and its peers on the same pages and writes BENCHMARKS.md, docs/img/quality-cost.svg
 * and the table in the README.
 *
 *   npm run bench -- [--data DIR] [--quick] [--print] [--only PARTS] [--readers IDS] [--fresh] [--cross-validated FILE]
 *
 * The peers are a package of their own in bench/, which is installed when it is missing. Quality needs the benchmark data,
 * which are public but other people's and not part of this repository.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder, cacheOf } from './cache.mjs'
import { capturesPart } from './captures.mjs'
import { costOf, costPart, medianPass } from './cost.mjs'
import { covered, crossValidated } from './crossvalidation.mjs'
import { pageCases, pagesOf, root, samplePages, stateOf, whereFrom } from './data.mjs'
import { languagesOf, languagesPart } from './languages.mjs'
import { installPeers } from './packages.mjs'
import { passOver } from './pass.mjs'
import { plot } from './plot.mjs'
import { meter } from './progress.mjs'
import { qualityPart, textFigure } from './quality.mjs'
import { floorIds, peerIds, readerOf } from './readers/index.mjs'
import { heading, summary, write } from './report.mjs'
import { rulesPart } from './rules.mjs'
import { answerOf, figureOf, measures, scorePages } from './scores.mjs'

const usage = `usage: npm run bench -- [options]

  --data DIR              the benchmark data                    (default: ../shared/benchmarks)
  --quick                 pages of fold report alone, no rules, nothing cross-validated; prints and writes nothing
  --print                 print and write nothing
  --only A,B              of quality, captures, rules, cost; prints and writes nothing
  --readers A,B           of broadsheet, ${peerIds.join(', ')}; prints and writes nothing
  --fresh                 read every page with every peer again; without it what a peer found may be from an earlier run
                          (in ${cacheFolder}), costs never
  --cross-validated FILE  predictions of scripts/train/cv.mjs --predictions, made before; without it the command is run
  --page-limit S          CPU seconds for one page              (default: 20)
  --reader-limit S        CPU seconds for one reader in all     (default: 420)`

const partNames = ['quality', 'captures', 'rules', 'cost']
/** Where a peer's answers are there already, its cost is taken on every fourth page. */
const sampling = 4

const flags = readFlags()
const limits = { page: Number(flags['page-limit']), all: Number(flags['reader-limit']) }
const withData = existsSync(path.join(flags.data, 'run.mjs'))
const whole = withData && !flags.quick && !flags.only && !flags.readers
const wants = (part) => (flags.only ?? partNames).includes(part) && (withData || part === 'cost')
const progress = meter()

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (!withData)
  console.error(`No benchmark data in ${flags.data}: only cost is measured, on the sample edition. ${whereFrom}`)
const wanted = flags.readers ?? ['broadsheet', ...peerIds]
// Before the readers are imported: each imports what it measures.
if (wanted.some((id) => peerIds.includes(id))) installPeers()
const readers = await Promise.all(wanted.map(readerOf))

const cases = withData ? pageCases(flags.data).filter((c) => !flags.quick || c.fold === 'report') : []
const pages = withData ? pagesOf(flags.data, cases) : samplePages()
const read = wants('quality') || wants('cost') ? await readAll() : null
const scored = wants('quality') ? scoreAll() : null
const parts = [heading(read ? readers : [], whole)]
if (scored) parts.push(...(await quality()))
if (wants('captures')) parts.push(step('captures', () => capturesPart(flags.data)))
if (wants('rules') && !flags.quick)
  parts.push(await rulesPart(flags.data, (done, all) => progress.say('rules', done, all)))
const table = wants('cost') ? cost() : null
if (table) parts.push(table)
const dots = scored && table ? dotsOf() : []
progress.end()

if (flags.print || !whole) console.log(parts.join('\n\n'))
else {
  const words = { across: 'CPU milliseconds a page (median)', up: 'Text: mean of three F1 scores, fold report' }
  const picture = plot(dots, words, { name: 'htmlparser2’s DOM alone', ms: medianOf(medianPass(read.dom)) })
  write(parts, picture, summary(summaryRows()))
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: path.join(root, '../shared/benchmarks') },
        quick: { type: 'boolean', default: false },
        print: { type: 'boolean', default: false },
        only: { type: 'string' },
        readers: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        'cross-validated': { type: 'string' },
        'page-limit': { type: 'string', default: '20' },
        'reader-limit': { type: 'string', default: '420' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const listed = (flag, allowed) => {
      const given = values[flag]?.split(',')
      const unknown = given?.find((name) => !allowed.includes(name))
      if (unknown) throw new Error(`--${flag} ${unknown}: of ${allowed.join(', ')}`)
      return given
    }
    return { ...values, only: listed('only', partNames), readers: listed('readers', ['broadsheet', ...peerIds]) }
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`)
    process.exit(2)
  }
}

/**
 * Every reader over the pages, one after another, each alone: one pass gives what it found and what that cost. The floors
 * and the program are passed over at the beginning, in the middle and at the end: what is held against the other is not
 * to stand on what else the machine did in one minute.
 * @returns { readers: [{ reader, found, cost, cached }], tokens, dom, decoded: the program's passes over decoded pages, settled }
 */
async function readAll() {
  const state = withData ? stateOf(flags.data) : 'sample'
  const floors = { tokens: [], dom: [] }
  const measureFloors = async () => {
    if (wants('cost')) for (const id of floorIds) floors[id].push(await pass(await readerOf(id), pages))
  }
  const own = readers.find((r) => !r.isPeer)
  const again = []
  const decoded = []
  const measureDecoded = async () => {
    if (wants('cost') && own) decoded.push(await pass(own, pages, { decoded: true }))
  }
  const measureAgain = async () => {
    await measureFloors()
    if (wants('cost') && own) again.push(await pass(own, pages))
    await measureDecoded()
  }
  const results = []
  await measureFloors()
  await measureDecoded()
  for (const [k, reader] of readers.entries()) {
    if (k === Math.ceil(readers.length / 2)) await measureAgain()
    const cache = reader.isPeer && withData && !flags.quick ? cacheOf(cacheFolder, reader, state, limits) : null
    const kept = flags.fresh ? null : cache?.load()
    const asked = !kept ? pages : wants('cost') ? pages.filter((_, i) => i % sampling === 0) : []
    const done = await pass(reader, asked)
    if (cache && !kept && done.rows.every((row) => !row.failed?.startsWith('not read'))) cache.keep(done.rows)
    const found = new Map((kept ?? done.rows).map((row) => [row.key, row]))
    results.push({ reader, found, cost: done, cached: Boolean(kept) })
  }
  await measureAgain()
  const ours = results.find(({ reader }) => reader === own)
  if (ours && again.length > 0) ours.cost = medianPass([ours.cost, ...again])
  const settled = wants('cost') && own ? await settledPasses(own) : null
  return { readers: results, tokens: floors.tokens, dom: floors.dom, decoded, settled }
}

/** What the program and the DOM cost in a process that has read every page once: there is nothing left to compile. */
async function settledPasses(own) {
  const passes = []
  for (const reader of [await readerOf('dom'), own])
    passes.push(
      await passOver(pages, reader, limits, {
        warm: pages.length,
        progress: (at) => progress.say(`${reader.name}, once more`, at, pages.length),
      }),
    )
  return { dom: passes[0], own: passes[1] }
}

function pass(reader, asked, options = {}) {
  return passOver(asked, reader, limits, { options, progress: (at) => progress.say(reader.name, at, asked.length) })
}

function scoreAll() {
  return read.readers.map(({ reader, found }) => {
    const answers = cases.map((c) => answerOf(c, found.get(c.file)?.article ?? null))
    return { name: reader.name, ours: !reader.isPeer, rows: scorePages(flags.data, cases, answers) }
  })
}

async function quality() {
  const of = (kept) => scored.map((reader) => ({ ...reader, rows: reader.rows.filter(kept) }))
  const report = of((r) => r.fold === 'report')
  const groups = [{ pages: 'report', readers: report }]
  const notes = missesOf()
  let broadest = { readers: report, words: 'fold `report`' }
  const own = scored.find((r) => r.ours)
  if (!flags.quick && own) {
    const { answers, why } = step('cross-validation', () => crossValidated(flags.data, flags['cross-validated']))
    if (answers) {
      const among = covered(cases, answers)
      const ids = new Set(among.map((c) => `${c.set}/${c.id}`))
      const all = among.length === cases.length
      const name = all ? 'all folds' : `${among.length} of ${cases.length} cases`
      const unseen = { name: own.name, ours: true, rows: scorePages(flags.data, among, answers) }
      const peers = of((r) => ids.has(`${r.set}/${r.id}`)).filter((r) => !r.ours)
      groups.push({ pages: `${name}, cross-validated by site`, readers: [unseen] }, { pages: name, readers: peers })
      broadest = { readers: [unseen, ...peers], words: `${name}, ours cross-validated by site` }
    } else notes.push(`All folds, cross-validated by site: not measured (${why}).`)
    groups.push({ pages: 'tune', readers: of((r) => r.fold === 'tune').filter((r) => r.ours) })
  }
  const parts = [qualityPart(groups, notes)]
  if (own) parts.push(languagesPart(broadest.readers, await languagesOf(cases), broadest.words))
  return parts
}

/** Sentences on pages that a reader failed on, and on what was kept from an earlier run. */
function missesOf() {
  const failures = read.readers.flatMap(({ reader, found }) => {
    const why = [...found.values()].filter((row) => row.failed)
    if (why.length === 0) return []
    const slow = why.filter((row) => row.failed.startsWith('over ')).length
    const unread = why.filter((row) => row.failed.startsWith('not read')).length
    const kinds = [
      [slow, `over ${limits.page} s`],
      [unread, `not read, since the reader had used up its ${limits.all} s`],
      [why.length - slow - unread, 'with an error or a crash'],
    ].filter(([n]) => n > 0)
    return `${reader.name}: ${kinds.map(([n, words]) => `${n} ${words}`).join(', ')}`
  })
  const cached = read.readers.filter((r) => r.cached).map((r) => r.reader.name)
  return [
    failures.length
      ? `Pages that count as misses, of ${pages.length}: ${failures.join('; ')}.`
      : `No reader failed on any of the ${pages.length} pages.`,
    cached.length
      ? `What these peers found was kept from an earlier run with the same versions, pages and limits: ${cached.join(', ')}. \`--fresh\` reads them again.`
      : 'Every reader read every page in this run.',
  ]
}

function cost() {
  const dom = medianPass(read.dom)
  const floorOf = new Map(dom.rows.map((row) => [row.key, row.ms]))
  const floors = [
    ['htmlparser2, tokens only', medianPass(read.tokens)],
    ['htmlparser2, DOM only', dom],
  ].map(([name, pass]) => ({ name, ...pass }))
  const passes = read.readers.flatMap(({ reader, cost: pass }) => {
    const row = { name: reader.name, ours: !reader.isPeer, ...pass }
    if (reader.isPeer) return [row]
    return [row, { name: `${reader.name}, given decoded pages`, ours: true, ...medianPass(read.decoded) }]
  })
  const sampled = read.readers.some((r) => r.cached)
  const words = withData
    ? `${sampled ? `the whole folder (${pages.length} pages) or, where its answers were kept from an earlier run, every fourth page` : `the whole folder (${pages.length} pages)`}`
    : `the ${pages.length} pages of the sample edition`
  return costPart([...floors, ...passes], floorOf, { pages: words, limits, settled: read.settled })
}

function dotsOf() {
  return scored.flatMap(({ name, ours, rows }, k) => {
    const figure = textFigure(rows.filter((r) => r.fold === 'report'))
    const ms = medianOf(read.readers[k].cost)
    return figure && ms ? [{ name, ours, ms, ...figure }] : []
  })
}

/** Milliseconds of the page in the middle; undefined where none was read. */
function medianOf(pass) {
  const { ms } = costOf(pass, new Map())
  return ms[ms.length >> 1]
}

function summaryRows() {
  const dom = new Map(medianPass(read.dom).rows.map((row) => [row.key, row.ms]))
  return dots.map((dot) => {
    const k = scored.findIndex((r) => r.name === dot.name)
    const { against } = costOf(read.readers[k].cost, dom)
    const report = scored[k].rows.filter((r) => r.fold === 'report')
    const figure = (name) =>
      figureOf(
        report,
        measures.find((m) => m.name === name),
      ).value
    return {
      ...dot,
      exact: figure('exactly right (aeb)'),
      headline: figure('headline (fundus)'),
      authors: figure('authors (fundus)'),
      against,
      peak: read.readers[k].cost.peak,
    }
  })
}

function step(name, work) {
  progress.say(name)
  return work()
}
