/**
 * `npm run bench:themes`: posts of ours, set by themes of other people, read again. What each page should give is known
 * exactly, and nobody here chose how it is set. Writes that part of BENCHMARKS.md.
 *
 *   npm run bench:themes -- [--pages DIR] [--only THEMES] [--print]
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mean } from './bootstrap.mjs'
import { root } from './data.mjs'
import { loadTextOf, namesOf } from './markup.mjs'
import { installPeers } from './packages.mjs'
import { meter } from './progress.mjs'
import { loadRecovery } from './readers/broadsheet.mjs'
import { described, readerOf } from './readers/index.mjs'
import { between, themesMarks } from './report.mjs'
import { share, table } from './table.mjs'
import { scorePost } from './themes/score.mjs'
import { postsWithTruth } from './themes/truth.mjs'

const usage =
  'usage: npm run bench:themes -- [--pages DIR] [--only THEMES] [--print]\n\n' +
  '  --pages    keep the pages in this folder, and take those that are there already   (default: a folder that goes away)\n' +
  '  --only     of the themes these, by commas; prints and writes nothing\n' +
  '  --print    print and write nothing'
const here = path.join(root, 'bench/themes')
/** A theme that takes longer hangs. */
const mostSeconds = 240
const peers = ['readability-linkedom', 'defuddle', 'article-extractor']
/** Pages of a site that list stories and hold none. */
const lists = ['', 'page/2/', 'archives/', 'tags/', 'categories/', 'about/', 'tags/safety/', 'categories/Politics/']
const site = 'https://courier.example/'

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    only: { type: 'string' },
    print: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (values.help) {
  console.log(usage)
  process.exit(0)
}
if (!existsSync(path.join(here, 'node_modules/hexo/package.json'))) {
  console.error(
    'bench: the themes are not installed: npm ci --prefix bench/themes (about 280 MB, into bench/themes/node_modules alone)',
  )
  process.exit(2)
}
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-older'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
installPeers()

const pinned = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')).dependencies
const themes = Object.keys(pinned)
  .filter((name) => name.startsWith('hexo-theme-'))
  .map((name) => name.slice('hexo-theme-'.length))
  .filter((theme) => !values.only || values.only.split(',').includes(theme))
const posts = postsWithTruth()
const progress = meter()
const folder = values.pages ? path.resolve(values.pages) : mkdtempSync(path.join(os.tmpdir(), 'broadsheet-themes-'))
mkdirSync(folder, { recursive: true })

try {
  await renderAll()
  const section = words(await readAll())
  progress.end()
  if (values.print || values.only) console.log(section)
  else {
    const file = path.join(root, themesMarks.file)
    writeFileSync(file, between(readFileSync(file, 'utf8'), section, themesMarks))
    console.error('the part "Themes" of BENCHMARKS.md is written')
  }
} finally {
  if (!values.pages) rmSync(folder, { recursive: true, force: true })
}

/** By the name, so that a new theme falls on the same side everywhere: rules may be made from the one half alone. */
function halfOf(theme) {
  return createHash('sha256').update(theme).digest()[0] % 2 ? 'held' : 'looked at'
}

async function renderAll() {
  let done = 0
  for (const theme of themes) {
    progress.say('setting pages', done++, themes.length)
    // Everything turned on that it offers; as it comes, where it does not build so.
    for (const dress of ['full', 'plain']) {
      if (pagesOf(theme).length === posts.length) break
      rmSync(path.join(folder, theme), { recursive: true, force: true })
      await render(theme, dress)
    }
    if (pagesOf(theme).length < posts.length)
      console.error(`bench: ${theme} did not build: ${pagesOf(theme).length} pages`)
  }
}

function render(theme, dress) {
  return new Promise((resolve) => {
    const args = [path.join(here, 'render.mjs'), theme, path.join(folder, theme), dress]
    const child = spawn(process.execPath, args, { stdio: 'ignore', timeout: mostSeconds * 1000, killSignal: 'SIGKILL' })
    child.on('close', resolve)
    child.on('error', resolve)
  })
}

/** The posts whose pages are there, with their markup. */
function pagesOf(theme) {
  return posts.flatMap((post) => {
    const file = path.join(folder, theme, 'public/news', post.name, 'index.html')
    return existsSync(file) && statSync(file).size > 1000
      ? [{ post, url: `${site}news/${post.name}/`, html: readFileSync(file, 'utf8') }]
      : []
  })
}

function listsOf(theme) {
  return lists.flatMap((name) => {
    const file = path.join(folder, theme, 'public', name, 'index.html')
    return existsSync(file) && statSync(file).size > 1000
      ? [{ url: site + name, html: readFileSync(file, 'utf8') }]
      : []
  })
}

/** @returns [{ name, ours, rows: scored pages with their half and theme }], ours first, and what ours makes of lists */
async function readAll() {
  const recovery = await loadRecovery()
  const textOf = await loadTextOf()
  const read = ({ html, url }) => recovery.recover(html, { url, type: 'html' }).articles
  const readers = [{ name: 'Broadsheet', ours: true, read: (page) => asScored(read(page)[0]) }]
  for (const reader of await Promise.all(peers.map(readerOf))) {
    const found = await (await import(`./readers/${reader.id}.mjs`)).load()
    readers.push({ ...reader, read: async (page) => brought(await found(page), textOf) })
  }
  const results = readers.map(({ read, ...reader }) => ({ ...reader, rows: [] }))
  const listed = []
  for (const [n, theme] of themes.entries()) {
    progress.say('reading', n, themes.length)
    for (const page of pagesOf(theme))
      for (const [k, reader] of readers.entries()) {
        const bytes = Buffer.from(page.html)
        const found = await Promise.resolve(reader.read({ ...page, bytes })).catch(() => null)
        results[k].rows.push({ theme, half: halfOf(theme), ...scorePost(page.post, page.html, found) })
      }
    for (const page of listsOf(theme)) listed.push({ half: halfOf(theme), isNone: Number(read(page).length === 0) })
  }
  return { results, listed }
}

function asScored(article) {
  if (!article) return null
  const { published, dateline } = article
  return {
    headline: article.headlineOrigin === 'lede' ? null : article.headline,
    published: published?.instant ?? published?.local ?? null,
    authors: article.authors.map((author) => author.name),
    section: [article.section, article.kicker].filter(Boolean).join(' '),
    text: `${dateline ? `${dateline.text} ` : ''}${article.text}`,
    captions: article.pictures.map((picture) => picture.caption ?? ''),
  }
}

/** What a peer found, in the same fields; sections and captions it has none of. */
function brought(found, textOf) {
  if (!found) return null
  const { headline, published, byline, markup } = found
  return { headline, published, authors: namesOf(byline), text: textOf(markup) }
}

function words({ results, listed }) {
  const measures = {
    'exactly right': 'exact',
    'and its paragraphs': 'paragraphs',
    'text F1': 'f1',
    'nothing foreign': 'clean',
    'nothing lost': 'whole',
    headline: 'headline',
    day: 'day',
    instant: 'instant',
    author: 'author',
    section: 'section',
    captions: 'captions',
  }
  const figures = (rows) =>
    Object.values(measures).map((key) => {
      const asked = rows.map((row) => row[key]).filter((value) => value !== null)
      return asked.length ? share(mean(asked)) : '–'
    })
  const day = new Date().toISOString().slice(0, 10)
  const built = new Set(results[0].rows.map((row) => row.theme))
  const halves = ['held', 'looked at'].map((half) => ({
    half,
    count: [...built].filter((theme) => halfOf(theme) === half).length,
  }))
  const none = (half) => listed.filter((row) => row.half === half)
  return [
    '## Themes',
    `Written by \`npm run bench:themes\` on ${day}: Node ${process.version.slice(1)}, hexo ${pinned.hexo}, ${built.size} themes, ${posts.length} posts of ours in seven languages; peers ${results.slice(1).map(described).join('; ')}.`,
    'Pages in templates that nobody here chose, of texts that are known to the letter: every theme sets the same posts, with what it offers turned on where it builds so (the latest and related stories, shares, licences, tables of contents). Rules were made from one half of the themes; the other was only scored. Exactly right are pages whose words are all there, in order, and no others; what a page does not state is not asked of it.',
    table(
      ['themes', 'reader', ...Object.keys(measures)],
      halves
        .filter(({ count }) => count > 0)
        .flatMap(({ half, count }) =>
          results.map(({ name, ours, rows }) => [
            `${half === 'held' ? 'only scored' : half} (${count})`,
            ours ? `**${name}**` : name,
            ...figures(rows.filter((row) => row.half === half)),
          ]),
        ),
    ),
    `Fronts, archives and pages of keywords, which list stories and hold none: no article was found on ${['held', 'looked at'].map((half) => `${none(half).filter((row) => row.isNone).length} of ${none(half).length} (${half === 'held' ? 'only scored' : half})`).join(', ')}.`,
  ].join('\n\n')
}
