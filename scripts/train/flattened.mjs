// Pages whose whole body nobody has stated, flattened to plain text as scrapers leave them. The recogniser of pages says which
// lines are body; pages where it contradicts what the sources do state are left out. And what readers wrote under all pages.
import path from 'node:path'
import { readHtml } from '../../dist/recovery/blocks/html.js'
import { splitLines } from '../../dist/recovery/blocks/split-lines.js'
import { decode } from '../../dist/recovery/decode.js'
import { bodyLabels } from '../../dist/recovery/label/body-labels.js'
import { recoverWith } from '../../dist/recovery/recover.js'
import { bytesOf, pagesOf } from './data.mjs'
import { siteHash } from './rows.mjs'

const squash = (s) => s.replace(/\s+/g, ' ').trim()
const longest = 1_500
/** Beside 100 for a capture whose body somebody has stated, and for one of whose text nothing was stated. */
const mass = 50
const unstatedMass = 25
/** A page of whose text nothing is stated is believed where recovery is as sure as this. */
const sureEnough = 0.85

/** Every page of fold tune once, as the recogniser of pages reads it. */
export function readPages(data, models) {
  const seen = new Set()
  const out = []
  for (const c of pagesOf(
    path.join(data, 'extraction'),
    ['aeb', 'fundus', 'trafilatura', 'readability', 'htmldate'],
    'tune',
  )) {
    if (c.synthetic || seen.has(c.file)) continue
    seen.add(c.file)
    const capture = {
      hash: '0',
      bytes: bytesOf(c.path),
      source: c.file,
      url: c.url ?? null,
      mediaType: 'text/html',
      charset: null,
      retrieved: null,
      timezone: null,
      id: null,
    }
    const decoded = decode(capture)
    const recovered = recoverWith(models, () => null, decoded, capture, { explain: true })
    const page = splitLines(readHtml(decoded.text))
    out.push({
      id: `${c.set}-${c.id}`,
      set: c.set,
      site: c.site ?? c.domain ?? c.id,
      expect: c.expect,
      title: page.head?.title ? squash(page.head.title.text) : '',
      articles: recovered.articles.map(({ text, confidence }) => ({ text, confidence })),
      blocks: page.blocks.map((b, i) => ({
        kind: b.kind,
        text: squash(b.text ?? ''),
        label: recovered.blocks[i].label,
      })),
    })
  }
  return out
}

/** Captures of one article each, with the lines (`unsure`) of which nothing is known. */
export function flattened(pages) {
  const out = []
  for (const { id, set, site, expect, title, articles, blocks } of pages) {
    if (set === 'aeb' || set === 'fundus') continue
    const article = articles[0]
    if (articles.length !== 1 || article.text.length < 300 || blocks.length > longest) continue
    const stated = set !== 'htmldate'
    if (stated ? !agrees(expect, article.text) : article.confidence < sureEnough) continue
    const style = siteHash(id.slice(set.length + 1))
    const packed = style % 3 === 0
    const alternatives = (style >> 3) % 2 === 0
    const doubled = (style >> 5) % 3 === 0
    const lines = []
    const body = []
    const unsure = []
    if (title && (style >> 7) % 3 > 0) lines.push(title)
    for (const { kind, text, label } of blocks) {
      if (kind === 'embed' || !text || (kind === 'picture' && !alternatives)) continue
      lines.push(text)
      if (label === 'caption' && doubled) lines.push(text)
      if (bodyLabels.has(label)) body.push(text)
      else if (label === 'standfirst' || label === 'quote' || label === 'repeat') unsure.push(text)
    }
    if (body.length < 3) continue
    const headline = expect.headline ? squash(expect.headline) : null
    out.push({
      id,
      kind: 'single',
      made: true,
      fold: 'tune',
      mass: stated ? mass : unstatedMass,
      text: lines.join(packed ? '\n' : '\n\n'),
      unsure,
      expect: [{ headline, standfirst: 'out', body: body.join('\n\n') }],
      sites: [site],
      confidence: article.confidence,
    })
  }
  return out
}

const leastSaid = 400
const mostBetween = 3

/** What readers wrote under articles, with the names, times and buttons beside it, as markup says. */
export function readersWords(pages) {
  return pages.flatMap(({ site, blocks }) => {
    const runs = []
    let last = -mostBetween
    blocks.forEach((b, i) => {
      if (b.label !== 'comment' || !b.text) return
      if (i - last > mostBetween) runs.push([])
      for (let k = Math.max(last + 1, i - mostBetween); k <= i; k++)
        if ((k === i || i - last <= mostBetween) && blocks[k].kind === 'text' && blocks[k].text)
          runs[runs.length - 1].push(blocks[k].text)
      last = i
    })
    return runs
      .filter((lines) => lines.filter((l) => l.length >= 60).reduce((s, l) => s + l.length, 0) >= leastSaid)
      .map((lines) => ({ site, lines }))
  })
}

/** Nothing that the sources say is contradicted. */
function agrees(expect, text) {
  if (expect.body !== undefined) {
    const [a, b] = [new Set(expect.body.split(/\s+/)), new Set(text.split(/\s+/))]
    let both = 0
    for (const w of a) if (b.has(w)) both++
    return (2 * both) / (a.size + b.size) > 0.9
  }
  const words = squash(text)
  const yes = (expect.with ?? []).map(squash).filter((s) => s.length > 15)
  const no = (expect.without ?? []).map(squash).filter((s) => s.length > 15)
  return yes.length > 0 && yes.every((s) => words.includes(s)) && !no.some((s) => words.includes(s))
}
