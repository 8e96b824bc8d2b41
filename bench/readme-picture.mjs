// Draws docs/img/one-capture.svg for the README: one capture of the sample edition, what Readability makes of it, what
// Broadsheet makes of it; both are run here, nothing is written by hand. node bench/readme-picture.mjs (after npm ci --prefix bench)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { loadRecovery } from '../dist/recovery/index.js'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const file = path.join(root, 'examples/01-twin-of-the-seed/capture.txt')
const bytes = readFileSync(file)
const text = bytes.toString('utf8')
const lines = text.split(/\n+/).filter(Boolean)
const escaped = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

// Readability takes pages, so each line of the capture becomes a paragraph: the kindest page that can be made of it.
const page = `<html><head><title></title></head><body>${lines.map((l) => `<p>${escaped(l)}</p>`).join('')}</body></html>`
const mush = new Readability(parseHTML(page).document).parse()
const mushLines = (mush?.content ?? '')
  .split(/<\/p>/)
  .map((l) => l.replace(/<[^>]+>/g, '').trim())
  .filter(Boolean)
const recovery = await loadRecovery()
const { articles, blocks } = recovery.recover(
  {
    hash: '',
    bytes,
    source: 'capture.txt',
    url: null,
    mediaType: 'text/plain',
    charset: null,
    retrieved: null,
    timezone: null,
    id: null,
  },
  { explain: true },
)

const ink = '#1a1916'
const soft = '#6a6559'
const accent = '#8c1d18'
const parts = []
const put = (x, y, words, { size = 12, family = 'sans', weight = 400, fill = ink, italic = false } = {}) => {
  const font =
    family === 'mono'
      ? 'ui-monospace,Menlo,Consolas,monospace'
      : family === 'serif'
        ? "'Source Serif 4',Georgia,serif"
        : "'Source Sans 3','Helvetica Neue',Arial,sans-serif"
  parts.push(
    `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${fill}"${italic ? ' font-style="italic"' : ''}>${escaped(words)}</text>`,
  )
}
const clip = (s, n) =>
  s.length > n ? `${s.slice(0, s.lastIndexOf(' ', n) > n * 0.6 ? s.lastIndexOf(' ', n) : n)} …` : s
const wrap = (s, n, most) => {
  const out = ['']
  for (const word of s.split(' ')) {
    if (`${out.at(-1)} ${word}`.trim().length > n) out.push(word)
    else out[out.length - 1] = `${out.at(-1)} ${word}`.trim()
  }
  return out.length > most ? [...out.slice(0, most - 1), `${out[most - 1]} …`] : out
}
const panel = (x, title, note) => {
  put(x, 34, title, { size: 15, weight: 700 })
  put(x, 54, note, { fill: soft })
  parts.push(`<line x1="${x}" y1="66" x2="${x + 350}" y2="66" stroke="${ink}"/>`)
}
const times = (list) => {
  const seen = new Map()
  for (const l of list) if (l.length > 60) seen.set(l, (seen.get(l) ?? 0) + 1)
  return [...seen.values()].filter((n) => n > 1).length
}

panel(20, 'The capture', `${text.length.toLocaleString('en')} characters of a portal page, as text`)
let y = 88
const sample = [
  ...lines.slice(0, 8),
  '…',
  ...lines.filter((l) => /^FILE/.test(l)),
  '…',
  ...lines.filter((l) => /\(.+\) —/.test(l)).slice(1, 2),
  '…',
  lines.at(-1),
]
for (const line of sample) {
  put(20, y, clip(line, 54), { size: 10.5, family: 'mono', fill: line === '…' ? soft : ink })
  y += 19
}

panel(425, 'Readability', 'the best-known extractor, on the same lines')
y = 88
const facts = [
  `articles: 1`,
  `headline: none`,
  `published: none`,
  `text: ${(mush?.textContent ?? '').length.toLocaleString('en')} of ${text.length.toLocaleString('en')} characters`,
  `lines left in it twice: ${times(mushLines)}`,
]
for (const fact of facts) {
  put(425, y, fact, { size: 12.5, weight: 600, fill: accent })
  y += 20
}
y += 8
for (const line of wrap(clip((mush?.textContent ?? '').replace(/\s+/g, ' '), 560), 52, 11)) {
  put(425, y, line, { size: 12, family: 'serif' })
  y += 18
}

panel(
  830,
  'Broadsheet',
  `${articles.length} articles, ${blocks.filter((b) => b.article === null || b.label === 'repeat').length} blocks of furniture and repeats dropped`,
)
y = 90
for (const article of articles) {
  const headline = article.headlineOrigin === 'lede' ? `[${article.headline}]` : article.headline
  if (article.kicker) {
    put(830, y, article.kicker.toUpperCase(), { size: 10, weight: 600, fill: accent })
    y += 19
  }
  for (const line of wrap(headline, 40, 3)) {
    put(830, y, line, { size: 16, family: 'serif', weight: 700 })
    y += 20
  }
  const when = article.published
    ? `published ${article.published.local.replace('T', ' ')}, updated ${article.updated?.local.slice(11)}, zone not stated`
    : 'no time printed'
  put(830, y, `${article.agency} · ${article.dateline.place}`, { size: 11, fill: soft })
  put(830, y + 15, when, { size: 11, fill: soft })
  y += 36
  for (const line of wrap(clip(article.text.split('\n')[0], 150), 54, 3)) {
    put(830, y, line, { size: 12, family: 'serif' })
    y += 17
  }
  const n = article.body.length
  const credits = article.pictures.map((p) =>
    [p.credit?.photographer, ...(p.credit?.agencies ?? [])].filter(Boolean).join(' / '),
  )
  put(830, y + 4, `${n} paragraphs, ${article.pictures.length} captions once, ${article.notes.length} notes`, {
    size: 11,
    weight: 600,
  })
  put(830, y + 20, clip(`credits: ${credits[0]} …`, 58), { size: 11, fill: soft })
  y += 54
  if (article !== articles.at(-1))
    parts.push(`<line x1="830" y1="${y - 22}" x2="1180" y2="${y - 22}" stroke="#cbc5b6"/>`)
}

const height = 480
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 ${height}" role="img" aria-label="One capture in three columns: as received, as Readability reads it (one text), as Broadsheet recovers it (${articles.length} articles)"><rect width="1200" height="${height}" fill="#fbf9f4"/>${parts.join('')}</svg>\n`
mkdirSync(path.join(root, 'docs/img'), { recursive: true })
writeFileSync(path.join(root, 'docs/img/one-capture.svg'), svg)
console.log(`docs/img/one-capture.svg: ${articles.length} articles against one text`)
