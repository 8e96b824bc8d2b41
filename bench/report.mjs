/** The files that a whole run writes: BENCHMARKS.md, its picture, the table in the README. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from './data.mjs'
import { versionOf } from './packages.mjs'
import { described } from './readers/index.mjs'
import { fixed, share, table } from './table.mjs'

const picture = 'docs/img/quality-cost.svg'
const alt = 'Quality of the text against CPU a page, a dot for each reader'
const readmeMarks = {
  file: 'README.md',
  begin: '<!-- written by npm run bench: begin -->',
  end: '<!-- written by npm run bench: end -->',
}

/** What was measured with what; in a whole run with the picture below. */
export function heading(readers, whole) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const day = new Date().toISOString().slice(0, 10)
  const peers = readers.filter((r) => r.isPeer).map(described)
  const machine = `Node ${process.version.slice(1)}, ${os.cpus().length} cores (${os.arch()})`
  const ours = `htmlparser2 ${versionOf('htmlparser2', { ours: true })}`
  return [
    '# Benchmarks',
    `Written by \`npm run bench\` on ${day}: Broadsheet ${version}, ${machine}, ${ours}.${peers.length ? ` Peers, on the same pages: ${peers.join('; ')}. Postlight Parser brings parsers of its own for some sites; none of the others, Broadsheet included, knows a site.` : ''}`,
    ...(whole
      ? [
          `![${alt}](${picture})`,
          'Up is better text (the mean of article-extraction-benchmark body F1, fundus body F1 and trafilatura snippets F1 on fold `report`; the line is 95 % of resamples), left is less CPU (median of a page, on a scale of ratios).',
        ]
      : []),
  ].join('\n\n')
}

/** The table of the README. @param rows [{ name, ours, value, exact, headline, authors, ms, against, peak }] */
export function summary(rows) {
  const words =
    'Real pages of sites on which nothing was trained or tuned (fold `report`), all readers on the same pages. Text is the mean of three F1 scores; CPU is of the page in the middle, peak memory of the whole process.'
  const figures = table(
    ['reader', 'text F1', 'exactly right', 'headline', 'authors', 'CPU a page', 'against a DOM', 'peak memory'],
    rows.map((r) => [
      r.ours ? `**${r.name}**` : r.name,
      share(r.value),
      share(r.exact),
      share(r.headline),
      share(r.authors),
      `${fixed(r.ms, 0)} ms`,
      `${fixed(r.against, 1)}×`,
      `${fixed(r.peak, 0)} MB`,
    ]),
  )
  return `${words}\n\n${figures}`
}

export function write(parts, svg, readmeTable) {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
  mkdirSync(path.join(root, path.dirname(picture)), { recursive: true })
  writeFileSync(path.join(root, picture), svg)
  const file = path.join(root, 'BENCHMARKS.md')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const others = [
    partOf(before, themesMarks),
    partOf(before, renderersMarks),
    partOf(before, readingMarks),
    partOf(before, portalMarks),
  ]
  writeFileSync(file, `${[...parts, ...others].join('\n\n')}\n`)
  writeFileSync(path.join(root, 'README.md'), between(readme, `![${alt}](${picture})\n\n${readmeTable}`))
  console.error(`BENCHMARKS.md, ${picture} and the table in README.md are written`)
}

/** The part of the page that another run writes, left as it was. */
function partOf(page, { begin, end }) {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  return from < 0 || to < from ? `${begin}\n${end}` : page.slice(from, to + end.length)
}

/** What `npm run bench:portal` writes of BENCHMARKS.md, and no other run. */
export const portalMarks = {
  file: 'BENCHMARKS.md',
  begin: '<!-- written by npm run bench:portal: begin -->',
  end: '<!-- written by npm run bench:portal: end -->',
}

/** What `npm run bench:themes` writes of it. */
export const themesMarks = {
  file: 'BENCHMARKS.md',
  begin: '<!-- written by npm run bench:themes: begin -->',
  end: '<!-- written by npm run bench:themes: end -->',
}

/** What `npm run bench:renderers` writes of it. */
export const renderersMarks = {
  file: 'BENCHMARKS.md',
  begin: '<!-- written by npm run bench:renderers: begin -->',
  end: '<!-- written by npm run bench:renderers: end -->',
}

/** What `npm run bench:reading` writes of it. */
export const readingMarks = {
  file: 'BENCHMARKS.md',
  begin: '<!-- written by npm run bench:reading: begin -->',
  end: '<!-- written by npm run bench:reading: end -->',
}

/** The page with new words between its marks. @throws when it has none */
export function between(page, words, marks = readmeMarks) {
  const from = page.indexOf(marks.begin)
  const to = page.indexOf(marks.end)
  if (from < 0 || to < from)
    throw new Error(`${marks.file}: put "${marks.begin}" and "${marks.end}" where the words belong`)
  return `${page.slice(0, from + marks.begin.length)}\n${words}\n${page.slice(to)}`
}
