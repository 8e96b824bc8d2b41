// Feature rows of pages and of captures, with labels and weights: what the trainer learns from.
import path from 'node:path'
import { readHtml } from '../../dist/recovery/blocks/html.js'
import { readPlain } from '../../dist/recovery/blocks/plain.js'
import { splitLines } from '../../dist/recovery/blocks/split-lines.js'
import { claimsOf } from '../../dist/recovery/claims.js'
import { decode } from '../../dist/recovery/decode.js'
import { featureNames, featuresOf } from '../../dist/recovery/features.js'
import { statedOf } from '../../dist/recovery/stated.js'
import { random } from './boost.mjs'
import { alignBody, alignSnippets, bytesOf, pagesOf, rowsOf } from './data.mjs'

/** What the shipped models are grown with; cross-validation grows its own with the same. */
export const bodySettings = { trees: 160, depth: 5, rate: 0.12, names: featureNames }
export const headSettings = { trees: 90, depth: 4, rate: 0.12, names: featureNames, minWeight: 10 }

const slices = (features) =>
  Array.from({ length: features.rows }, (_, i) => features.values.slice(i * features.width, (i + 1) * features.width))

export function htmlExamples(data, { sets = ['aeb', 'fundus', 'trafilatura'], fold = 'tune' } = {}) {
  return pagesOf(data, sets, fold)
    .filter((c) => !c.synthetic)
    .map((c) => {
      const bytes = bytesOf(c.path)
      const decoded = decode({ bytes, mediaType: 'text/html', charset: null, source: c.file, url: c.url ?? null })
      const page = splitLines(readHtml(decoded.text))
      const texts = page.blocks.map((b) => (b.kind === 'text' ? b.text : ''))
      const labels = c.expect.body !== undefined ? alignBody(texts, c.expect.body) : alignSnippets(texts, c.expect)
      if (c.expect.summary?.length) {
        // The standfirst is no paragraph of the body, unless the page sets it as one: nobody can tell, so nothing is learned.
        const summary = c.expect.summary.join(' ')
        texts.forEach((t, i) => {
          if (labels[i] === 1 && t.length > 20 && summary.includes(t)) labels[i] = -1
        })
      }
      const features = featuresOf(page, claimsOf(page.blocks), statedOf(page))
      return {
        id: c.id,
        set: c.set,
        site: c.site ?? c.domain ?? c.id,
        texts,
        labels,
        rows: slices(features),
        weak: c.expect.body === undefined,
        headlines: headlinesOf(c),
      }
    })
}

export const siteHash = (s) => [...s].reduce((a, c) => (Math.imul(a, 31) + c.charCodeAt(0)) >>> 0, 7)

/** Captures of the benchmark with the sites that they come from. */
export function captureCases(data, { fold = 'tune' } = {}) {
  const siteOf = new Map(
    ['aeb', 'fundus'].flatMap((set) =>
      rowsOf(path.join(data, 'extraction', set, 'cases.ndjson')).map((c) => [`${set}-${c.id}`, c.site]),
    ),
  )
  return rowsOf(path.join(data, 'captures', 'captures.ndjson.gz'))
    .filter((c) => !fold || c.fold === fold)
    .map((c) => ({ ...c, sites: c.id.split('+').map((part) => siteOf.get(part) ?? part) }))
}

/**
 * Captures run together by us, from the singles: with all furniture, with the furniture between them lost, and a second
 * one that lost its headline too; so that the cutter does not learn that a page's foot always stands between two stories.
 */
export function joins(cases, count) {
  const singles = cases.filter((c) => c.kind === 'single')
  const rnd = random(11)
  const out = []
  for (let k = 0; k < count; k++) {
    const a = singles[Math.floor(rnd() * singles.length)]
    const b = singles[Math.floor(rnd() * singles.length)]
    if (a === b || a.sites[0] === b.sites[0]) continue
    const kind = k % 4
    const one = kind === 0 ? a.text : trimmed(a, { head: rnd() < 0.3, foot: true })
    const two = kind === 0 ? b.text : trimmed(b, { head: kind >= 2, foot: rnd() < 0.3, bodyOnly: kind === 3 })
    if (!one || !two) continue
    out.push({
      id: `${a.id}+${b.id}#${kind}`,
      kind: 'made',
      fold: 'tune',
      text: `${one}\n\n${two}`,
      expect: [...a.expect, ...b.expect],
      sites: [...a.sites, ...b.sites],
    })
  }
  // Articles as they stand after a good scraper: the text alone, one story.
  for (const c of singles) {
    const text = trimmed(c, { head: true, foot: true })
    if (text) out.push({ ...c, id: `${c.id}#bare`, kind: 'made', text })
  }
  return out
}

function trimmed(c, { head, foot, bodyOnly = false }) {
  const lines = c.text.split('\n')
  const labels = alignBody(lines, c.expect.map((e) => e.body).join('\n\n'))
  const first = labels.indexOf(1)
  const last = labels.lastIndexOf(1)
  if (first < 0) return null
  let from = 0
  if (head) {
    from = first
    const title = c.expect[0].headline
    if (!bodyOnly && title) {
      const at = lines.lastIndexOf(title, first)
      if (at >= 0 && first - at < 40) from = at
    }
  }
  return lines.slice(from, foot ? Math.min(lines.length, last + 1 + (c.id.length % 3)) : undefined).join('\n')
}

export function plainExample(c) {
  const page = readPlain(c.text)
  const texts = page.blocks.map((b) => b.text)
  const labels = alignBody(texts, c.expect.map((e) => e.body).join('\n\n'))
  const claims = claimsOf(page.blocks)
  const features = featuresOf(page, claims, statedOf(page))
  let border = null
  if (c.expect.length === 2) {
    const [a, b] = c.expect.map((e) => alignBody(texts, e.body))
    const lastA = a.lastIndexOf(1)
    const firstB = b.indexOf(1)
    border = lastA >= 0 && firstB > lastA ? [lastA, firstB] : null
    if (!border) {
      // Lines that both hold (a shared crosshead) hide the border: count the lines that only one holds.
      const onlyA = a.map((l, i) => l === 1 && b[i] !== 1)
      const onlyB = b.map((l, i) => l === 1 && a[i] !== 1)
      const la = onlyA.lastIndexOf(true)
      const fb = onlyB.indexOf(true)
      if (la >= 0 && fb > la) border = [la, fb]
    }
  }
  const headlines = c.expect.map((e) => e.headline).filter(Boolean)
  return {
    id: c.id,
    set: c.kind,
    site: c.sites[0],
    sites: c.sites,
    texts,
    labels,
    rows: slices(features),
    weak: c.kind === 'made' || c.kind === 'brief',
    page,
    claims,
    features,
    border,
    headlines,
    expect: c.expect,
  }
}

/**
 * Captures as short reports, alone and two run together: the first paragraphs of each body and a few lines of furniture,
 * half of them without blank lines. News in three sentences is common, and in these sets rare.
 */
export function briefs(cases, count, seed = 5) {
  const rnd = random(seed)
  const singles = cases.filter((c) => c.kind === 'single')
  const out = singles.flatMap((c) => abridged(c, rnd) ?? [])
  for (let k = 0; k < count; k++) {
    const [a, b] = [0, 1].map(() => singles[Math.floor(rnd() * singles.length)])
    if (a.sites[0] === b.sites[0]) continue
    const one = abridged(a, rnd)
    const two = abridged(b, rnd)
    if (!one || !two) continue
    out.push({
      ...one,
      id: `${one.id}+${two.id}`,
      text: `${one.text}\n${two.text}`,
      expect: [...one.expect, ...two.expect],
      sites: [...a.sites, ...b.sites],
    })
  }
  return out
}

function abridged(c, rnd) {
  const lines = c.text.split('\n')
  const labels = alignBody(lines, c.expect[0].body)
  const bodies = lines.flatMap((line, i) => (labels[i] === 1 && line.length > 15 ? [i] : []))
  if (bodies.length < 3) return null
  const [first, last] = [bodies[0], bodies[bodies.length - 1]]
  const end = bodies[Math.min(2 + Math.floor(rnd() * rnd() * 9), bodies.length) - 1]
  // Of what stands above the text, the lines next to it are the article's own head.
  const before = 3 + Math.floor(rnd() ** 2 * 40)
  const after = Math.floor(rnd() ** 2 * 30)
  const packed = rnd() < 0.5
  const stays = (i) => (i < first ? i >= first - before : i <= end || (i > last && i <= last + after))
  const kept = lines.filter((line, i) => stays(i) && !(packed && line.trim() === ''))
  const body = lines.filter((_, i) => stays(i) && labels[i] === 1).join('\n\n')
  return { ...c, id: `${c.id}#brief`, kind: 'brief', text: kept.join('\n'), expect: [{ ...c.expect[0], body }] }
}

const headlinesOf = (c) => (c.expect.headline ? [c.expect.headline.replace(/\s+/g, ' ').trim()] : [])

const massOf = (e) => (e.set === 'brief' ? 15 : e.set === 'made' ? 25 : e.weak ? 8 : 100)

/** Rows of many pages for the trainer: a page's weight is spread over its rows, by the length of their text. */
export function flatten(examples) {
  const rows = []
  const labels = []
  const weights = []
  for (const e of examples) {
    const known = e.labels.map((l, i) => (l >= 0 && e.texts[i] ? i : -1)).filter((i) => i >= 0)
    const mass = known.reduce((s, i) => s + Math.sqrt(e.texts[i].length + 10), 0) || 1
    for (const i of known) {
      rows.push(e.rows[i])
      labels.push(e.labels[i])
      weights.push((massOf(e) * Math.sqrt(e.texts[i].length + 10)) / mass)
    }
  }
  return { rows, labels, weights }
}

/** Rows of the lines that may be headlines: those printed word for word as the truth has them are it. */
export function headlineRows(examples) {
  const rows = []
  const labels = []
  const weights = []
  for (const e of examples) {
    if (!e.headlines?.length) continue
    const at = e.texts.map((t, i) => (e.headlines.includes(t) ? i : -1)).filter((i) => i >= 0)
    if (!at.length) continue
    e.texts.forEach((t, i) => {
      if (!t || t.length > 300) return
      const yes = at.includes(i)
      rows.push(e.rows[i])
      labels.push(yes ? 1 : 0)
      weights.push(yes ? 20 / at.length : (20 / e.texts.length) * (e.labels[i] === 1 ? 1 : 3))
    })
  }
  return { rows, labels, weights }
}
