/**
 * `npm run bench:renderers`: pages as programs turn them into text, read as plain text; writes that part of BENCHMARKS.md.
 *
 *   npm run bench:renderers -- [--data DIR] [--fold tune] [--only lynx,…] [--pages N] [--keep DIR] [--print]
 *
 * The pages are those of the single captures, and the truth is theirs: each row of the table is one article a page. What
 * is not installed is named and left out; all of it is in Debian (see `renderers/programs.mjs`).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { interval, mean } from './bootstrap.mjs'
import { captureCases, pageBytes, pageCases, root, whereFrom } from './data.mjs'
import { meter } from './progress.mjs'
import { isInstalled, openRenderers, renderers } from './renderers/programs.mjs'
import { between, renderersMarks } from './report.mjs'
import { scoreCaptures } from './scores.mjs'
import { share, table, withInterval } from './table.mjs'

const usage =
  'usage: npm run bench:renderers -- [--data DIR] [--fold tune] [--only lynx,w3m,…] [--pages N] [--keep DIR] [--print]\n\n' +
  '  --data     folder of the benchmarks, with captures/ and extraction/ in it   (default: ../shared/benchmarks)\n' +
  '  --fold     tune or report; without it both, as they are published\n' +
  `  --only     of ${renderers.map(({ name }) => name).join(', ')}\n` +
  '  --pages    only the first so many pages of a fold\n' +
  '  --keep     where the texts are kept, a folder a renderer, and taken from in another run   (default: a temporary folder)\n' +
  '  --print    print and write nothing; so does every run of a part'
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    fold: { type: 'string' },
    only: { type: 'string' },
    pages: { type: 'string' },
    keep: { type: 'string' },
    print: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const data = path.resolve(values.data ?? path.join(root, '../shared/benchmarks'))
for (const folder of ['captures', 'extraction'])
  if (!existsSync(path.join(data, folder))) stop(`there is no ${path.join(data, folder)}. ${whereFrom}`)
const folds = values.fold ? [values.fold] : ['report', 'tune']
if (folds.some((fold) => fold !== 'tune' && fold !== 'report')) stop('--fold is tune or report')
const names = values.only?.split(',') ?? renderers.map(({ name }) => name)
const unknown = names.filter((name) => !renderers.some((r) => r.name === name))
if (unknown.length) stop(`no renderer is called ${unknown.join(', ')}\n\n${usage}`)
const wanted = renderers.filter(({ name }) => names.includes(name))
const missing = wanted.filter((r) => !isInstalled(r))
const used = wanted.filter((r) => !missing.includes(r))
for (const { name, package: needed } of missing) console.error(`bench: ${name} is left out: apt-get install ${needed}`)
if (used.length === 0) stop('no renderer is installed')

execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
const recovery = await (await import(pathToFileURL(path.join(root, 'dist/recovery/index.js')).href)).loadRecovery()
const progress = meter()
const kept = path.resolve(values.keep ?? mkdtempSync(path.join(os.tmpdir(), 'broadsheet-renderers-')))
const pages = pagesOf()
const texts = await rendered()
const rows = folds.flatMap((fold) => [asCaptures(fold), ...used.map((renderer) => row(fold, renderer))])
progress.end()
if (!values.keep) rmSync(kept, { recursive: true, force: true })

const section = words()
const isPart = values.print || values.fold || values.only || values.pages || missing.length > 0
if (isPart) console.log(section)
else {
  const file = path.join(root, 'BENCHMARKS.md')
  writeFileSync(file, between(readFileSync(file, 'utf8'), section, renderersMarks))
  console.error('the part "Pages that programs turned into text" of BENCHMARKS.md is written')
}

/** The single captures with the page that each was made from: { id, fold, text, page }, in the order of the data. */
function pagesOf() {
  const cases = new Map(pageCases(data, ['aeb', 'fundus']).map((c) => [`${c.set}-${c.id}`, c]))
  const most = Number(values.pages ?? Number.POSITIVE_INFINITY)
  const count = { tune: 0, report: 0 }
  return captureCases(data).flatMap(({ id, kind, fold, text }) => {
    const page = cases.get(id)
    return kind === 'single' && page && folds.includes(fold) && ++count[fold] <= most ? [{ id, fold, text, page }] : []
  })
}

/** @returns a map from "renderer/id" to the text, null where the renderer gave none */
async function rendered() {
  const found = new Map()
  const renderer = await openRenderers(used)
  try {
    for (const [at, { id, page }] of pages.entries()) {
      progress.say('pages turned into text', at, pages.length)
      const html = new TextDecoder(page.charset ?? 'utf-8').decode(
        pageBytes({ file: path.join(data, 'extraction', page.file), gz: true }),
      )
      for (const one of used) found.set(`${one.name}/${id}`, await textOf(renderer, one, id, html))
    }
  } finally {
    await renderer.close()
  }
  return found
}

async function textOf(renderer, one, id, html) {
  const file = path.join(kept, one.name, `${id}.txt`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const text = await renderer.textOf(one, html)
  if (text === null) return null
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
  return text
}

/** The captures of the same pages, as the benchmark has them. */
function asCaptures(fold) {
  return scored(fold, 'as the captures are', ({ text }) => [text, 'text'])
}

function row(fold, { name, type }) {
  return scored(fold, name, ({ id }) => [texts.get(`${name}/${id}`), type])
}

function scored(fold, name, given) {
  const own = pages.filter((p) => p.fold === fold)
  const answers = own.map((p, at) => {
    progress.say(`${name}, fold ${fold}`, at, own.length)
    const [text, type] = given(p)
    return { id: p.id, articles: text === null ? [] : recovery.recover(text, { type }).articles.map(asScored) }
  })
  const ids = new Set(own.map(({ id }) => id))
  const scores = scoreCaptures(data, fold, answers).rows.filter(({ id }) => ids.has(id))
  const sure = interval(
    scores.map(({ id, f }) => ({ site: id, value: f })),
    mean,
  )
  const right = scores.filter(({ got }) => got === 1).length / scores.length
  const none = own.filter((p) => given(p)[0] === null).length
  return { fold, name, pages: own.length - none, f: mean(scores.map(({ f }) => f)), sure, right }
}

function asScored({ headline, headlineOrigin, standfirst, dateline, text }) {
  return {
    headline: headlineOrigin === 'lede' ? null : headline,
    standfirst,
    text: `${dateline ? `${dateline.text} ` : ''}${text}`,
  }
}

function words() {
  return [
    '## Pages that programs turned into text',
    `Written by \`npm run bench:renderers\` on ${new Date().toISOString().slice(0, 10)}: the pages of the single captures above, each turned into text by a program and read as plain text (Markdown where that is what it makes). Only the wording of a page's own headline, times and links is left of its markup. A page that a program gave no text for counts as a miss. In brackets 95 % of resamples over pages; on fold \`tune\` the models of plain text were trained, on other forms of the same pages.`,
    table(
      ['fold', 'turned into text by', 'pages', 'F1', 'one article'],
      rows.map((r) => [r.fold, r.name, r.pages, withInterval(r.f, r.sure), share(r.right)]),
    ),
  ].join('\n\n')
}

function stop(why) {
  console.error(`bench: ${why}`)
  process.exit(2)
}
